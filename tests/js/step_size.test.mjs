// The step size's numbers are those of ffnbook/widgets/step_size.py, bit for bit.
import assert from "node:assert/strict";
import test from "node:test";
import * as exact from "../../ffnbook/widgets/js/exact_functions.js";
import { STEPS, measure } from "../../ffnbook/widgets/js/step_size_numbers.js";
import { PRESETS, REST } from "../../ffnbook/widgets/js/step_size_presets.js";
import { verdict } from "../../ffnbook/widgets/js/step_size_words.js";
import { assertClose, fixture, ulps } from "./helpers.mjs";

const { cases, functions } = fixture("step_size");

test("exp, sin and cos have Python's last bit, and are right to two units", () => {
  for (const [name, list] of Object.entries(functions)) {
    for (const [x, want] of list) {
      assert.equal(exact[name](x), want, `${name}(${x})`);
      assert.ok(ulps(want, Math[name](x)) <= 2, `${name}(${x})`);
    }
  }
});

test("quotients, errors and theory are equal in the last bit", () => {
  for (const { state, errors, readings } of cases) {
    const what = JSON.stringify(state);
    const found = measure(state);
    assert.deepEqual(found.errors.filter((_, i) => i % 4 === 0), errors, what);
    for (const [name, value] of Object.entries(readings)) {
      assert.equal(found[name], value, `${name} of ${what}`);
    }
  }
});

test("the measured error stays below what theory allows", () => {
  for (const { state } of cases.filter((one) => one.state.function !== "relu")) {
    const { errors, lines } = measure(state);
    STEPS.forEach((h, i) => {
      const { truncation, roundoff } = lines[i];
      // Where h is lost the quotient is 0; with h near 1 Taylor's next terms count.
      if (h > 0.05 || (state.dtype === "float32" ? h < 2e-6 : h < 1e-14)) return;
      // exp, the sum and the division of the logistic: each adds to half a unit.
      const bound = 1.3 * truncation + 4 * roundoff + 1e-15 * Math.abs(measure(state).exact);
      assert.ok(errors[i] <= bound, `${JSON.stringify(state)} h ${h}: ${errors[i]} ${bound}`);
    });
  }
});

test("each example shows what its sentence says", () => {
  const shown = Object.fromEntries(PRESETS.map(({ name, set }) =>
    [name, measure({ ...REST, ...set })]));
  const said = (name) => verdict({ ...REST, ...PRESETS.find((it) => it.name === name).set },
    shown[name]);
  assert.match(said("a step too large"), /^Truncation rules/);
  assert.match(said("a step too small"), /^Round-off rules/);
  const [forward, central] = [measure(REST), shown.central];
  assert.ok(central.least < 1e-3 * forward.least && central.best > 100 * forward.best);
  const single = shown.float32;
  assert.ok(single.best > 5e-4 && single.best < 5e-3 && single.error > 1e-5 * single.exact);
  assertClose([single.roundoff / measure({ ...REST, h: 1e-3 }).roundoff], [2 ** 29], 1e-6, 0, "red");
  const lost = shown["a step that is lost"];
  assert.ok(!lost.moved && lost.slope === 0 && lost.error === lost.exact);
  assert.equal(shown["a kink"].slope, 0.5);
  assert.match(said("a kink"), /kink/);
  const many = shown["a million parameters"];
  assert.deepEqual([many.differences, many.reverse], [2e12, 3e6]);
});
