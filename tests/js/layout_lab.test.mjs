// The layout lab's numbers agree with ffnbook/widgets/layout_lab.py.
import assert from "node:assert/strict";
import test from "node:test";
import { drawn, measure, transpose } from "../../ffnbook/widgets/js/layout_lab_numbers.js";
import { entryWords, formula, verdict } from "../../ffnbook/widgets/js/layout_lab_words.js";
import { assertClose, fixture } from "./helpers.mjs";

const { cases, drawn: draws } = fixture("layout_lab");

for (const want of cases) {
  const { state } = want;
  test(`${state.expression}, ${state.convention}, x ${state.x}`, () => {
    const found = measure(state);
    assert.deepEqual(found.shape, [want.jacobian.length, want.jacobian[0].length]);
    assert.deepEqual(found.shape, want.readings.shape);
    assertClose(found.J.flat(), want.jacobian.flat(), 1e-12, 1e-14, "Jacobian");
    assertClose(found.C.flat(), want.differences.flat(), 1e-7, 1e-8, "differences");
    assert.deepEqual(found.chain.map(({ of, by }) => `d${of}/d${by}`),
      want.chain.map(([name]) => name));
    found.chain.forEach(({ matrix }, k) =>
      assertClose(matrix.flat(), want.chain[k][1].flat(), 1e-12, 1e-14, "factor"));
    assert.deepEqual([found.out, found.into], want.at);
    assertClose([found.entry], [want.readings.entry], 1e-12, 1e-14, "entry");
    assertClose([found.difference], [want.readings.difference], 1e-7, 1e-8, "measured");
    assert.ok(found.error < 1e-7 && want.readings.error < 1e-7);
    assert.ok(!/undefined|NaN/.test(entryWords(state, found) + verdict(state, found)));
  });
}

test("the layouts are transposes, and the factors stand in reverse order", () => {
  for (const { state } of cases) {
    const [num, den] = ["numerator", "denominator"].map((convention) =>
      measure({ ...state, convention }));
    assert.deepEqual(transpose(num.J), den.J);
    assert.deepEqual(num.chain.map(({ of }) => of), den.chain.map(({ of }) => of).reverse());
    num.chain.forEach(({ matrix }, k) =>
      assert.deepEqual(transpose(matrix), den.chain[num.length - 1 - k].matrix));
  }
});

test("factors are joined from x on, and all of them give the table", () => {
  const state = { ...cases[0].state, expression: "weighted" };
  for (const convention of ["numerator", "denominator"]) {
    const at = (factors) => measure({ ...state, convention, factors });
    assert.deepEqual([1, 2, 3].map((k) => at(k).reached), ["z", "y", "s"]);
    const W = at(1).chain.find(({ of }) => of === "z").matrix;
    assert.deepEqual(at(1).partial, W);
    assert.deepEqual(at(3).partial, at(3).J);
  }
});

test("an entry's formula in numbers has the entry's value", () => {
  for (const { state } of cases) {
    const found = measure(state);
    for (let i = 0; i < found.exact.length; i += 1) {
      for (let j = 0; j < 3; j += 1) {
        const [symbols, numbers] = formula(state, found, i, j);
        assert.ok(symbols.length > 1);
        if (!numbers || /×10/.test(numbers)) continue;
        const plain = numbers.replaceAll("−", "-").replaceAll("·", "*");
        assert.match(plain, /^[-+*(). \d]+$/);
        const got = new Function(`return ${plain};`)();
        const size = Math.max(1, Math.abs(found.exact[i][j]));
        assert.ok(Math.abs(got - found.exact[i][j]) < 2e-3 * size, `${numbers}: ${got}`);
      }
    }
  }
});

test("numbers by chance are NumPy's", () => {
  for (const [seed, want] of draws) {
    const got = drawn(seed);
    for (const name of ["x", "W", "A", "v"]) assertClose(got[name], want[name], 0, 1e-12, name);
  }
});
