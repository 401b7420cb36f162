// The generator draws NumPy's numbers.
import assert from "node:assert/strict";
import test from "node:test";
import { default_rng } from "../../ffnbook/widgets/js/engine.js";
import { digest, fixture, int64, ulps } from "./helpers.mjs";

const { n, ranges, calls, seeds } = fixture("rng");
const TAIL = 3.654152885361009;
let exact = 0, lastPlace = 0;

/** Bit for bit, but for the tail, whose logarithm may differ in the last place. */
function compareNormals(drawn, plain, hash, tail, column) {
  const isTail = plain.map((x) => (Math.abs(x) > TAIL ? 1 : 0));
  assert.equal(digest(drawn.filter((_, i) => !isTail[i])), hash);
  assert.deepEqual([...isTail.keys()].filter((i) => isTail[i]), tail.map((t) => t[0]));
  exact += drawn.length - tail.length;
  for (const row of tail) {
    const apart = ulps(drawn[row[0]], row[column]);
    assert.ok(apart <= 1, `draw ${row[0]} is ${apart} places from NumPy's`);
    if (apart === 0) exact += 1;
    else lastPlace += 1;
  }
}

for (const want of seeds) {
  const seed = BigInt(want.seed);
  const fresh = () => default_rng(seed);

  test(`seed ${want.seed}: uniforms and integers bit for bit`, () => {
    assert.equal(digest(fresh().random(n)), want.random);
    assert.equal(digest(fresh().uniform(-3, 5, n)), want.uniform);
    ranges.forEach(([low, high], i) => assert.equal(
      digest(int64(fresh().integers(low, high, n))), want.integers[i],
      `integers(${low}, ${high})`));
    assert.equal(digest(int64(fresh().permutation(n))), want.permutation);
  });

  test(`seed ${want.seed}: normals to the last place`, () => {
    const plain = fresh().standard_normal(n);
    compareNormals(plain, plain, want.normals, want.tail, 1);
    compareNormals(fresh().normal(-1.25, 3.5, n), plain, want.scaled, want.tail, 2);
  });

  test(`seed ${want.seed}: calls of all kinds in turn`, () => {
    const rng = fresh();
    calls.forEach(([method, ...args], i) => {
      const got = Array.from(rng[method](...args));
      got.forEach((x, k) => assert.ok(ulps(x, want.mixed[i][k]) <= 1,
        `call ${i}, ${method}: ${x} against ${want.mixed[i][k]}`));
      assert.equal(got.length, want.mixed[i].length);
    });
  });
}

test("one draw equals the first of many", () => {
  for (const [method, ...args] of [["random"], ["uniform", -1, 1],
    ["normal", 2, 3], ["integers", 5, 90], ["standard_normal"]]) {
    const one = default_rng(3)[method](...args);
    assert.equal(one, default_rng(3)[method](...args, 4)[0]);
  }
  assert.equal(default_rng(3).integers(9), default_rng(3).integers(0, 9));
});

test("a shuffle moves the array itself, a permutation leaves it", () => {
  const array = ["a", "b", "c", "d", "e", "f"];
  const copy = default_rng(5).permutation(array);
  assert.equal(array.join(""), "abcdef");
  default_rng(5).shuffle(array);
  assert.deepEqual(array, copy);
  assert.notEqual(copy.join(""), "abcdef");
});

test("a seed may be a list, and a bad seed or range is refused", () => {
  assert.notEqual(default_rng([1, 2]).random(), default_rng(1).random());
  for (const seed of [-1, 1.5, NaN, 2 ** 53, -1n]) {
    assert.throws(() => default_rng(seed), /a seed is an integer from 0 on/);
  }
  for (const [low, high] of [[3, 3], [5, 2], [0.5, 3], [0, Infinity]]) {
    assert.throws(() => default_rng(1).integers(low, high, 2), /low < high/);
  }
});

test.after(() => console.log(
  `normals: ${exact} equal NumPy's bit for bit, ${lastPlace} differ by one place`));
