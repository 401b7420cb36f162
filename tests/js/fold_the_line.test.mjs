// The folded line's numbers agree with ffnbook/widgets/fold_the_line.py.
import assert from "node:assert/strict";
import test from "node:test";
import {
  evenUnits, leastSquares, randomUnits, wanted,
} from "../../ffnbook/widgets/js/fold_fit.js";
import { round } from "../../ffnbook/widgets/js/fold_layout.js";
import { PRESETS, REST } from "../../ffnbook/widgets/js/fold_presets.js";
import { Run, measure, settled } from "../../ffnbook/widgets/js/fold_run.js";
import { factor } from "../../ffnbook/widgets/js/least_squares.js";
import { default_rng } from "../../ffnbook/widgets/js/rng.js";
import { assertClose, assertNear, fixture } from "./helpers.mjs";

const { cases, even, random } = fixture("fold_the_line");
const flat = ({ w1, b1, w2, b2 }) => [...w1, ...b1, ...w2, b2];

for (const want of cases) {
  const { target, activation, steps, fitted, w1 } = want.state;
  test(`${w1.length} ${activation} units, ${target}, ${fitted ? "fitted" : "drawn"}, ${
    steps} steps`, () => {
    const found = settled(want.state);
    const every = (list) => [...list].filter((_, i) => i % 16 === 0);
    const rtol = steps ? 1e-9 : 1e-10;
    assert.equal(found.count, want.taken);
    assert.equal(found.diverged, want.taken < steps || want.readings.mse > 1e9 ? want.taken : null);
    assertNear(flat(found.net), flat(want.net), rtol, "network");
    assertClose(every(found.y), want.target, 1e-14, 1e-15, "target");
    assertNear(every(found.f), want.curve, rtol, "curve");
    assertClose(found.errors[activation], want.errors, 1e-8, 1e-13, "errors by width");
    for (const [name, value] of Object.entries(want.readings)) {
      assertClose([found[name]], [value], 1e-6, 1e-14, name);
    }
  });
}

test("the ends of the units' axis are short numbers above the largest value", () => {
  assert.deepEqual([0.3, 3, 437, 501, 1200, 2e7].map(round), [0.5, 5, 500, 1000, 1e4, 1e8]);
});

test("layers are NumPy's, evenly spaced or drawn", () => {
  for (const [width, name, { w1, b1 }] of even) {
    assert.deepEqual(evenUnits(width, name), { w1, b1 });
  }
  for (const [width, seed, net] of random) {
    assertClose(flat(randomUnits(width, seed)), flat(net), 1e-14, 1e-16, "random");
  }
});

test("least squares: the residual stands at right angles to every column", () => {
  const rng = default_rng(5);
  const columns = Array.from({ length: 6 }, () => rng.standard_normal(40));
  columns[5] = columns[4].map((v, i) => v + 1e-4 * columns[5][i]); // almost the same
  const y = rng.standard_normal(40);
  const x = factor(columns).solve(y);
  const rest = y.map((v, i) => v - columns.reduce((sum, c, j) => sum + c[i] * x[j], 0));
  for (const column of columns) {
    assert.ok(Math.abs(column.reduce((sum, v, i) => sum + v * rest[i], 0)) < 1e-10);
  }
});

test("units that repeat each other share the weight", () => {
  const y = wanted({ target: "abs" });
  const { w2 } = leastSquares({ w1: [1, 1, -1], b1: [0, 0, 0] }, "relu", y);
  assertClose(w2, [0.5, 0.5, 1], 1e-12, 0, "weights");
});

test("linear and x² stall, ReLU and tanh do not; a jump stays", () => {
  const { errors } = settled({ ...REST, ...PRESETS[0].set });
  for (const name of ["identity", "square"]) {
    assert.ok(errors[name][11] > 0.9 * errors[name][2], name);
  }
  for (const name of ["relu", "tanh", "logistic"]) {
    assert.ok(errors[name][11] < 0.1 * errors[name][0], name);
  }
  assertClose(errors.logistic, errors.tanh, 1e-9, 0, "tanh is a logistic function");
  const jump = settled({ ...REST, target: "step" }).errors;
  assert.ok(Object.values(jump).flat().every((e) => e > 0.9));
});

test("each example shows what its sentence says", () => {
  const shown = Object.fromEntries(PRESETS.map(({ name, set }) =>
    [name, settled({ ...REST, ...set })]));
  const six = shown["six folds"], twelve = shown["twelve folds"];
  assert.ok(Math.abs(six.error / twelve.error - 4) < 0.5);
  assert.ok(twelve.outside > 3 && six.outside > 3);
  assert.ok(shown["|x| needs two"].error === 0 && shown["|x| needs two"].outside === 0);
  assert.ok(Math.abs(shown["a jump"].error - 1) < 0.05);
  assert.ok(shown["kinks in the wrong place"].error > 4 * six.error);
  const start = { ...REST, ...PRESETS.find(({ name }) => name.startsWith("train")).set };
  const trained = settled({ ...start, steps: 1500 });
  assert.ok(trained.mse < 0.1 * settled(start).mse);
  assert.ok(shown["learning rate too large"].diverged > 0);
});

test("training goes on where it stopped, and starts anew for another start", () => {
  const state = { ...REST, ...randomUnits(5, 1), fitted: false, steps: 40 };
  const run = new Run();
  run.reach({ ...state, steps: 10 });
  run.reach(state);
  assert.deepEqual(run.parameters(), settled(state).net);
  run.reach({ ...state, steps: 3 });
  assert.deepEqual(run.parameters(), settled({ ...state, steps: 3 }).net);
  run.reach({ ...state, lr: 0.01 });
  assert.deepEqual(measure(state, run).net, settled({ ...state, lr: 0.01 }).net);
});
