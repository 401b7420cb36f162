// The loss bowl's numbers agree with ffnbook/widgets/loss_bowl.py.
import assert from "node:assert/strict";
import test from "node:test";
import {
  contour, lossAt, measure, points, shape,
} from "../../ffnbook/widgets/js/loss_bowl_numbers.js";
import { assertClose, fixture } from "./helpers.mjs";

for (const want of fixture("loss_bowl")) {
  test(`loss bowl ${JSON.stringify(want.state)}`, () => {
    const found = measure(want.state);
    assertClose([...found.data.x, ...found.data.y], [...want.x, ...want.y], 1e-14, 1e-15, "data");
    const { loss, dw, db } = found.path[0];
    assertClose([loss, dw, db], want.start, 1e-12, 1e-14, "start");
    assertClose([found.bowl.least.w, found.bowl.least.b], want.least, 1e-12, 1e-13, "least");
    assert.equal(found.path.length - 1, want.taken);
    assert.equal(found.diverged, want.taken < want.state.steps || want.readings.loss > 1e9
      ? want.taken : null);
    const every = Math.max(1, Math.floor(found.path.length / 20));
    const seen = found.path.filter((_, i) => i % every === 0);
    const size = 1e-9 * Math.max(1, ...want.path.flat().map(Math.abs));
    assertClose(seen.flatMap(({ w, b }) => [w, b]), want.path.flat(), 1e-9, size * 1e-3, "path");
    assertClose(seen.map((p) => p.loss), want.losses, 1e-9, 1e-12, "losses");
    for (const [name, value] of Object.entries(want.readings)) {
      const rtol = ["least", "limit"].includes(name) ? 1e-12 : 1e-9;
      assertClose([found[name]], [value], rtol, 1e-12, name);
    }
  });
}

test("the contour of a level has the loss of that level", () => {
  for (const seed of [0, 7, 123]) {
    const data = points({ seed, centre: 1.3 });
    const bowl = shape(data);
    const losses = contour(bowl, 2.5).map(([w, b]) => lossAt(data, w, b).loss);
    assertClose(losses, losses.map(() => bowl.least.loss + 2.5), 1e-11, 0, "loss");
  }
});

test("the factors are what a step does to the distance from the lowest point", () => {
  const state = { w: -2.5, b: 1, lr: 0.3, zero_grad: true, steps: 1, centre: 1, seed: 7 };
  const { bowl, path, steep, flat } = measure(state);
  const along = ([u, v], at) => u * (at.w - bowl.least.w) + v * (at.b - bowl.least.b);
  bowl.axes.forEach((axis, i) =>
    assertClose([along(axis, path[1]) / along(axis, path[0])], [[steep, flat][i]], 1e-11, 0, "f"));
});

test("above 2/λ it diverges, below it does not; uncleared it stays in bounds up to 4/λ", () => {
  const run = (lr, zero_grad) => measure({ w: -2.5, b: 1, lr, zero_grad, steps: 300, centre: 1,
    seed: 7 });
  const { limit } = run(0.1, true);
  assert.equal(run(0.99 * limit, true).diverged, null);
  assert.ok(run(1.1 * limit, true).diverged > 20);
  const swing = run(0.9 * limit, false);
  assert.equal(swing.diverged, null);
  assert.ok(Math.max(...swing.path.map(({ loss }) => loss)) < 200);
  assert.ok(Math.max(...swing.path.slice(200).map(({ loss }) => loss)) > 5, "never at rest");
  assert.ok(run(2.1 * limit, false).diverged > 5);
});
