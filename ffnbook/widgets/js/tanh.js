// The hyperbolic tangent, to a few units in the last place. It takes half the time of
// Math.tanh, which matters because a small network spends most of its time here.

const PER_UNIT = 16; // the table holds tanh at the multiples of 1/16,
const LAST = 20; // from -20 to 20: beyond, tanh is -1 or 1 in float64
const TERMS = 10;
const MIDDLE = LAST * PER_UNIT;

/**
 * The Taylor coefficients around x: tanh(x + h) = c0 + c1 h + c2 h^2 + ...
 * They follow one from another, because tanh' = 1 - tanh^2.
 */
function taylor(x) {
  const c = [Math.tanh(x)];
  for (let k = 0; k + 1 < TERMS; k += 1) {
    let square = 0;
    for (let j = 0; j <= k; j += 1) square += c[j] * c[k - j];
    c.push(((k === 0 ? 1 : 0) - square) / (k + 1));
  }
  return c;
}

let table = null; // made at the first use

function fill() {
  table = new Float64Array((2 * MIDDLE + 1) * TERMS);
  for (let row = 0; row <= MIDDLE; row += 1) {
    const c = taylor(row / PER_UNIT);
    table.set(c.map((value, k) => (k % 2 ? value : -value)), (MIDDLE - row) * TERMS);
    table.set(c, (MIDDLE + row) * TERMS);
  }
}

/** a[i] = tanh(z[i]) for the first n entries of two Float64Arrays. */
export function tanhAll(z, a, n) {
  if (table === null) fill();
  for (let i = 0; i < n; i += 1) {
    let x = z[i];
    if (x > 19.9) x = 19.9;
    else if (x < -19.9) x = -19.9;
    const row = (x * PER_UNIT + (MIDDLE + 0.5)) | 0, c = row * TERMS;
    const h = x - (row - MIDDLE) / PER_UNIT, h2 = h * h, h4 = h2 * h2; // NaN: h is NaN
    // Terms in pairs, so that the processor need not wait for each product.
    a[i] = table[c] + h * table[c + 1] + h2 * (table[c + 2] + h * table[c + 3])
      + h4 * (table[c + 4] + h * table[c + 5] + h2 * (table[c + 6] + h * table[c + 7])
        + h4 * (table[c + 8] + h * table[c + 9]));
  }
}
