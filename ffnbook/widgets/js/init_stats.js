// What the Init lab shows: a network at its start, layer by layer, and how it then
// learns. init_stats.py is the same experiment built from the book's own layers.

import { columns, DATASETS } from "./datasets.js";
import { initialize } from "./initializers.js";
import { layerStats, whyZero } from "./layer_stats.js";
import { LOSSES } from "./losses.js";
import { Network } from "./network.js";
import { OPTIMIZERS } from "./optimizers.js";
import { default_rng } from "./rng.js";
import { finish } from "./tasks.js";

/** See DEFAULTS in init_stats.py. */
export const INIT_DEFAULTS = {
  depth: 4, width: 3, activation: "logistic", slope: 0.01, alpha: 1, beta: 1,
  init: "normal", std: 0.01, bias: 1, data: "moons", n: 200, noise: 0.2, seed: 7,
  loss: "bce_with_logits", lr: 0.1,
};

/** The settings of an initializer whose scale is `std`. */
export function initParams(init, std) {
  const half = std * Math.sqrt(3); // uniform: a density of half-width h has h / sqrt(3)
  return { normal: { std }, uniform: { low: -half, high: half },
    constant: { value: std } }[init] ?? {};
}

/**
 * A 2-(width x depth)-1 network on n points of a data set, from one seed: points
 * first, then weights. The output is a logit; `history` holds the loss after 0, 1,
 * 2, ... steps of gradient descent on all points; `diverged` is the step whose loss
 * was not finite, or null.
 *
 * build(), train(steps) and stats() do it at once; building(), training(steps) and
 * measuring() are the same as tasks (see tasks.js), a layer a part.
 */
export class InitExperiment {
  constructor(config = {}) {
    this.config = { ...INIT_DEFAULTS, ...config };
  }

  build() {
    finish(this.building());
    return this;
  }

  train(steps) {
    return finish(this.training(steps));
  }

  stats() {
    return finish(this.measuring());
  }

  *building() {
    const { depth, width, activation, init, std, bias, data, n, noise, seed, loss,
      lr } = this.config;
    const rng = default_rng(seed);
    const { X, y } = DATASETS[data](n, noise, rng);
    this.X = columns(X, n, 2);
    this.y = y;
    const sizes = [2, ...new Array(depth).fill(width), 1];
    this.net = new Network(sizes, { activation, params: this.config, init: "zeros", bias });
    for (const layer of this.net.layers) {
      layer.W.set(initialize(init, layer.nIn, layer.nOut, rng, initParams(init, std)));
      yield;
    }
    this.loss = LOSSES[loss];
    this.optimizer = new OPTIMIZERS.gd(this.net, { lr });
    this.dY = new Float64Array(n);
    this.history = [yield* this.forward()];
    this.diverged = null;
  }

  *forward() {
    const { net, config: { n } } = this;
    net.begin(this.X, n);
    let out = this.X;
    for (let l = 0; l < net.layers.length; l += 1) {
      out = net.forwardLayer(l);
      yield;
    }
    this.out = out;
    return this.loss.value(out, this.y, n);
  }

  *backward() {
    const { net } = this;
    this.loss.grad(this.out, this.y, this.dY, this.config.n);
    for (let l = net.layers.length - 1; l >= 0; l -= 1) {
      net.backwardLayer(l, this.dY);
      yield;
    }
  }

  /** Returns the history. A step to a loss that is not finite is undone: the end. */
  *training(steps) {
    const params = this.net.layers.flatMap(({ W, b }) => [W, b]);
    for (let i = 0; i < steps && this.diverged === null; i += 1) {
      yield* this.backward();
      const before = params.map((param) => param.slice());
      this.optimizer.step();
      const value = yield* this.forward();
      if (Number.isFinite(value)) {
        this.history.push(value);
      } else {
        this.diverged = this.history.length;
        params.forEach((param, p) => param.set(before[p]));
        yield* this.forward();
      }
    }
    return this.history;
  }

  /**
   * {layers, loss, ratio}: see layerStats for a layer's entries, and `why` from
   * whyZero. ratio is the norm of the first layer's dW over the last one's; null
   * when the last one is 0.
   */
  *measuring() {
    const { net } = this, layers = [];
    yield* this.backward();
    for (let l = 0; l < net.layers.length; l += 1) {
      layers.push(layerStats(net, l));
      yield;
    }
    layers.forEach((layer, l) => { layer.why = whyZero(l, layers, net); });
    const first = layers[0].dW, last = layers.at(-1).dW;
    return { layers, loss: this.history.at(-1), ratio: last > 0 ? first / last : null };
  }
}
