// The space warp's numbers agree with ffnbook/widgets/space_warp.py.
import assert from "node:assert/strict";
import test from "node:test";
import { boundary } from "../../ffnbook/widgets/js/boundary.js";
import {
  camera, look, measure, network,
} from "../../ffnbook/widgets/js/space_warp_numbers.js";
import { bestLine, WINDOWS } from "../../ffnbook/widgets/js/space_warp_points.js";
import { verdict } from "../../ffnbook/widgets/js/space_warp_words.js";
import { assertClose, fixture } from "./helpers.mjs";

const { spots, cases } = fixture("space_warp");

for (const want of cases) {
  test(`space warp ${JSON.stringify(want.state)}`, () => {
    const found = measure(want.state);
    assertClose([...found.X], want.X, 1e-14, 1e-15, "X");
    assert.deepEqual([...found.y], want.y);
    assertClose(found.flat, want.flat, 1e-9, 1e-9, "weights");
    assertClose([...found.logits], want.logits, 1e-8, 1e-8, "logits");
    const line = bestLine(want.state.data);
    assertClose([line.right, line.angle, line.threshold], want.line, 1e-12, 1e-13, "line");
    for (const name of ["right", "line", "points"]) {
      assert.equal(found[name], want.readings[name], name);
    }
    assertClose([found.loss], [want.readings.loss], 1e-8, 0, "loss");
    for (const [t, seen] of want.seen) {
      const to = camera(found.net, t);
      assertClose(spots.flatMap((p) => to(...p)), seen.flat(), 1e-8, 1e-8, `t = ${t}`);
    }
    assert.ok(verdict(want.state, found).length > 60);
  });
}

test("the boundary is where the network changes its mind, and becomes a straight line", () => {
  for (const { state } of cases) {
    const { net, boundary: pieces } = measure(state);
    const ends = pieces.flat();
    const [, up] = look(net, 2);
    const size = Math.max(1, ...net.v.map(Math.abs));
    for (const [x, y] of ends) {
      assert.ok(Math.abs(net.logit(x, y)) < 1e-8 * size, `${x}, ${y}`);
      const at = net.warp(x, y, 2);
      const height = at.reduce((sum, a, j) => sum + a * net.v[j], net.c);
      assert.ok(Math.abs(height) < 1e-8 * size);
      assert.equal(at.length, up.length);
    }
  }
});

test("the boundary of a circle has the circle's length", () => {
  const pieces = boundary((x, y) => x * x + y * y - 1, WINDOWS.xor);
  const length = pieces.reduce((sum, [p, q]) => sum + Math.hypot(p[0] - q[0], p[1] - q[1]), 0);
  assert.ok(Math.abs(length - 2 * Math.PI) < 0.02, `${length}`);
});

test("three units are seen from two unit directions, in the end along the plane's edge", () => {
  const net = network([1, 2, 3, 4, 5, 6, 0, 0, 0, 0.3, -2, 1.1, 0.4], 3, "tanh");
  const dot = (a, b) => a.reduce((sum, v, i) => sum + v * b[i], 0);
  for (const t of [0, 0.2, 0.9, 1, 1.7, 2]) {
    const [x, y] = look(net, t);
    assertClose([dot(x, x), dot(y, y), dot(x, y)], [1, 1, 0], 1e-12, 1e-12, `t = ${t}`);
  }
  assertClose([dot(look(net, 2)[0], net.v)], [0], 0, 1e-12, "edge");
});
