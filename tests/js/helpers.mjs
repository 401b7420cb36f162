// What the tests share: fixtures, hashes, and how far two numbers are apart.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.FFN_FIXTURES
  ?? join(import.meta.dirname, "fixtures");

/** A fixture written by tools/write_fixtures.py. */
export const fixture = (name) =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

/** The first 16 hex digits of the SHA-256 of a typed array's bytes. */
export const digest = (array) => createHash("sha256")
  .update(Buffer.from(array.buffer, array.byteOffset, array.byteLength))
  .digest("hex").slice(0, 16);

/** Numbers as int64, the way NumPy stores its integers. */
export const int64 = (numbers) =>
  BigInt64Array.from(numbers, (value) => BigInt(value));

/** How many float64 lie between two finite numbers. */
export function ulps(a, b) {
  const view = new DataView(new ArrayBuffer(8));
  const place = (x) => {
    view.setFloat64(0, x);
    const bits = view.getBigInt64(0);
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
  };
  const far = place(a) - place(b);
  return Number(far < 0n ? -far : far);
}

/** Entry by entry: |got - want| <= rtol |want| + atol. NaN equals nothing. */
export function assertClose(got, want, rtol, atol, what) {
  if (got.length !== want.length) {
    throw new Error(`${what}: ${got.length} numbers, not ${want.length}`);
  }
  want.forEach((w, i) => {
    if (!(Math.abs(got[i] - w) <= rtol * Math.abs(w) + atol)) {
      throw new Error(`${what}[${i}]: ${got[i]} against ${w}`);
    }
  });
}

/** As a whole: the largest difference against the largest entry. */
export function assertNear(got, want, rtol, what) {
  const size = want.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  assertClose(got, want, 0, rtol * size, what);
}
