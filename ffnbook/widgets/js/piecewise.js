// The activation functions made of pieces, with ffnbook's conventions at the kinks.
// As in smooth.js, each works on the first n entries of an array.

export const relu = {
  kinks: [0],
  note: "at z = 0 we take 0",
  f(z, a, n) {
    for (let i = 0; i < n; i += 1) a[i] = z[i] <= 0 ? 0 : z[i]; // NaN stays NaN
  },
  grad(z, d, n) {
    for (let i = 0; i < n; i += 1) d[i] = z[i] > 0 ? 1 : 0;
  },
};

export const leaky_relu = {
  params: { slope: 0.01 },
  kinks: [0],
  note: "at z = 0 we take slope",
  f(z, a, n, { slope }) {
    for (let i = 0; i < n; i += 1) a[i] = z[i] > 0 ? z[i] : slope * z[i];
  },
  grad(z, d, n, { slope }) {
    for (let i = 0; i < n; i += 1) d[i] = z[i] > 0 ? 1 : slope;
  },
};

export const elu = {
  params: { alpha: 1 },
  kinks: [0],
  note: "at z = 0 we take alpha; a kink only when alpha is not 1",
  f(z, a, n, { alpha }) {
    for (let i = 0; i < n; i += 1) a[i] = z[i] > 0 ? z[i] : alpha * Math.expm1(z[i]);
  },
  grad(z, d, n, { alpha }) {
    for (let i = 0; i < n; i += 1) d[i] = z[i] > 0 ? 1 : alpha * Math.exp(z[i]);
  },
};

export const hard_logistic = {
  kinks: [-2, 2],
  note: "at z = -2 and z = 2 we take 0",
  f(z, a, n) {
    for (let i = 0; i < n; i += 1) a[i] = Math.min(Math.max(0.25 * z[i] + 0.5, 0), 1);
  },
  grad(z, d, n) {
    for (let i = 0; i < n; i += 1) d[i] = Math.abs(z[i]) < 2 ? 0.25 : 0;
  },
};

export const hard_tanh = {
  kinks: [-1, 1],
  note: "at z = -1 and z = 1 we take 0",
  f(z, a, n) {
    for (let i = 0; i < n; i += 1) a[i] = Math.min(Math.max(z[i], -1), 1);
  },
  grad(z, d, n) {
    for (let i = 0; i < n; i += 1) d[i] = Math.abs(z[i]) < 1 ? 1 : 0;
  },
};
