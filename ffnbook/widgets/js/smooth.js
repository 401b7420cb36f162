// The smooth activation functions and their derivatives, as ffnbook computes them.
// Each works on the first n entries of an array: f writes the outputs, grad the
// derivatives at z. A loop of its own for each keeps the calls out of the loops.

import { erfc } from "./erf.js";
import { tanhAll } from "./tanh.js";

const ROOT_HALF = Math.sqrt(2);
const DENSITY = Math.sqrt(2 * Math.PI);

export const identity = {
  f(z, a, n) {
    for (let i = 0; i < n; i += 1) a[i] = z[i];
  },
  grad(z, d, n) {
    d.fill(1, 0, n);
  },
};

export const logistic = {
  f(z, a, n) {
    for (let i = 0; i < n; i += 1) a[i] = 1 / (1 + Math.exp(-z[i]));
  },
  grad(z, d, n) {
    for (let i = 0; i < n; i += 1) {
      const s = 1 / (1 + Math.exp(-z[i]));
      d[i] = s * (1 - s);
    }
  },
  /** dz from the output a and its gradient da: saves the exponential. */
  backward(a, da, dz, n) {
    for (let i = 0; i < n; i += 1) dz[i] = da[i] * a[i] * (1 - a[i]);
  },
};

export const tanh = {
  f: tanhAll,
  grad(z, d, n) {
    tanhAll(z, d, n);
    for (let i = 0; i < n; i += 1) d[i] = 1 - d[i] * d[i];
  },
  backward(a, da, dz, n) {
    for (let i = 0; i < n; i += 1) dz[i] = da[i] * (1 - a[i] * a[i]);
  },
};

export const softplus = {
  f(z, a, n) {
    for (let i = 0; i < n; i += 1) {
      a[i] = Math.max(z[i], 0) + Math.log1p(Math.exp(-Math.abs(z[i])));
    }
  },
  grad: logistic.f,
};

export const swish = {
  params: { beta: 1 },
  f(z, a, n, { beta }) {
    for (let i = 0; i < n; i += 1) a[i] = z[i] * (1 / (1 + Math.exp(-(beta * z[i]))));
  },
  grad(z, d, n, { beta }) {
    for (let i = 0; i < n; i += 1) {
      const s = 1 / (1 + Math.exp(-(beta * z[i])));
      d[i] = s + beta * z[i] * s * (1 - s);
    }
  },
};

export const gelu = {
  f(z, a, n) {
    for (let i = 0; i < n; i += 1) a[i] = z[i] * 0.5 * erfc(-z[i] / ROOT_HALF);
  },
  grad(z, d, n) {
    for (let i = 0; i < n; i += 1) {
      const phi = Math.exp(-0.5 * z[i] * z[i]) / DENSITY;
      d[i] = 0.5 * erfc(-z[i] / ROOT_HALF) + z[i] * phi;
    }
  },
};

/**
 * Softmax of n samples with k scores each; score j of sample i stands at j n + i.
 * Subtracting the largest score changes nothing but keeps exp finite.
 */
export function softmax(z, p, n, k) {
  for (let i = 0; i < n; i += 1) {
    let top = -Infinity, sum = 0;
    for (let j = i; j < n * k; j += n) if (!(z[j] <= top)) top = z[j];
    for (let j = i; j < n * k; j += n) sum += p[j] = Math.exp(z[j] - top);
    for (let j = i; j < n * k; j += n) p[j] /= sum;
  }
}
