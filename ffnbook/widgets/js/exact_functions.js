/**
 * exp, sin and cos from +, -, * and / alone: the same last bit as in
 * ffnbook/widgets/exact_functions.py, which has the same operations in the same order.
 */

const LN2 = [0.6931471803691238, 1.9082149292705877e-10];
const HALF_PI = [1.5707963267341256, 6.077100506506192e-11];

export function exp(x) {
  const k = Math.floor(x / (LN2[0] + LN2[1]) + 0.5);
  const r = (x - k * LN2[0]) - k * LN2[1];
  let total = 1;
  for (let n = 15; n > 0; n -= 1) total = 1 + (r * total) / n;
  return k >= 0 ? total * 2 ** k : total / 2 ** -k;
}

function wave(x, turn) {
  const k = Math.floor(x / (HALF_PI[0] + HALF_PI[1]) + 0.5);
  const r = (x - k * HALF_PI[0]) - k * HALF_PI[1];
  const quarter = (((k + turn) % 4) + 4) % 4;
  const odd = quarter % 2;
  let total = 1;
  for (let n = 9; n > 0; n -= 1) total = 1 - (r * r * total) / (2 * n * (2 * n + 1 - 2 * odd));
  total = odd ? total : r * total;
  return quarter >= 2 ? -total : total;
}

export const sin = (x) => wave(x, 0);
export const cos = (x) => wave(x, 1);
