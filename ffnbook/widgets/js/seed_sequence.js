// NumPy's SeedSequence: spreads a seed of any size over a pool of four words.
// It hashes as O'Neill's randutils does, so that close seeds give unlike streams.

const POOL = 4;
const INIT_A = 0x43b0d7e5, MULT_A = 0x931e8875;
const INIT_B = 0x8b51f9dd, MULT_B = 0x58f38ded;
const MIX_L = 0xca01f9dd, MIX_R = 0x4973f715;

/**
 * The 32-bit words of a seed, lowest first.
 * @param {number|bigint} seed
 * @returns {number[]}
 */
function words(seed) {
  const whole = typeof seed === "bigint" || Number.isSafeInteger(seed);
  if (!whole || seed < 0) {
    throw new RangeError(
      `a seed is an integer from 0 on (a BigInt above 2^53 - 1); got ${seed}`);
  }
  const out = [];
  let rest = BigInt(seed);
  do {
    out.push(Number(rest & 0xffffffffn));
    rest >>= 32n;
  } while (rest > 0n);
  return out;
}

/** A hash whose constant changes with every call. */
function hasher(start, multiplier) {
  let constant = start;
  return (value) => {
    value ^= constant;
    constant = Math.imul(constant, multiplier);
    value = Math.imul(value, constant);
    return (value ^ (value >>> 16)) >>> 0;
  };
}

function mix(x, y) {
  const z = Math.imul(MIX_L, x) - Math.imul(MIX_R, y);
  return (z ^ (z >>> 16)) >>> 0;
}

/**
 * SeedSequence(seed).generate_state(n): n 32-bit words.
 * @param {number|bigint|Array<number|bigint>} seed
 * @param {number} n
 * @returns {Uint32Array}
 */
export function generateState(seed, n) {
  const entropy = Array.isArray(seed) ? seed.flatMap(words) : words(seed);
  const pool = new Uint32Array(POOL);
  const hashIn = hasher(INIT_A, MULT_A);
  for (let i = 0; i < POOL; i++) pool[i] = hashIn(entropy[i] ?? 0);
  for (let from = 0; from < POOL; from++) {
    for (let to = 0; to < POOL; to++) {
      if (from !== to) pool[to] = mix(pool[to], hashIn(pool[from]));
    }
  }
  for (const word of entropy.slice(POOL)) {
    for (let to = 0; to < POOL; to++) pool[to] = mix(pool[to], hashIn(word));
  }
  const hashOut = hasher(INIT_B, MULT_B);
  return Uint32Array.from({ length: n }, (_, i) => hashOut(pool[i % POOL]));
}
