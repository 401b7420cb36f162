// The numbers that the Init lab shows for one layer: diagnostics/stats.py in JavaScript.

import { flatLimit } from "./saturation.js";

// Histograms: 51 bins of width 0.16 from -4.08 to 4.08. Then 0, 1/2 and 1, where many
// outputs lie exactly, are inside a bin and not on an edge.
export const LOW = -4.08;
export const WIDTH = 0.16;
export const BINS = 51;
/** A sum below this share of its terms' size is rounding: the terms cancel. */
const ROUNDING = 1e-12;

/**
 * The Euclidean norm of the first n entries, each less `middle`; squares of numbers
 * below 1e-154 would be lost.
 */
export function norm(x, n = x.length, middle = 0) {
  let top = 0, sum = 0;
  for (let i = 0; i < n; i += 1) {
    const size = Math.abs(x[i] - middle);
    if (!(size <= top)) top = size; // NaN goes through
  }
  if (!(top > 0 && top < Infinity)) return top;
  for (let i = 0; i < n; i += 1) {
    const part = (x[i] - middle) / top;
    sum += part * part;
  }
  return top * Math.sqrt(sum);
}

/** The share of n entries for which the test holds. */
function share(x, n, test) {
  let count = 0;
  for (let i = 0; i < n; i += 1) if (test(x[i])) count += 1;
  return count / n;
}

function mean(x, n) {
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += x[i];
  return sum / n;
}

/** {mean, std, counts, below, above} of the first n entries. */
export function summary(x, n) {
  const middle = mean(x, n), counts = new Array(BINS).fill(0);
  let below = 0, above = 0;
  for (let i = 0; i < n; i += 1) {
    const place = Math.floor((x[i] - LOW) / WIDTH);
    if (place < 0) below += 1;
    else if (place >= BINS) above += 1;
    else counts[place] += 1;
  }
  return { mean: middle, std: norm(x, n, middle) / Math.sqrt(n), counts, below, above };
}

/** The share of the units, n samples each, whose slope is 0 for every sample. */
function deadShare(slopes, n, units) {
  let dead = 0;
  for (let h = 0; h < units; h += 1) {
    if (slopes.subarray(h * n, h * n + n).every((slope) => slope === 0)) dead += 1;
  }
  return dead / units;
}

/** What layer l reads: n samples of n_in numbers. */
const inputs = (net, l) => (l ? net.store[l - 1].A : net.X);

/** Bounds for the norms of dW and db, reached when no terms cancel. */
function sizes(net, l) {
  const { nIn, nOut } = net.layers[l], back = norm(net.store[l].dZ, net.n * nOut);
  return [norm(inputs(net, l), net.n * nIn) * back, Math.sqrt(net.n) * back];
}

/** The norm of a gradient; 0 when it is only what rounding left of `size`. */
function pull(grad, size) {
  const found = norm(grad), limit = ROUNDING * size;
  return found <= limit && limit < Infinity ? 0 : found;
}

/**
 * The entries for layer l of a network after forward and backward; stats.py
 * says what each of them is.
 * @param {import("./network.js").Network} net
 * @param {number} l
 */
export function layerStats(net, l) {
  const { layers, store, n, spare: slopes } = net, [sizeW, sizeB] = sizes(net, l);
  const { nIn, nOut, W, dW, db, activation } = layers[l], { Z, A, dZ } = store[l];
  const size = n * nOut;
  activation.slopes(Z, slopes, size);
  const limit = flatLimit(activation);
  const weight = norm(W) / Math.sqrt(W.length);
  const gain = weight * Math.sqrt(nIn);
  const rms = norm(slopes, size) / Math.sqrt(size);
  const dead = deadShare(slopes, n, nOut);
  for (let i = 0; i < size; i += 1) slopes[i] = Math.abs(slopes[i]);
  return {
    n_in: nIn, n_out: nOut, z: summary(Z, size), a: summary(A, size),
    saturated: share(slopes, size, (slope) => slope < limit),
    dead, slope: mean(slopes, size), weight, gain, growth: gain * rms,
    dW: pull(dW, sizeW), db: pull(db, sizeB), dz: norm(dZ, size) / Math.sqrt(size),
  };
}

/**
 * Why dW of layer i is 0, or null when it is not. "inputs": all its inputs are 0.
 * "dead": no unit of this layer, or of one behind it, has a slope. "weights": all
 * weights of a layer behind it are 0. "balance": what the samples ask for cancels, up
 * to rounding. "underflow": the product of many small factors fell below 5e-324.
 */
export function whyZero(i, layers, net) {
  const zero = (x, n) => share(x, n, (v) => v === 0) === 1;
  if (layers[i].dW > 0) return null;
  if (zero(inputs(net, i), net.n * layers[i].n_in)) return "inputs";
  if (layers.slice(i).some((layer) => layer.dead === 1)) return "dead";
  if (net.layers.slice(i + 1).some(({ W }) => zero(W, W.length))) return "weights";
  return sizes(net, i)[0] > 0 ? "balance" : "underflow";
}
