// The races and the staircase agree with ffnbook/widgets/confident_mistake.py.
import assert from "node:assert/strict";
import test from "node:test";
import {
  card, LOSSES, measure, points,
} from "../../ffnbook/widgets/js/confident_mistake_numbers.js";
import { assertClose, fixture } from "./helpers.mjs";

for (const want of fixture("confident_mistake")) {
  test(`confident mistake ${JSON.stringify(want.state)}`, () => {
    const found = measure(want.state);
    for (const [loss, race] of Object.entries(want.races)) {
      const seen = found.races[loss].filter((_, i) => i % want.every === 0);
      for (const [name, values] of Object.entries(race)) {
        assertClose(seen.map((at) => at[name]), values, 1e-9, 0, `${loss} ${name}`);
        assertClose([seen[0][name]], [values[0]], 1e-12, 0, `${loss} ${name} at the start`);
      }
    }
    assertClose(found.data.x, want.x, 1e-15, 0, "x");
    assert.deepEqual([...found.data.y], want.y);
    assertClose(found.data.jumps, want.jumps, 1e-15, 0, "jumps");
    for (const [weight, numbers] of want.cards) {
      const got = card(found.data, weight);
      assert.deepEqual(Object.keys(got), Object.keys(numbers));
      assertClose(Object.values(got), Object.values(numbers), 1e-12, 1e-15, `card ${weight}`);
    }
    for (const [name, value] of Object.entries(want.readings)) {
      if (value === null || name.endsWith("half")) assert.equal(found[name], value, name);
      else assertClose([found[name]], [value], 1e-9, 1e-15, name);
    }
  });
}

test("each gradient is the slope of its loss", () => {
  for (const [name, f] of Object.entries(LOSSES)) {
    for (const z of [-6, -0.7, 0, 2, 5]) {
      const slope = (f(z + 1e-5).loss - f(z - 1e-5).loss) / 2e-5;
      assertClose([f(z).gradient], [slope], 1e-6, 1e-9, `${name} at ${z}`);
    }
  }
});

test("accuracy is flat between its jumps, and the slope is the loss's", () => {
  for (const seed of [0, 3, 7]) {
    const data = points(seed);
    const edges = [0, ...[...data.jumps].filter((w) => w < 6), 6];
    for (let i = 1; i < edges.length; i += 1) {
      const far = edges[i] - edges[i - 1];
      const [a, b] = [edges[i - 1] + 0.01 * far, edges[i] - 0.01 * far];
      assert.equal(card(data, a).accuracy, card(data, b).accuracy);
    }
    const slope = (card(data, 1.4 + 1e-5).card_bce - card(data, 1.4 - 1e-5).card_bce) / 2e-5;
    assertClose([card(data, 1.4).card_slope], [slope], 1e-6, 1e-9, "slope");
  }
});
