/** The folded line's targets, hidden layers and least squares: no page, no drawing. */

import { getActivation } from "./activations.js";
import { factor } from "./least_squares.js";
import { default_rng } from "./rng.js";

export const HALF = 3;
export const EDGE = 5;
export const MOST = 12;
const TINY = 1e-9; // an error below is only rounding
/** The window's points, exact decimals; those of the interval are FROM to TO - 1. */
export const X = Float64Array.from({ length: 401 }, (_, i) => (i - 200) / 40);
export const FROM = 80;
export const TO = 321;
export const N = TO - FROM;
/** Where a drawn target has its points. */
export const PAPER = Array.from({ length: 13 }, (_, i) => (i - 6) / 2);

function drawnAt(drawn, x) {
  if (x <= -HALF) return drawn[0];
  if (x >= HALF) return drawn[12];
  const i = Math.floor(2 * (x + HALF));
  return (drawn[i + 1] - drawn[i]) / 0.5 * (x - PAPER[i]) + drawn[i];
}

const TARGETS = {
  sine: (x) => Math.sin(1.5 * x),
  step: (x) => (x >= 0 ? 1 : -1),
  abs: (x) => Math.abs(x) - 1.5,
  bump: (x) => 1.5 * Math.exp(-2 * x * x),
};

/** name -> how it is called. */
export const TARGET_NAMES = { sine: "sine: sin 1.5x", step: "step", abs: "|x| − 1.5",
  bump: "bump: 1.5 exp(−2x²)", drawn: "drawn by you" };

/** The target of a state at the window's points. */
export function wanted({ target, drawn }) {
  return target === "drawn" ? X.map((x) => drawnAt(drawn, x)) : X.map(TARGETS[target]);
}

/** No activation of the engine, but one that a reader should have tried. */
const square = {
  name: "square",
  forward(z, a, n = z.length) {
    for (let i = 0; i < n; i += 1) a[i] = z[i] * z[i];
  },
  backward(z, a, da, dz, n) {
    for (let i = 0; i < n; i += 1) dz[i] = da[i] * 2 * z[i];
  },
};

/** name -> [in a menu, in a sentence]. */
export const ACTIVATION_NAMES = { relu: ["ReLU", "ReLU"], tanh: ["tanh", "tanh"],
  logistic: ["logistic (sigmoid)", "logistic"], identity: ["linear: f(z) = z", "linear"],
  square: ["square: f(z) = z²", "x²"] };

export const bind = (name) => (name === "square" ? square : getActivation(name));

/** A hidden layer with evenly spaced kinks: {w1, b1}; see even_units in fold_fit.py. */
export function evenUnits(width, name) {
  const shift = name === "relu" ? 0 : 0.5;
  const steep = { tanh: width / 3, logistic: (2 * width) / 3 }[name] ?? 1;
  const kinks = Array.from({ length: width },
    (_, j) => -HALF + (2 * HALF * (j + shift)) / width);
  return { w1: kinks.map(() => steep), b1: kinks.map((k) => 0 - steep * k) };
}

/** A random network: {w1, b1, w2, b2}. */
export function randomUnits(width, seed) {
  const rng = default_rng(seed);
  const kinks = rng.uniform(-HALF, HALF, width);
  const w1 = [...rng.standard_normal(width)];
  const w2 = [...rng.standard_normal(width)].map((v) => v / Math.sqrt(width));
  return { w1, b1: w1.map((w, j) => 0 - w * kinks[j]), w2, b2: 0 };
}

/** Each unit's output at the points FROM to TO, or at all: a Float64Array a unit. */
export function hidden({ w1, b1 }, name, xs = X) {
  const f = bind(name);
  return [...w1].map((w, j) => {
    const z = xs.map((x) => x * w + b1[j]);
    const a = new Float64Array(z.length);
    f.forward(z, a, z.length);
    return a;
  });
}

const INNER = X.subarray(FROM, TO);

/** A hidden layer, ready to be fitted to many targets: `fit(y)` gives {w2, b2}. */
function fitter(units, name) {
  const width = units.w1.length;
  const matrix = factor([...hidden(units, name, INNER), new Float64Array(N).fill(1)]);
  return (y) => {
    const found = [...matrix.solve(y.subarray(FROM, TO))];
    // What is only rounding is no weight.
    const least = 1e-12 * Math.max(...found.map(Math.abs));
    const tidy = found.map((v) => (Math.abs(v) < least ? 0 : v));
    return { w2: tidy.slice(0, width), b2: tidy[width] };
  };
}

/** An error as it is shown: what is only rounding is 0. */
export const visible = (error) => (error < TINY ? 0 : error);

/** Output weights with the least mean squared error inside: {w2, b2}. */
export const leastSquares = (units, name, y) => fitter(units, name)(y);

/** The sum of the units' outputs, weighted: the network's curve. */
export function combine(parts, w2, b2) {
  const out = new Float64Array(parts[0].length).fill(b2);
  parts.forEach((a, j) => {
    for (let i = 0; i < a.length; i += 1) out[i] += w2[j] * a[i];
  });
  return out;
}

const even = {}; // name -> the fitted layers of widths 1 to 12, made once

/** The maximum error inside for 1 to 12 evenly spaced units, fitted. */
export function widthErrors(name, y) {
  even[name] ??= Array.from({ length: MOST }, (_, i) => {
    const units = evenUnits(i + 1, name);
    return { fit: fitter(units, name), parts: hidden(units, name, INNER) };
  });
  return even[name].map(({ fit, parts }) => {
    const { w2, b2 } = fit(y);
    return visible(combine(parts, w2, b2).reduce((most, v, i) =>
      Math.max(most, Math.abs(v - y[FROM + i])), 0));
  });
}
