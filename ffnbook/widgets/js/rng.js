// NumPy's Generator: default_rng(seed) draws the numbers that NumPy draws.
// Uniforms and integers agree bit for bit, normals to the last place.

import { PCG64, highProduct } from "./pcg64.js";
import {
  BOUNDS, HEIGHTS, TAIL_RATE, TAIL_START, WIDTHS,
} from "./ziggurat_tables.js";

function unpack(base64) {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float64Array.from(
    { length: bytes.length / 8 }, (_, i) => view.getFloat64(8 * i, true));
}

const width = unpack(WIDTHS), bound = unpack(BOUNDS), height = unpack(HEIGHTS);

/** One number, or a Float64Array of n. */
function draw(n, one) {
  if (n === undefined) return one();
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) out[i] = one();
  return out;
}

/** An integer in [0, range] by Lemire's method (2019), range below 2^32. */
function bounded32(bits, range) {
  if (range === 0) return 0;
  if (range === 0xffffffff) return bits.next32();
  const size = range + 1;
  let word = bits.next32();
  let rest = Math.imul(word, size) >>> 0;
  if (rest < size) {
    const threshold = (0xffffffff - range) % size;
    while (rest < threshold) {
      word = bits.next32();
      rest = Math.imul(word, size) >>> 0;
    }
  }
  return highProduct(word, size);
}

/** The same for wider ranges, which are rare: here BigInt is fast enough. */
function bounded64(bits, range) {
  const size = BigInt(range) + 1n, mask = (1n << 64n) - 1n;
  const threshold = (mask - BigInt(range)) % size;
  for (;;) {
    bits.next64();
    const product = ((BigInt(bits.high) << 32n) | BigInt(bits.low)) * size;
    if ((product & mask) >= threshold) return Number(product >> 64n);
  }
}

export class Generator {
  /** @param {PCG64} bits */
  constructor(bits) {
    this.bits = bits;
  }

  /** Uniform in [0, 1). */
  random(n) {
    return draw(n, () => this.bits.nextDouble());
  }

  /** Uniform in [low, high). */
  uniform(low = 0, high = 1, n = undefined) {
    const range = high - low;
    return draw(n, () => low + range * this.bits.nextDouble());
  }

  /** Integers in [low, high), as NumPy's int64; integers(high) starts at 0. */
  integers(low, high = undefined, n = undefined) {
    if (high === undefined || high === null) [low, high] = [0, low];
    const range = high - 1 - low;
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || range < 0
        || !Number.isSafeInteger(range)) {
      throw new RangeError(
        `integers(low, high) needs integers low < high; got ${low}, ${high}`);
    }
    const bounded = range > 0xffffffff ? bounded64 : bounded32;
    return draw(n, () => low + bounded(this.bits, range));
  }

  /** Normal with mean 0 and standard deviation 1. */
  standard_normal(n) {
    return draw(n, () => this.gauss());
  }

  normal(mean = 0, std = 1, n = undefined) {
    return draw(n, () => mean + std * this.gauss());
  }

  /** One standard normal by the ziggurat: 99 draws of 100 return at once. */
  gauss() {
    const bits = this.bits;
    for (;;) {
      bits.next64();
      const { low } = bits, layer = low & 0xff;
      const size = (bits.high & 0x1fffffff) * 8388608 + (low >>> 9); // 52 bits
      const x = low & 0x100 ? -size * width[layer] : size * width[layer];
      if (size < bound[layer]) return x;
      if (layer === 0) {
        for (;;) { // the tail, after Marsaglia
          const a = -TAIL_RATE * Math.log1p(-bits.nextDouble());
          const b = -Math.log1p(-bits.nextDouble());
          if (b + b > a * a) return low & 0x20000 ? -(TAIL_START + a) : TAIL_START + a;
        }
      }
      const y = (height[layer - 1] - height[layer]) * bits.nextDouble() + height[layer];
      if (y < Math.exp(-0.5 * x * x)) return x;
    }
  }

  /** Shuffles an array in place; NumPy's shuffle draws by masking, not Lemire. */
  shuffle(array) {
    for (let i = array.length - 1; i > 0; i--) {
      const mask = 0xffffffff >>> Math.clz32(i);
      let j;
      do j = this.bits.next32() & mask; while (j > i);
      [array[i], array[j]] = [array[j], array[i]];
    }
  }

  /** A shuffled copy of an array, or of 0 ... n - 1 (as Int32Array). */
  permutation(x) {
    const out = typeof x === "number" ? Int32Array.from({ length: x }, (_, i) => i)
      : x.slice();
    this.shuffle(out);
    return out;
  }
}

/**
 * numpy.random.default_rng(seed).
 * @param {number|bigint|Array<number|bigint>} seed integer(s) from 0 on
 */
export const default_rng = (seed) => new Generator(new PCG64(seed));
