// The runs of SymmetryAndDeath agree with ffnbook/widgets/symmetry_and_death.py.
import assert from "node:assert/strict";
import test from "node:test";
import { getActivation } from "../../ffnbook/widgets/js/activations.js";
import { cutLine, measure, scoreOf } from "../../ffnbook/widgets/js/symmetry_and_death_numbers.js";
import { points, Run } from "../../ffnbook/widgets/js/symmetry_and_death_run.js";
import { summary, verdict } from "../../ffnbook/widgets/js/symmetry_and_death_words.js";
import { assertClose, fixture } from "./helpers.mjs";

const cases = fixture("symmetry_and_death");
const plain = cases[0].state;

/** A fresh run to the state's end. */
function ran(state) {
  const run = new Run();
  assert.ok(run.work(state));
  return run;
}

for (const want of cases) {
  test(`symmetry and death ${JSON.stringify(want.state)}`, () => {
    const run = ran(want.state);
    const found = measure(run, want.state);
    assertClose([...found.X.slice(0, 24)], want.X, 1e-14, 1e-15, "X");
    assert.deepEqual([...found.y.slice(0, 12)], want.y);
    assert.equal(found.losses.length - 1, want.taken);
    const every = Math.max(1, Math.floor(found.losses.length / 20));
    assertClose(found.losses.filter((_, i) => i % every === 0), want.losses, 1e-9, 1e-12, "losses");
    const { parameters: p, gradients: g } = want;
    const [first, second] = run.net.layers;
    for (const [got, to] of [[first.W, p["0.W"]], [first.b, p["0.b"]], [second.W, p["2.W"]],
      [second.b, p["2.b"]]]) assertClose([...got], to, 1e-8, 1e-9, "parameters");
    for (const [got, to] of [[first.dW, g.W1], [first.db, g.b1], [second.dW, g.W2],
      [second.db, g.b2]]) assertClose([...got], to, 1e-7, 1e-9, "gradients");
    const { readings: r } = want;
    for (const name of ["right", "points", "best"]) assert.equal(found[name], r[name], name);
    assert.equal(found.groups.length, r.different);
    assert.equal(found.dead.length, r.dead);
    assert.deepEqual(found.moving, r.moving);
    assertClose(found.slopes, r.slopes, 1e-9, 1e-9, "slopes");
    assertClose([found.loss, found.gap], [r.loss, r.gap], 1e-8, r.gap ? 1e-10 : 0, "loss, gap");
    assert.ok(verdict(want.state, found).length > 50);
    assert.ok(summary(want.state, found).includes("So far: "));
  });
}

test("equal units stay equal to the last bit: 2000 steps at every activation", () => {
  for (const activation of ["relu", "tanh", "logistic"]) {
    for (const init of ["constant", "zeros"]) {
      const state = { ...plain, data: "xor", activation, init, share: 40, lr: 5, steps: 1000,
        kicks: 2, after: 1000 };
      const found = measure(ran(state), state);
      assert.equal(found.gap, 0);
      assert.equal(found.groups.length, 1);
      assert.ok(found.right <= found.best, "one unit is no more than a straight line");
    }
  }
});

test("wherever a run comes from, it arrives where a fresh one does", () => {
  const run = new Run();
  for (const more of [{}, { steps: 120 }, { steps: 120, kicks: 1 }, { steps: 120, kicks: 2 },
    { steps: 120, kicks: 2, lift: 3 }, { steps: 120, kicks: 2, lift: 3, after: 50 },
    { steps: 120, kicks: 2, lift: 4, after: 50 }, { steps: 120, kicks: 2, lift: 4, after: 20 },
    { steps: 120, kicks: 1, lift: 4, after: 20 }, { steps: 10 }, { steps: 10, after: 5 },
    { steps: 12, after: 5, big: 3 }, { steps: 12, kicks: 1, big: 3 }, { steps: 12, kicks: 1, big: 9 },
    { steps: 13, kicks: 1, big: 9 }, { steps: 13, lr: 2 }, { steps: 13, lr: 2, seed: 3 }]) {
    const state = { ...plain, init: "random", ...more };
    run.work(state);
    const fresh = ran(state);
    assert.equal(run.loss, fresh.loss, JSON.stringify(more));
    assert.deepEqual(run.losses, fresh.losses);
    assert.deepEqual(run.net.layers.map(({ W, b }) => [W, b]),
      fresh.net.layers.map(({ W, b }) => [W, b]));
  }
});

test("a run in small portions arrives, also when the state changes on the way", () => {
  const run = new Run();
  const [far, other] = [{ ...plain, steps: 800 }, { ...plain, steps: 700, lift: 1 }];
  assert.equal(run.work(far, 0), false);
  let portions = 1;
  while (!run.work(other, 0)) portions += 1;
  assert.ok(portions > 5);
  assert.equal(run.loss, ran(other).loss);
});

test("at zero the verdict says that units put out 0 only when they do", () => {
  const state = { ...cases[0].state, data: "circles", activation: "tanh", init: "zeros", share: 40,
    seed: 28, lr: 1, steps: 1000, kicks: 0, big: 20, lift: 0, after: 0 };
  const said = (more) => verdict({ ...state, ...more }, measure(ran({ ...state, ...more }), state));
  assert.match(said({}), /the units put out 0/);
  assert.doesNotMatch(said({ lift: 4 }), /put out 0/);
  assert.match(said({ lift: 4 }), /W₂ itself has no gradient left/);
});

test("a run that diverges is stopped and says so", () => {
  const { state, taken } = cases.at(-1);
  const run = ran(state);
  assert.equal(run.stopped, taken);
  assert.ok(run.loss > 1e6 && taken < 10);
  assert.match(verdict(state, measure(run, state)), /^Diverged: after \d steps the loss is /);
  run.work({ ...state, kicks: 0 });
  assert.equal(run.stopped, null);
});

test("the class shares are what they say, and equal classes are exactly equal", () => {
  for (const share of [10, 33, 50, 51, 90]) {
    const { y, n } = points("xor", share, 3);
    const ones = y.reduce((sum, v) => sum + v, 0);
    assert.ok(Math.abs((100 * ones) / n - share) < 0.4, `${share}`);
    assert.equal(Math.max(ones, n - ones), 128);
  }
});

test("a unit's line is where its z is 0, cut to the window; the score is the network's", () => {
  const state = cases[2].state;
  const run = ran(state);
  const found = measure(run, state);
  for (const unit of found.units) {
    for (const [x, y] of cutLine(unit, [0, 0, 1.5])) {
      assert.ok(Math.abs(unit[0] * x + unit[1] * y + unit[2]) < 1e-12);
      assert.ok(Math.abs(Math.max(Math.abs(x), Math.abs(y)) - 1.5) < 1e-12);
    }
  }
  assert.deepEqual(cutLine([1, 0, -2], [0, 0, 1.5]), []);
  assert.deepEqual(cutLine([0, 0, 1], [0, 0, 1.5]), []);
  assert.equal(cutLine([0, 2, 1], [0, 0, 1.5]).length, 2);
  const tanh = getActivation("tanh");
  const score = scoreOf(found, (z) => tanh.f(z));
  assertClose([...found.y.keys()].map((i) => score(found.X[2 * i], found.X[2 * i + 1])),
    [...run.trainer.out].slice(0, found.points), 1e-12, 1e-12, "score");
});
