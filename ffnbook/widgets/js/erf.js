// The error function and its complement. JavaScript has none.

const STEP = 1 / 16; // the table holds erf at the multiples of this
const LAST = 6; // beyond it erf is 1 in float64
const TERMS = 10;
const SCALE = 2 / Math.sqrt(Math.PI);

/** erf(x) = 2/sqrt(pi) exp(-x^2) (x + 2x^3/3 + 4x^5/15 + ...): no term cancels. */
function series(x) {
  let sum = 0;
  for (let k = 0, term = x; sum + term !== sum; k += 1, term *= (x * x) / (k + 0.5)) {
    sum += term;
  }
  return SCALE * Math.exp(-x * x) * sum;
}

/** 1 - erf(x) for x from 2 on: exp(-x^2)/sqrt(pi) / (x + 1/2 / (x + 1 / (x + ...))). */
function rest(x) {
  let below = x;
  for (let k = Math.ceil(6 + 230 / (x * x)); k > 0; k -= 1) below = x + (k / 2) / below;
  return ((SCALE / 2) * Math.exp(-x * x)) / below;
}

/**
 * The Taylor coefficients of erf around x: erf(x + h) = c0 + c1 h + c2 h^2 + ...
 * exp(-(x + h)^2) satisfies g' = -2 (x + h) g, which gives its coefficients one
 * from another; erf is its integral.
 */
function taylor(x) {
  const c = [x < 2 ? series(x) : 1 - rest(x), SCALE * Math.exp(-x * x)];
  for (let k = 1; k < TERMS; k += 1) {
    const before = k > 1 ? (k - 1) * c[k - 1] : 0;
    c.push((-2 * (x * k * c[k] + before)) / (k * (k + 1)));
  }
  return c;
}

let table = null; // made at the first use

function fill() {
  table = new Float64Array((LAST / STEP + 1) * (TERMS + 1));
  for (let row = 0; row <= LAST / STEP; row += 1) {
    table.set(taylor(row * STEP), row * (TERMS + 1));
  }
}

/**
 * @param {number} x
 * @returns {number} 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x
 */
export function erf(x) {
  const size = Math.abs(x);
  if (!(size < LAST)) return Number.isNaN(x) ? NaN : Math.sign(x);
  if (table === null) fill();
  const row = Math.round(size / STEP);
  const h = size - row * STEP, start = row * (TERMS + 1);
  let sum = table[start + TERMS];
  for (let k = start + TERMS - 1; k >= start; k -= 1) sum = sum * h + table[k];
  return x < 0 ? -sum : sum;
}

/**
 * 1 - erf(x), to the last digits also where erf is nearly 1.
 * @param {number} x
 * @returns {number}
 */
export function erfc(x) {
  return x < 2 ? 1 - erf(x) : rest(x);
}
