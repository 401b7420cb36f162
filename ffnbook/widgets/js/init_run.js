/** The Init lab at work: one task at a time, done a few milliseconds a frame. */

import { InitExperiment } from "./init_stats.js";

/** Steps between two pictures: few enough that a reader sees the curve grow. */
const PACE = 4;
const BINS = 40;

/** Counts of the first n values in bins over their own range. */
function histogram(values, n) {
  let [lo, hi] = [Infinity, -Infinity];
  for (let i = 0; i < n; i += 1) {
    lo = Math.min(lo, values[i]);
    hi = Math.max(hi, values[i]);
  }
  const counts = new Float64Array(hi > lo ? BINS : 1);
  const wide = counts.length / (hi - lo || 1);
  for (let i = 0; i < n; i += 1) {
    counts[Math.min(counts.length - 1, Math.floor((values[i] - lo) * wide))] += 1;
  }
  return { lo, hi, counts };
}

export class Run {
  constructor() {
    this.task = null;
    this.found = null;
    this.training = false;
  }

  /** New weights for a state, or `values` that `count` steps led to (see load). */
  start(state, values = null, count = 0) {
    this.training = false;
    this.task = this.first(state, values, count);
  }

  /** `count` steps of gradient descent; `quiet` shows the last one alone. */
  train(count, lr, quiet) {
    this.training = true;
    this.task = this.after(this.task, this.steps(count, lr, quiet));
  }

  /** A network still being built must be complete before it is trained. */
  * after(before, next) {
    if (before) yield* before;
    yield* next;
  }

  /** Stop after the step under way, so that all numbers on show fit together. */
  pause() {
    this.training = false;
  }

  * first(state, values, count) {
    const experiment = new InitExperiment(state);
    yield* experiment.building();
    this.experiment = experiment;
    this.rates = new Set();
    if (values) yield* this.load(values, count);
    yield* this.report();
  }

  /** Put in parameters (see `parameters`) that were trained elsewhere. */
  * load(values, count) {
    let at = 0;
    for (const { W, b } of this.experiment.net.layers) {
      for (const part of [W, b]) {
        part.set(values.subarray(at, at + part.length));
        at += part.length;
      }
    }
    const { history } = this.experiment;
    while (history.length < count) history.push(NaN);
    history.push(yield* this.experiment.forward());
  }

  * steps(count, lr, quiet) {
    const { experiment } = this;
    experiment.optimizer.lr = lr;
    this.rates.add(lr);
    let [shown, cost] = [0, 0];
    for (let i = 1; i <= count && this.training && experiment.diverged === null; i += 1) {
      yield* experiment.training(1);
      // A large network is measured less often: training must not wait for pictures.
      if (!quiet && i % PACE === 0 && performance.now() - shown > 3 * cost) {
        const start = performance.now();
        yield* this.report();
        shown = performance.now();
        cost = shown - start;
        yield "frame";
      }
    }
    yield* this.report();
    this.training = false;
  }

  * report() {
    const { experiment } = this;
    const found = yield* experiment.measuring();
    for (const [l, layer] of found.layers.entries()) {
      const { Z, A } = experiment.net.store[l];
      const n = layer.n_out * experiment.config.n;
      layer.hills = { z: histogram(Z, n), a: l < found.layers.length - 1 ? histogram(A, n) : null };
      yield;
    }
    this.found = { ...found, history: experiment.history, diverged: experiment.diverged };
    this.fresh = true;
  }

  /** Work for about `budget` milliseconds; true when there is something new to show. */
  work(budget) {
    const until = performance.now() + budget;
    this.fresh = false;
    while (this.task) {
      const { value, done } = this.task.next();
      if (done) this.task = null;
      if (value === "frame" || performance.now() > until) break;
    }
    return this.fresh;
  }

  /** How many steps have been taken. */
  count() {
    return this.experiment.history.length - 1;
  }

  /** What a reader of the copied code must know: it has one learning rate. */
  warning() {
    return this.rates.size < 2 ? "" : "# In the lab the learning rate was changed on the way "
      + `(${[...this.rates].join(", ")});\n# here all steps take the last one.\n`;
  }

  /** All parameters one after another, layer by layer, W in row order and then b. */
  parameters() {
    const parts = this.experiment.net.layers.flatMap(({ W, b }) => [W, b]);
    const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}
