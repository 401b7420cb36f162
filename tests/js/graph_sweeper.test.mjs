// The graph sweeper's numbers agree with ffnbook/widgets/graph_sweeper.py.
import assert from "node:assert/strict";
import test from "node:test";
import { measure } from "../../ffnbook/widgets/js/graph_sweeper_numbers.js";
import { PRESETS, REST } from "../../ffnbook/widgets/js/graph_sweeper_presets.js";
import { stepWords, summary, verdict } from "../../ffnbook/widgets/js/graph_sweeper_words.js";
import { assertClose, fixture } from "./helpers.mjs";

/** Two objects of numbers: the same names in the same order, close values. */
function close(got, want, what) {
  assert.deepEqual(Object.keys(got), Object.keys(want), what);
  assertClose(Object.values(got), Object.values(want), 1e-13, 1e-15, what);
}

for (const want of fixture("graph_sweeper")) {
  const { expression, mode, order, input } = want.state;
  test(`${expression}, ${mode}, ${order}, input ${input}`, () => {
    const found = measure(want.state);
    close(found.values, want.values, "values");
    close(found.local, Object.fromEntries(want.locals.map(([node, operand, v]) =>
      [`${node},${operand}`, v])), "local derivatives");
    assert.equal(found.frames.length, want.frames.length);
    found.frames.forEach((got, k) => {
      const { carried, ...rest } = want.frames[k];
      close(got.carried, carried, `step ${k}`);
      const { carried: _, ...mine } = got;
      assert.deepEqual(mine, rest, `step ${k}`);
    });
    assert.deepEqual(found.paths.map(({ names }) => names), want.paths.map(([names]) => names));
    assertClose(found.paths.map(({ product }) => product), want.paths.map(([, , p]) => p), 1e-13,
      1e-15, "products");
    for (const name of ["value", "derivative", "found"]) {
      assertClose([found[name]], [want.readings[name]], 1e-13, 1e-15, name);
    }
    for (const name of ["held", "peak", "sweeps"]) {
      assert.deepEqual(found[name], want.readings[name], name);
    }
    // Every step has its sentence, and none speaks of what is not there.
    found.frames.forEach((_, step) => {
      const state = { ...want.state, step };
      const said = summary(state, measure(state));
      assert.ok(!/undefined|NaN/.test(said), said);
    });
  });
}

test("without a mistake the sweep gives the sum over paths", () => {
  for (const { state } of fixture("graph_sweeper")) {
    const { found, derivative, broken } = measure(state);
    if (!broken) assertClose([found], [derivative], 1e-13, 1e-15, "sweep");
  }
});

test("each example shows what its sentence says", () => {
  const shown = Object.fromEntries(PRESETS.map(({ name, set }) =>
    [name, measure({ ...REST, ...set })]));
  const { carried } = shown["one sweep back"].now;
  assert.deepEqual(["w", "x", "b"].map((name) => carried[name]), [0.25, 0, 0.25]);
  assert.equal(shown["one sweep back"].frames.length, 13);
  assert.equal(shown["one sweep forward"].found, 0.25);
  const paths = shown["two paths"];
  assert.deepEqual(paths.paths.map(({ product }) => product).sort((a, b) => a - b), [6, 15]);
  assert.equal(paths.found, 21);
  const early = shown["passed on too early"];
  assert.deepEqual([early.found, early.derivative], [15, 21]);
  assert.match(verdict(early).text, /^Wrong: .* c was passed on too early: d had not/);
  const several = shown["two inputs, three outputs"];
  assert.deepEqual(several.sweeps, { forward: 2, reverse: 3 });
});

test("the words of a step hold its numbers", () => {
  const at = (step, more = {}) => stepWords(measure({ ...REST, ...more, step }));
  assert.equal(at(4), "Forward: h4 = exp(h3) = 1. The value is kept for the way back.");
  assert.equal(at(7), "Back: h6 passes on its gradient 1: h5 gets −1/h5² = (−0.25) · 1 = −0.25.");
  assert.equal(at(1, { mode: "forward" }), "h1 = w · x = 0; its slope by w: 1 · 1 + 0 · 0 = 1.");
});
