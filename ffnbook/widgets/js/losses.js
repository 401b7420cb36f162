// Losses with their gradients, as ffnbook computes them: means over the entries, or
// over the samples for the cross entropy. The gradient carries the 1 / N.

import { softmax } from "./smooth.js";

const LOG_FLOOR = -100; // BCE on probabilities takes log(0) as -100, as torch does,
const DENOMINATOR_FLOOR = 1e-12; // and p (1 - p) as 1e-12 at least

/** Binary cross entropy of probabilities. */
const bce = {
  value(p, y, n, k = 1) {
    let sum = 0;
    for (let i = 0; i < n * k; i += 1) {
      const logP = Math.max(Math.log(p[i]), LOG_FLOOR);
      const logQ = Math.max(Math.log1p(-p[i]), LOG_FLOOR);
      sum += y[i] * logP + (1 - y[i]) * logQ;
    }
    return -(sum / (n * k));
  },
  grad(p, y, d, n, k = 1) {
    const size = n * k;
    for (let i = 0; i < size; i += 1) {
      d[i] = (p[i] - y[i]) / Math.max(p[i] * (1 - p[i]), DENOMINATOR_FLOOR) / size;
    }
  },
};

/** The same from logits, rearranged so that nothing overflows. */
const bce_with_logits = {
  value(z, y, n, k = 1) {
    let sum = 0;
    for (let i = 0; i < n * k; i += 1) {
      sum += Math.max(z[i], 0) - z[i] * y[i] + Math.log1p(Math.exp(-Math.abs(z[i])));
    }
    return sum / (n * k);
  },
  grad(z, y, d, n, k = 1) {
    const size = n * k;
    for (let i = 0; i < size; i += 1) d[i] = (1 / (1 + Math.exp(-z[i])) - y[i]) / size;
  },
};

const mse = {
  value(p, y, n, k = 1) {
    let sum = 0;
    for (let i = 0; i < n * k; i += 1) sum += (p[i] - y[i]) * (p[i] - y[i]);
    return sum / (n * k);
  },
  grad(p, y, d, n, k = 1) {
    const size = n * k;
    for (let i = 0; i < size; i += 1) d[i] = (2 * (p[i] - y[i])) / size;
  },
};

/**
 * Cross entropy of softmax(z): n samples, k scores; score j of sample i stands at
 * j n + i, and y[i] is the number of the right class.
 */
const cross_entropy_with_logits = {
  value(z, y, n, k) {
    let sum = 0;
    for (let i = 0; i < n; i += 1) {
      let top = -Infinity, total = 0;
      for (let j = i; j < n * k; j += n) if (!(z[j] <= top)) top = z[j];
      for (let j = i; j < n * k; j += n) total += Math.exp(z[j] - top);
      sum += Math.log(total) - (z[y[i] * n + i] - top);
    }
    return sum / n;
  },
  grad(z, y, d, n, k) {
    softmax(z, d, n, k);
    for (let i = 0; i < n; i += 1) d[y[i] * n + i] -= 1;
    for (let i = 0; i < n * k; i += 1) d[i] /= n;
  },
};

/**
 * name -> {value(pred, y, n, k), grad(pred, y, d, n, k)}; grad writes into d.
 * A run that diverges gives NaN or Infinity here: the caller says so to the reader.
 */
export const LOSSES = { bce, bce_with_logits, cross_entropy_with_logits, mse };
