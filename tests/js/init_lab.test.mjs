// The Init lab's experiment agrees with ffnbook/widgets/init_stats.py. Gradients are
// sums over the samples; with balanced classes their terms may cancel almost wholly,
// so they are held to the size of the terms.
import assert from "node:assert/strict";
import test from "node:test";
import {
  advance, finish, getActivation, InitExperiment, norm, summary,
} from "../../ffnbook/widgets/js/engine.js";
import { assertClose, fixture } from "./helpers.mjs";

const EXACT = ["n_in", "n_out", "dead", "saturated", "why"];

/** Means may be sums that cancel: what counts is the spread around them. */
function compareSummary(got, want, what) {
  assert.deepEqual(got.counts, want.counts, `${what}: counts`);
  assert.deepEqual([got.below, got.above], [want.below, want.above], what);
  const size = Math.abs(want.mean) + want.std;
  assertClose([got.mean, got.std], [want.mean, want.std], 1e-12, 1e-12 * size, what);
}

for (const want of fixture("init_lab")) {
  test(`init lab ${JSON.stringify(want.config)}`, () => {
    const experiment = new InitExperiment(want.config).build();
    const got = experiment.stats();
    assert.equal(got.layers.length, want.start.layers.length);
    want.start.layers.forEach((layer, l) => {
      const mine = got.layers[l], what = `layer ${l + 1}`;
      for (const [key, value] of Object.entries(layer)) {
        if (key === "z" || key === "a") compareSummary(mine[key], value, `${what} ${key}`);
        else if (EXACT.includes(key)) assert.equal(mine[key], value, `${what} ${key}`);
        else if (key === "dW" || key === "db") {
          const terms = experiment.config.n * layer.dz;
          assertClose([mine[key]], [value], 1e-12, 1e-14 * terms, `${what} ${key}`);
        } else assertClose([mine[key]], [value], 1e-12, 0, `${what} ${key}`);
      }
      assert.deepEqual(Object.keys(mine).sort(), Object.keys(layer).sort());
    });
    assertClose([got.loss], [want.start.loss], 1e-12, 0, "loss");
    const [first, last] = [got.layers[0].dW, got.layers.at(-1).dW];
    assert.equal(got.ratio, want.start.ratio === null ? null : first / last);

    const history = experiment.train(want.steps);
    const shown = history.length < 30 ? history : history.filter((_, i) => i % 25 === 0);
    assertClose(shown, want.history, 1e-9, 0, "history");
    assert.equal(experiment.diverged, want.diverged);
    const later = experiment.stats().layers.map((layer) => layer.dW);
    assertClose(later, want.later, 1e-8, 0, "dW after training");
  });
}

test("in parts it is the same", () => {
  const config = { depth: 5, width: 6, activation: "gelu", init: "he_normal" };
  const whole = new InitExperiment(config).build();
  const parts = new InitExperiment(config);
  let calls = 0;
  const run = (task) => {
    for (;;) {
      calls += 1;
      const step = advance(task, 0); // no time: one part a call
      if (step.done) return step.value;
    }
  };
  run(parts.building());
  assert.deepEqual(run(parts.measuring()), whole.stats());
  assert.deepEqual(run(parts.training(3)), whole.train(3));
  assert.deepEqual(finish(parts.measuring()), whole.stats());
  assert.ok(calls > 60);
});

test("a diverging run is undone by one step, and stays there", () => {
  const experiment = new InitExperiment(
    { activation: "relu", init: "he_normal", loss: "mse", lr: 1e3, width: 8 }).build();
  const history = experiment.train(50);
  assert.ok(experiment.diverged > 0 && experiment.diverged < 50);
  assert.equal(history.length, experiment.diverged);
  assert.ok(history.every(Number.isFinite));
  assert.ok(experiment.net.layers.every(({ W }) => W.every(Number.isFinite)));
  assert.equal(experiment.train(5).length, history.length);
});

test("norms survive numbers whose squares do not", () => {
  assertClose([norm([3e-200, 4e-200])], [5e-200], 1e-15, 0, "tiny");
  assertClose([norm([3e200, 4e200])], [5e200], 1e-15, 0, "huge");
  assert.equal(norm([0, 0]), 0);
  assert.ok(Number.isNaN(norm([1, NaN])));
});

test("0, 1/2 and 1 lie inside a bin: a unit in the last place moves nothing", () => {
  for (const x of [0, 0.5, 1, -1, 0.25]) {
    const { counts } = summary([x * (1 - 2e-16), x, x * (1 + 4e-16)], 3);
    assert.ok(counts.includes(3), `${x}`);
  }
  const { below, above } = summary([-4.09, 4.09, Infinity, 100], 4);
  assert.deepEqual([below, above], [1, 3]);
  assert.ok(getActivation("tanh").f(1) < 1);
});
