// A feedforward network: layers Z = A W + b, A = f(Z), as ffnbook.mlp makes them.

import { getActivation } from "./activations.js";
import { initialize } from "./initializers.js";
import { biasGradient, combine, weightGradient } from "./kernels.js";

const BLOCK = 256; // predict works on so many samples at a time, to stay in the cache

/** Arrays for n samples going through the layers; dZ and spare only for training. */
function buffers(layers, n, training) {
  return layers.map(({ nOut, activation }) => {
    const make = () => new Float64Array(nOut * n);
    const Z = make();
    return { Z, A: activation.name === "identity" ? Z : make(),
      ...(training && { dA: make(), dZ: make(), spare: make() }) };
  });
}

function forwardOne({ W, b, nIn, nOut, activation }, { Z, A }, input, n) {
  combine(input, W, nOut, 1, b, Z, n, nIn, nOut);
  if (A !== Z) activation.forward(Z, A, nOut * n);
}

function run(layers, store, X, n) {
  layers.forEach((layer, l) => forwardOne(layer, store[l], l ? store[l - 1].A : X, n));
  return store.at(-1).A;
}

export class Network {
  /**
   * Weights are drawn layer by layer, first to last.
   * @param {number[]} sizes units of each layer, the input first
   * @param {object} options
   * @param {string} [options.activation] of the hidden layers
   * @param {object} [options.params] its settings: slope, alpha, beta
   * @param {string} [options.init] a key of INITIALIZERS
   * @param {object} [options.initParams] its settings: std, value, ...
   * @param {number} [options.bias] every bias at the start
   * @param {string} [options.output] activation of the last layer
   * @param {import("./rng.js").Generator} [options.rng]
   */
  constructor(sizes, { activation = "tanh", params = {}, init = "xavier_normal",
    initParams = {}, bias = 0, output = "identity", rng } = {}) {
    this.sizes = [...sizes];
    this.layers = sizes.slice(1).map((nOut, l) => ({
      nIn: sizes[l],
      nOut,
      W: initialize(init, sizes[l], nOut, rng, initParams),
      b: new Float64Array(nOut).fill(bias),
      dW: new Float64Array(sizes[l] * nOut),
      db: new Float64Array(nOut),
      activation: getActivation(l === sizes.length - 2 ? output : activation, params),
    }));
    this.n = 0;
    this.room = 0;
  }

  /**
   * The output for n samples by columns (see kernels.js); keeps every layer's Z and
   * A in `store` for backward and for looking at. They are overwritten next time.
   */
  forward(X, n) {
    this.begin(X, n);
    for (let l = 0; l < this.layers.length; l += 1) this.forwardLayer(l);
    return this.store.at(-1).A;
  }

  /** Make room for n samples; forwardLayer(0), (1), ... then work one layer a call. */
  begin(X, n) {
    if (n > this.room) {
      this.store = buffers(this.layers, n, true);
      this.room = n;
    }
    this.X = X;
    this.n = n;
  }

  forwardLayer(l) {
    forwardOne(this.layers[l], this.store[l], l ? this.store[l - 1].A : this.X, this.n);
  }

  /** Fill every layer's dW and db, and dZ in `store`, from the output's gradient. */
  backward(dY) {
    for (let l = this.layers.length - 1; l >= 0; l -= 1) this.backwardLayer(l, dY);
  }

  /** The part of one layer; layers must come last to first. */
  backwardLayer(l, dY) {
    const { layers, store, n } = this;
    const { W, dW, db, nIn, nOut, activation } = layers[l];
    const { Z, A, dA, dZ, spare } = store[l];
    const last = l === layers.length - 1;
    activation.backward(Z, A, last ? dY : dA, dZ, nOut * n, spare);
    weightGradient(l ? store[l - 1].A : this.X, dZ, dW, n, nIn, nOut);
    biasGradient(dZ, db, n, nOut);
    if (l) combine(dZ, W, 1, nOut, null, store[l - 1].dA, n, nOut, nIn);
  }

  /** The output for n samples by columns, in an array of its own; keeps nothing. */
  predict(X, n) {
    const nIn = this.sizes[0], nOut = this.sizes.at(-1);
    const out = new Float64Array(n * nOut);
    const store = buffers(this.layers, Math.min(n, BLOCK), false);
    const part = new Float64Array(nIn * Math.min(n, BLOCK));
    for (let start = 0; start < n; start += BLOCK) {
      const m = Math.min(BLOCK, n - start);
      for (let j = 0; j < nIn; j += 1) {
        part.set(X.subarray(j * n + start, j * n + start + m), j * m);
      }
      const Y = run(this.layers, store, part, m);
      for (let j = 0; j < nOut; j += 1) out.set(Y.subarray(j * m, j * m + m), j * n + start);
    }
    return out;
  }
}
