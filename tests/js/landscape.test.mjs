// The landscape's numbers are those of ffnbook/widgets/landscape.py.
import assert from "node:assert/strict";
import test from "node:test";
import { contourPath } from "../../ffnbook/widgets/js/contours.js";
import { measure } from "../../ffnbook/widgets/js/landscape_numbers.js";
import { PRESETS, REST } from "../../ffnbook/widgets/js/landscape_presets.js";
import * as words from "../../ffnbook/widgets/js/landscape_words.js";
import { assertClose, fixture } from "./helpers.mjs";

const { cases } = fixture("landscape");
const near = (got, want, what) => assertClose(got, want, 1e-9, 1e-9, what);

test("runs, readings and the chord are NumPy's", () => {
  for (const { state, readings, path, along } of cases) {
    const what = JSON.stringify(state);
    const found = measure(state);
    const names = Object.keys(readings);
    near(names.map((name) => found[name]), names.map((name) => readings[name]), what);
    const own = found.paths[found.run].filter((_, i) => i % 7 === 0);
    near(own.flatMap(({ w1, w2 }) => [w1, w2]), path.flat(), `path of ${what}`);
    const ways = found.ways.filter((_, i) => i % 8 === 0);
    ["surface", "chord", "mixed"].forEach((name, i) =>
      near(ways.map((it) => it[name]), along[i], `${name} of ${what}`));
  }
});

test("level places, the origin and the mirror are Python's", () => {
  const kinds = new Set();
  for (const { state, places, origin, mirrored, curve } of cases) {
    const what = JSON.stringify(state);
    const found = measure(state);
    const single = found.places.filter(({ kind }) => kind !== "flat");
    assert.deepEqual(single.map(({ kind }) => kind), places.map(([kind]) => kind), what);
    assertClose(single.flatMap(({ w1, w2, loss }) => [w1, w2, loss]),
      places.flatMap(([, ...rest]) => rest), 1e-6, 1e-6, what);
    assert.equal(found.origin.kind, origin, what);
    assert.equal(found.mirrored, mirrored, what);
    assert.equal(found.places.some(({ kind }) => kind === "flat"), curve, what);
    for (const [kind] of places) kinds.add(kind);
    kinds.add(origin);
  }
  assert.deepEqual([...kinds].sort(), ["flat", "minimum", "saddle", "slope"]);
});

test("mixed predictions never lie above the chord, and mixed weights may", () => {
  let broken = 0;
  for (const { state } of cases) {
    for (const { surface, chord, mixed } of measure(state).ways) {
      assert.ok(mixed <= chord + 1e-9, JSON.stringify(state));
      broken += surface > chord + 1e-9;
    }
  }
  assert.ok(broken > 50, broken);
});

test("a contour of a plane is a straight line, and that of a level plane none", () => {
  const heights = Array.from({ length: 16 }, (_, k) => k % 4);
  const path = contourPath(heights, 4, 1.25, (i) => 10 * i, (j) => j);
  assert.deepEqual(path.match(/[\d.]+ /g).map(Number), Array(6).fill(12.5));
  assert.equal(contourPath(Array(16).fill(1), 4, 1, (i) => i, (j) => j), "");
});

const shown = (name, more = {}) => {
  const state = { ...REST, ...PRESETS.find((it) => it.name === name).set, ...more };
  const found = measure(state);
  return { ...found, said: words.verdict(found, state), at: words.here(found, state),
    centre: words.origin(found, state), land: words.land(found, state),
    ends: found.paths.map((path) => path.at(-1)) };
};

test("two valleys: a run near the ridge waits at the saddle, and a little decides", () => {
  const it = shown("two valleys");
  assert.match(it.said, /^Convexity is broken here: .* 0\.693, more than 0\.440/);
  assert.match(it.said, /predictions instead gives 0\.395/);
  assert.match(it.at, /It spent 36 of 80 steps within half a unit of a saddle/);
  assert.match(it.centre, /^The origin is a saddle: level, with curvatures −0\.098 and 0\.16/);
  assert.match(it.land, /^No minimum in the window.* because these samples mirror each other/);
  const moved = shown("two valleys", { w1: [-1, 1, -1.3], steps: 120 });
  assert.ok(it.ends[2].w1 < -2 && moved.ends[2].w1 > 2);
});

test("on the ridge: one run stays at the saddle, its neighbour slips off", () => {
  const { ends, at } = shown("on the ridge");
  assert.equal(ends[0].w1, -ends[0].w2);
  assert.ok(Math.hypot(ends[0].w1, ends[0].w2) < 0.01 && ends[1].loss < 0.1);
  assert.match(at, /at a saddle\.$/);
});

test("two equal minima, mirror images also with other samples", () => {
  const { land, at } = shown("two equal minima");
  assert.match(land, /minimum \(−1\.47, −2\.29\), loss 0\.384; minimum \(1\.47, 2\.29\), loss 0\.384/);
  assert.match(land, /for any samples, because tanh is odd/);
  assert.match(at, /at a minimum\.$/);
  const moved = shown("two equal minima", { x: [0.7, 1.8, -1.2] });
  assert.ok(moved.mirrored);
  assert.equal(moved.places.filter(({ kind }) => kind === "minimum").length, 2);
});

test("a shallow minimum: far higher than the valley of the other run", () => {
  const { ends, at, centre, mirrored } = shown("a shallow minimum");
  assert.match(at, /at a minimum\.$/);
  assert.ok(ends[0].loss > 0.69 && ends[1].loss < 0.5 && !mirrored);
  assert.match(centre, /^No saddle at the origin: the slopes there are 0 and 0\.083/);
});

test("a curve of minima: half way between two perfect networks the loss is 1", () => {
  const it = shown("a curve of minima");
  assertClose([it.middle, it.mean, it.mixed, ...it.ends.map(({ loss }) => loss)],
    [1, 0, 0, 0, 0, 0], 0, 1e-4, "losses");
  assert.match(it.land, /a whole curve \(green dots\).*the identity is odd/);
  assert.match(it.at, /on level ground that is not a single point/);
});

test("curvature is silent at the origin, and both axes are level", () => {
  const it = shown("curvature is silent");
  assert.match(it.centre, /its curvatures, 0 and 0, do not decide/);
  const flat = it.places.filter(({ kind }) => kind === "flat");
  assert.ok(flat.length > 10 && flat.every(({ w1, w2 }) => Math.abs(w1 * w2) < 1e-5));
});

test("other verdicts: one place, a chord that holds, one broken beside the middle", () => {
  const say = (more) => words.verdict(measure({ ...REST, ...more }), { ...REST, ...more });
  assert.match(say({ chord: [1, 1, 1, 1] }), /same place/);
  assert.match(say({ chord: [3, 2, 3, 1] }), /^This chord breaks nothing/);
  assert.match(say({ chord: [-4, -4, 0, 3] }), /broken here too: not half way, but 81 % of the way/);
  // A loss that is the same everywhere, and one that is least on both axes.
  for (const y of [1, 0]) {
    const state = { ...REST, activation: "identity", loss: "mse_linear", x: [1 - y], y: [y] };
    assert.doesNotMatch(words.land(measure(state), state), /No minimum/);
  }
  const run = measure({ ...REST, activation: "identity", loss: "mse_linear", lr: 3 });
  assert.match(words.divergence(run, { ...REST, lr: 3 }), /^Diverged: after step \d+ run 3/);
  assert.equal(words.here(run), "");
});
