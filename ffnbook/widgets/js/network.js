// A feedforward network: layers Z = A W + b, A = f(Z), as ffnbook.mlp makes them.

import { getActivation } from "./activations.js";
import { initialize } from "./initializers.js";
import { biasGradient, combine, weightGradient } from "./kernels.js";

const BLOCK = 256; // predict works on so many samples at a time, to stay in the cache

/** The arrays Z and A of one layer for n samples. */
function room({ nOut, activation }, n) {
  const Z = new Float64Array(nOut * n);
  return { Z, A: activation.name === "identity" ? Z : new Float64Array(nOut * n) };
}

/** One layer: Z = A W + b and f(Z), from the array A of n samples. */
function through({ W, b, nIn, nOut, activation }, A, { Z, A: out }, n) {
  combine(A, W, nOut, 1, b, Z, n, nIn, nOut);
  if (out !== Z) activation.forward(Z, out, nOut * n);
  return out;
}

export class Network {
  /**
   * Weights are drawn layer by layer, first to last.
   * @param {number[]} sizes units of each layer, the input first
   * @param {object} options
   * @param {string|string[]} [options.activation] of the hidden layers, or of each
   * @param {object} [options.params] its settings: slope, alpha, beta
   * @param {string|string[]} [options.init] a key of INITIALIZERS, or one a layer
   * @param {object} [options.initParams] its settings: std, value, ...
   * @param {number} [options.bias] every bias at the start
   * @param {string} [options.output] activation of the last layer
   * @param {import("./rng.js").Generator} [options.rng]
   */
  constructor(sizes, { activation = "tanh", params = {}, init = "xavier_normal",
    initParams = {}, bias = 0, output = "identity", rng } = {}) {
    this.sizes = [...sizes];
    const own = (choice, l) => (Array.isArray(choice) ? choice[l] : choice);
    this.layers = sizes.slice(1).map((nOut, l) => ({
      nIn: sizes[l],
      nOut,
      W: initialize(own(init, l), sizes[l], nOut, rng, initParams),
      b: new Float64Array(nOut).fill(bias),
      dW: new Float64Array(sizes[l] * nOut),
      db: new Float64Array(nOut),
      activation: getActivation(l === sizes.length - 2 ? output : own(activation, l), params),
    }));
    this.n = 0;
    this.room = 0; // for how many samples the arrays in `store` are made
  }

  /** The same layers with arrays of its own: forward here leaves the other's alone. */
  twin() {
    const { sizes, layers } = this;
    return Object.assign(Object.create(Network.prototype), { sizes, layers, n: 0, room: 0 });
  }

  /**
   * The output for n samples by columns (see kernels.js); keeps every layer's Z and
   * A in `store` for backward and for looking at. They are overwritten next time.
   */
  forward(X, n) {
    this.begin(X, n);
    let out = X;
    for (let l = 0; l < this.layers.length; l += 1) out = this.forwardLayer(l);
    return out;
  }

  /** What comes before forwardLayer(0), (1), ...: forward in parts. */
  begin(X, n) {
    if (n > this.room) {
      this.store = [];
      this.spare = new Float64Array(Math.max(...this.sizes) * n);
      this.room = n;
    }
    this.X = X;
    this.n = n;
  }

  forwardLayer(l) {
    const A = l ? this.store[l - 1].A : this.X;
    this.store[l] ??= { ...room(this.layers[l], this.room),
      dZ: new Float64Array(this.layers[l].nOut * this.room) };
    return through(this.layers[l], A, this.store[l], this.n);
  }

  /** Fill every layer's dW and db, and dZ in `store`, from the output's gradient. */
  backward(dY) {
    for (let l = this.layers.length - 1; l >= 0; l -= 1) this.backwardLayer(l, dY);
  }

  /** Layers from the last to the first; only the last one looks at dY. */
  backwardLayer(l, dY) {
    const { layers, store, n, spare } = this;
    const { W, dW, db, nIn, nOut, activation } = layers[l];
    const { Z, A, dZ } = store[l];
    // The layer behind has left the gradient of A where that of Z is to stand.
    activation.backward(Z, A, l === layers.length - 1 ? dY : dZ, dZ, nOut * n, spare);
    weightGradient(l ? store[l - 1].A : this.X, dZ, dW, n, nIn, nOut);
    biasGradient(dZ, db, n, nOut);
    if (l) combine(dZ, W, 1, nOut, null, store[l - 1].dZ, n, nOut, nIn);
  }

  /** The output for n samples by columns, in an array of its own; keeps nothing. */
  predict(X, n) {
    const nIn = this.sizes[0], nOut = this.sizes.at(-1);
    const out = new Float64Array(n * nOut);
    const store = this.layers.map((layer) => room(layer, Math.min(n, BLOCK)));
    const part = new Float64Array(nIn * Math.min(n, BLOCK));
    for (let start = 0; start < n; start += BLOCK) {
      const m = Math.min(BLOCK, n - start);
      for (let j = 0; j < nIn; j += 1) {
        part.set(X.subarray(j * n + start, j * n + start + m), j * m);
      }
      let Y = part;
      for (let l = 0; l < store.length; l += 1) Y = through(this.layers[l], Y, store[l], m);
      for (let j = 0; j < nOut; j += 1) out.set(Y.subarray(j * m, j * m + m), j * n + start);
    }
    return out;
  }
}
