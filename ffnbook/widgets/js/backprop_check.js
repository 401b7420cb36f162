// The true gradients and the central differences, from the engine's own network.

import { matmul, matrix, transpose, vector } from "./backprop_matrix.js";
import { LOSSES } from "./losses.js";
import { Network } from "./network.js";

const EPS = 2 ** -52;
const STEP = EPS ** (1 / 3);

/** A network that holds these weights and has seen these samples. */
export function network(state, { sizes, weights, inputs, targets }) {
  const n = state.samples, K = sizes.at(-1);
  const it = new Network(sizes, { activation: state.activation, init: "zeros",
    output: state.loss === "bce" ? "logistic" : "identity" });
  let start = 0;
  for (const layer of it.layers) {
    for (const part of [layer.W, layer.b]) {
      part.set(weights.slice(start, start + part.length));
      start += part.length;
    }
  }
  // The engine keeps samples by columns: entry j of sample i at j n + i.
  const byColumns = (values, k) => transpose(matrix(n, k, values)).v;
  const X = byColumns(inputs, sizes[0]);
  const y = state.loss === "cross_entropy_with_logits" ? Int32Array.from(targets)
    : byColumns(targets, K);
  const out = it.forward(X, n);
  const value = () => LOSSES[state.loss].value(it.store.at(-1).A, y, n, K);
  return { it, X, y, n, K, kind: state.loss, value, loss: value(), out };
}

/** The true gradients by name, in this book's shapes. */
export function exact({ it, y, n, K, kind }) {
  const rows = (values, k) => transpose(matrix(k, n, values));
  const dY = new Float64Array(n * K), out = {};
  LOSSES[kind].grad(it.store.at(-1).A, y, dY, n, K);
  const last = it.layers.length;
  if (kind === "bce") out[`dA${last}`] = rows(dY, K);
  it.backward(dY);
  it.layers.forEach(({ W, dW, db, nIn, nOut }, l) => {
    out[`dW${l + 1}`] = matrix(nIn, nOut, dW);
    out[`db${l + 1}`] = vector(db);
    const dZ = rows(it.store[l].dZ, nOut);
    out[`dZ${l + 1}`] = dZ;
    if (l) out[`dA${l}`] = matmul(dZ, transpose(matrix(nIn, nOut, W)));
  });
  return out;
}

/**
 * Central differences for the gradient of a name, in this book's shape, and how much of
 * them may be rounding: no difference can see through that.
 */
export function difference(net, name) {
  const { it, X, n, K, kind, loss } = net;
  const l = Number(name.slice(2)) - 1;
  const what = name[1];
  const layer = it.layers[l], store = it.store[l];
  const values = what === "W" || what === "b" ? layer[what] : store[what];
  const again = () => {
    let next = l + 1;
    if (what === "W" || what === "b") next = l;
    else if (what === "Z" && store.A !== store.Z) {
      layer.activation.forward(store.Z, store.A, layer.nOut * n);
    }
    for (let k = next; k < it.layers.length; k += 1) it.forwardLayer(k);
    return net.value();
  };
  const slope = new Float64Array(values.length), noise = new Float64Array(values.length);
  // Where BCE sees a probability near 0 or 1, its logarithm carries rounding of its own.
  const edge = kind === "bce"
    ? Math.min(...it.store.at(-1).A.map((p) => Math.min(p, 1 - p))) : 1;
  const probabilities = kind === "bce" && what === "A" && l === it.layers.length - 1;
  for (let k = 0; k < values.length; k += 1) {
    const keep = values[k];
    const room = probabilities ? Math.min(keep, 1 - keep) : edge;
    // A step of the usual size could leave [0, 1], where BCE has no value.
    const h = probabilities ? 1e-5 * room : STEP * Math.max(1, Math.abs(keep));
    values[k] = keep + h;
    const above = values[k], high = again();
    values[k] = keep - h;
    const below = values[k], low = again();
    values[k] = keep;
    slope[k] = (high - low) / (above - below);
    noise[k] = (2 * EPS * (Math.abs(loss) + (kind === "bce" ? 1 / room : 0))) / h;
  }
  it.forward(X, n);
  const shaped = (v) => {
    if (what === "b") return vector(v);
    return what === "W" ? matrix(layer.nIn, layer.nOut, v)
      : transpose(matrix(layer.nOut, n, v));
  };
  return { slope: shaped(slope), noise: shaped(noise), K };
}
