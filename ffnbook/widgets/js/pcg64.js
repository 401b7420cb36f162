// PCG64 (O'Neill 2014), the bit generator behind NumPy's default_rng: a linear
// congruential generator of 128 bits whose output is a rotated XOR of its halves.
// JavaScript has no 128-bit integers, so a number is four 32-bit words, lowest first.

import { generateState } from "./seed_sequence.js";

const TWO32 = 4294967296;
const M0 = 0x9fccf645, M1 = 0x4385df64, M2 = 0x1fc65da4, M3 = 0x2360ed05;

/** The upper 32 bits of the product of two 32-bit words. */
export function highProduct(a, b) {
  const al = a & 0xffff, ah = a >>> 16, bl = b & 0xffff, bh = b >>> 16;
  // No term exceeds 32 bits, so integer arithmetic that wraps is exact here.
  const m = (Math.imul(ah, bl) + (Math.imul(al, bl) >>> 16)) | 0;
  const n = (Math.imul(al, bh) + (m & 0xffff)) | 0;
  return (Math.imul(ah, bh) + (m >>> 16) + (n >>> 16)) >>> 0;
}

const lowProduct = (a, b) => Math.imul(a, b) >>> 0;

export class PCG64 {
  /** @param {number|bigint|Array<number|bigint>} seed */
  constructor(seed) {
    const s = generateState(seed, 8);
    /** The state, then the stream (an odd number), lowest words first. */
    this.words = Uint32Array.of(0, 0, 0, 0, (s[6] << 1) | 1, (s[7] << 1) | (s[6] >>> 31),
      (s[4] << 1) | (s[7] >>> 31), (s[5] << 1) | (s[4] >>> 31));
    /** The last 64-bit draw, as two halves. */
    this.high = 0;
    this.low = 0;
    /** The upper half of a 64-bit draw that next32 has not given out yet. */
    this.kept = -1;
    this.next64();
    let carry = 0; // state += seed
    [s[2], s[3], s[0], s[1]].forEach((word, i) => {
      const sum = this.words[i] + word + carry;
      this.words[i] = sum;
      carry = sum >= TWO32 ? 1 : 0;
    });
    this.next64();
  }

  /** Draws 64 bits into `high` and `low`. */
  next64() {
    const w = this.words;
    const s0 = w[0], s1 = w[1], s2 = w[2], s3 = w[3];
    // state = state * multiplier + stream, modulo 2^128. The sums of a column stay
    // below 2^53, so they are exact; what exceeds 32 bits is carried.
    const c0 = lowProduct(s0, M0) + w[4];
    const r0 = c0 >>> 0;
    const c1 = (c0 - r0) / TWO32 + highProduct(s0, M0)
      + lowProduct(s0, M1) + lowProduct(s1, M0) + w[5];
    const r1 = c1 >>> 0;
    const c2 = (c1 - r1) / TWO32 + highProduct(s0, M1) + highProduct(s1, M0)
      + lowProduct(s0, M2) + lowProduct(s1, M1) + lowProduct(s2, M0) + w[6];
    const r2 = c2 >>> 0;
    const c3 = (c2 - r2) / TWO32
      + highProduct(s0, M2) + highProduct(s1, M1) + highProduct(s2, M0)
      + lowProduct(s0, M3) + lowProduct(s1, M2) + lowProduct(s2, M1)
      + lowProduct(s3, M0) + w[7];
    const r3 = c3 >>> 0;
    w[0] = r0;
    w[1] = r1;
    w[2] = r2;
    w[3] = r3;
    // The output: the XOR of the halves, rotated right by the top six bits.
    const turn = r3 >>> 26, k = turn & 31;
    const high = r3 ^ r1, low = r2 ^ r0;
    const a = turn < 32 ? high : low, b = turn < 32 ? low : high;
    this.high = (k ? (a >>> k) | (b << (32 - k)) : a) >>> 0;
    this.low = (k ? (b >>> k) | (a << (32 - k)) : b) >>> 0;
  }

  /** 32 bits: a 64-bit draw is given out in two parts, the lower one first. */
  next32() {
    if (this.kept >= 0) {
      const value = this.kept;
      this.kept = -1;
      return value;
    }
    this.next64();
    this.kept = this.high;
    return this.low;
  }

  /** A float64 in [0, 1) from the upper 53 bits. */
  nextDouble() {
    this.next64();
    return (this.high * 2097152 + (this.low >>> 11)) / 9007199254740992;
  }
}
