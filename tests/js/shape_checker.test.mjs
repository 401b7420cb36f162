// The shape checker's shapes, counts and texts are those of ffnbook/widgets/shape_checker.py.
import assert from "node:assert/strict";
import test from "node:test";
import {
  measure, mended, resized, tuple,
} from "../../ffnbook/widgets/js/shape_checker_numbers.js";
import { count, verdict } from "../../ffnbook/widgets/js/shape_checker_words.js";
import { fixture } from "./helpers.mjs";

for (const want of fixture("shape_checker")) {
  test(`shape checker ${JSON.stringify(want.state)}`, () => {
    const found = measure(want.state);
    assert.equal(found.wrong < 0 ? null : found.wrong, want.wrong);
    assert.deepEqual(found.errors, want.errors);
    found.layers.forEach((layer, i) => {
      assert.deepEqual([layer.weights, layer.biases], want.parameters[i]);
      for (const [name, shape] of Object.entries(want.shapes[i])) {
        assert.deepEqual(layer[name], shape, name);
      }
    });
    for (const [name, value] of Object.entries(want.readings)) {
      assert.deepEqual(found[name], value, name);
    }
    assert.match(verdict(want.state, found), found.wrong < 0 ? /^Every product fits/ : /arrive/);
    assert.equal(measure({ ...want.state, layers: mended(want.state) }).wrong, -1);
  });
}

test("shapes and counts are written as Python and people write them", () => {
  assert.equal(tuple([5]), "(5,)");
  assert.equal(tuple([4, 10]), "(4, 10)");
  assert.deepEqual([7, 999, 1000, 203530, 1998001].map(count),
    ["7", "999", "1,000", "203,530", "1,998,001"]);
});

test("inputs that fitted follow a new size, others stay", () => {
  const state = { features: 10, layers: [[10, 5], [4, 8]] };
  assert.deepEqual(resized(state, 0, 7), { features: 7, layers: [[7, 5], [4, 8]] });
  assert.deepEqual(resized(state, 1, 6), { layers: [[10, 6], [4, 8]] });
  assert.deepEqual(resized({ ...state, layers: [[8, 5], [5, 8]] }, 0, 7),
    { features: 7, layers: [[8, 5], [5, 8]] });
  assert.deepEqual(resized(state, 2, 3), { layers: [[10, 5], [4, 3]] });
});

test("the words say which mismatch is hidden behind the first", () => {
  const state = { batch: 4, features: 10, layers: [[8, 5], [5, 8], [9, 1]], convention: "torch" };
  const said = verdict(state, measure(state));
  assert.match(said, /Layer 1 declares 8 inputs, but 10 arrive/);
  assert.match(said, /keeps the weights as \(5, 8\)/);
  assert.match(said, /Layer 3 would be next/);
});
