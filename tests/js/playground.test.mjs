// The playground's runs and reference lines agree with ffnbook/widgets/playground*.py.
import assert from "node:assert/strict";
import test from "node:test";
import { bestLine, limiting, lineScores } from "../../ffnbook/widgets/js/playground_reference.js";
import { PlaygroundRun } from "../../ffnbook/widgets/js/playground_run.js";
import { finish } from "../../ffnbook/widgets/js/tasks.js";
import { assertClose, assertNear, fixture } from "./helpers.mjs";

const { logged, runs, limits } = fixture("playground");

function trained(state) {
  const run = new PlaygroundRun(state);
  finish(run.record());
  while (run.epoch < state.epoch && run.diverged === null) finish(run.next());
  return run;
}

for (const want of runs) {
  const { data, hidden, optimizer, batch, loss } = want.state;
  test(`run: ${data} ${hidden} ${optimizer} ${batch} ${loss}`, () => {
    const run = trained(want.state);
    assert.equal(run.epoch, want.taken);
    assert.equal(run.diverged, want.diverged);
    for (const [name, values] of Object.entries(run.history)) {
      const rtol = name.endsWith("loss") ? 1e-9 : 0;
      assertClose(logged.filter((i) => i < values.length).map((i) => values[i]),
        want.history[name], rtol, 1e-15, name);
    }
    run.arrays.forEach((array, i) => assertNear([...array], want.params[i], 1e-9, `param ${i}`));
    assertClose(finish(run.norms()), want.norms, 1e-8, 1e-13, "norms");
    const out = run.other.forward(run.train.X, run.train.n).slice(0, 5);
    assertNear([...out], want.out, 1e-9, "out");
  });

  test(`best line: ${data} ${hidden} ${optimizer} ${batch} ${loss}`, () => {
    const run = new PlaygroundRun(want.state), { references } = want;
    const w = bestLine(run.train, run.d, run.regression);
    assertNear(w, references.line, 1e-6, "line"); // flat where the points are separable
    const found = lineScores(w, run.dev.n ? run.dev : run.train, run.regression);
    if (references.line_loss !== null) {
      assertClose([found.loss], [references.line_loss], 1e-8, 0, "loss");
    }
    assert.equal(found.accuracy, references.line_accuracy);
  });
}

test("one fixture run diverges", () => {
  assert.equal(runs.filter(({ diverged }) => diverged !== null).length, 1);
});

for (const [data, noise, want] of limits) {
  test(`limit of ${data} with noise ${noise}`, () => {
    const found = finish(limiting(data, noise));
    assertClose([found.loss], [want.loss], 1e-9, 1e-12, "loss");
    if (want.accuracy === null) assert.equal(found.accuracy, null);
    else assertClose([found.accuracy], [want.accuracy], 1e-11, 0, "accuracy");
  });
}

test("the same settings and epochs give the same run, whatever came before", () => {
  const state = { ...runs[1].state, epoch: 7 };
  const [one, two] = [trained(state), trained(state)];
  assert.deepEqual(one.history, two.history);
  finish(one.norms()); // looking does not disturb
  two.other.forward(two.train.X, two.train.n);
  finish(one.next());
  finish(two.next());
  assert.deepEqual(one.history, two.history);
});
