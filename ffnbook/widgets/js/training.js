// Training: full-batch steps, or a pass over the data in mini-batches.

import { LOSSES } from "./losses.js";
import { OPTIMIZERS } from "./optimizers.js";

export class Trainer {
  /**
   * @param {import("./network.js").Network} net
   * @param {object} options
   * @param {Float64Array} options.X n samples by columns (see `columns`)
   * @param {ArrayLike<number>} options.y the targets
   * @param {number} options.n
   * @param {string} [options.loss] a key of LOSSES
   * @param {string} [options.optimizer] a key of OPTIMIZERS
   * @param {number} [options.lr] and what else the optimizer takes
   */
  constructor(net, { X, y, n, loss = "bce_with_logits", optimizer = "gd", ...settings }) {
    this.net = net;
    this.data = { X, y, n };
    this.loss = LOSSES[loss];
    this.optimizer = new OPTIMIZERS[optimizer](net, settings);
    this.k = net.sizes.at(-1);
    this.dY = new Float64Array(n * this.k);
  }

  /** The loss of the network as it is; keeps what backward needs. */
  forward({ X, y, n } = this.data) {
    this.out = this.net.forward(X, n);
    return this.loss.value(this.out, y, n, this.k);
  }

  /** The gradients of the last forward. */
  backward({ y, n } = this.data) {
    this.loss.grad(this.out, y, this.dY, n, this.k);
    this.net.backward(this.dY);
  }

  /**
   * One update on all samples, or on a part of them. Returns the loss before it:
   * NaN or infinite when the run has diverged.
   */
  step(part = this.data) {
    const value = this.forward(part);
    this.backward(part);
    this.optimizer.step();
    return value;
  }

  /**
   * One pass in mini-batches of at most `batch` samples, in the given order of the
   * samples, or as they stand. Returns the mean loss of the batches' samples.
   */
  epoch(batch, order = undefined) {
    const { n } = this.data;
    let sum = 0;
    for (let start = 0; start < n; start += batch) {
      const m = Math.min(batch, n - start);
      sum += m * this.batch(start, m, order);
    }
    return sum / n;
  }

  /** One update on m samples from `start` on in the order; returns the loss before. */
  batch(start, m, order) {
    const { X, y, n } = this.data, d = this.net.sizes[0], { k } = this;
    // The cross entropy has one label for a sample, the other losses one per output.
    const perSample = y.length / n;
    const part = this.part ??= { X: new Float64Array(n * d), y: new y.constructor(n * k) };
    part.n = m;
    for (let i = 0; i < m; i += 1) {
      const from = order ? order[start + i] : start + i;
      for (let j = 0; j < d; j += 1) part.X[j * m + i] = X[j * n + from];
      for (let j = 0; j < perSample; j += 1) part.y[j * m + i] = y[j * n + from];
    }
    return this.step(part);
  }
}
