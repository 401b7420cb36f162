// One run of the playground: settings and a number of epochs give all the rest, as in
// ffnbook/widgets/playground_run.py. Work comes in parts, so that no frame waits.

import { Network } from "./network.js";
import { dataset } from "./playground_data.js";
import { Trainer } from "./training.js";

/** A training loss above this has diverged. */
const BLOWN = 1e6;
/** Mini-batches between two looks at the clock. */
const PART = 8;

/** Whether the network gives a probability, and not a logit or a real number. */
export const squashed = ({ data, loss }) => data !== "wave" && loss === "mse";

export class PlaygroundRun {
  constructor(state) {
    const { hidden, activation, init, std, optimizer, lr, weight_decay: weightDecay } = state;
    const { train, dev, test, d, rng } = dataset(state);
    this.state = { ...state };
    Object.assign(this, { train, dev, test, d, rng, regression: state.data === "wave" });
    this.net = new Network([d, ...hidden, 1], { activation: [...activation],
      init: [...init.slice(0, hidden.length), init.at(-1)], initParams: { std, value: std },
      output: squashed(state) ? "logistic" : "identity", rng });
    this.trainer = new Trainer(this.net, { ...train, loss: this.regression ? "mse" : state.loss,
      optimizer, lr, weightDecay });
    this.other = this.net.twin();
    this.history = { train_loss: [], dev_loss: [], train_accuracy: [], dev_accuracy: [],
      ...(test.n && { test_loss: [], test_accuracy: [] }) };
    this.diverged = null;
  }

  get epoch() {
    return this.history.train_loss.length - 1;
  }

  /** The parameters: W and b of each layer, first to last. */
  get arrays() {
    return this.net.layers.flatMap(({ W, b }) => [W, b]);
  }

  accuracy(out, { y, n }) {
    const border = squashed(this.state) ? 0.5 : 0;
    let right = 0;
    for (let i = 0; i < n; i += 1) right += (out[i] >= border) === (y[i] > 0.5);
    return right / n;
  }

  * forward(net, { X, n }) {
    net.begin(X, n);
    let out = X;
    for (let l = 0; l < net.layers.length; l += 1) {
      out = net.forwardLayer(l);
      yield;
    }
    return out;
  }

  /** The gradients of the training loss, after a forward pass on the training set. */
  * backward() {
    const { trainer: { loss, out, dY }, train: { y, n }, net } = this;
    loss.grad(out, y, dY, n, 1);
    for (let l = net.layers.length - 1; l >= 0; l -= 1) {
      net.backwardLayer(l, dY);
      yield;
    }
  }

  /** Add an entry to the history (the first one too); false when the run has diverged. */
  * record() {
    const { history, trainer, train, dev, test } = this;
    trainer.out = yield* this.forward(this.net, train);
    const value = trainer.loss.value(trainer.out, train.y, train.n, 1);
    if (!(value <= BLOWN)) return false;
    const found = { train_loss: value, train_accuracy: this.accuracy(trainer.out, train) };
    for (const [name, part] of Object.entries({ dev, test })) {
      if (!part.n) continue;
      const out = yield* this.forward(this.other, part);
      found[`${name}_loss`] = trainer.loss.value(out, part.y, part.n, 1);
      found[`${name}_accuracy`] = this.accuracy(out, part);
    }
    // All at once: a frame between two parts must not see half of an epoch.
    for (const [name, v] of Object.entries(found)) {
      if (!this.regression || name.endsWith("loss")) history[name].push(v);
    }
    return true;
  }

  /** One epoch. The last record's forward pass serves a full batch too. */
  * next() {
    const { trainer, train: { n }, state: { batch } } = this;
    const before = this.arrays.map((array) => array.slice());
    if (batch >= n) {
      yield* this.backward();
      trainer.optimizer.step();
    } else {
      const order = this.rng.permutation(n);
      for (let start = 0, i = 1; start < n; start += batch, i += 1) {
        trainer.batch(start, Math.min(batch, n - start), order);
        if (i % PART === 0) yield;
      }
    }
    if (yield* this.record()) return;
    this.diverged = this.epoch + 1;
    this.arrays.forEach((array, i) => array.set(before[i]));
    trainer.out = yield* this.forward(this.net, this.train);
  }

  /** The norm of dW of each layer, for the training loss at the weights as they are. */
  * norms() {
    this.trainer.out = yield* this.forward(this.net, this.train);
    yield* this.backward();
    return this.net.layers.map(({ dW }) => Math.hypot(...dW));
  }

  /** All parameters one after another, as bytes. */
  bytes() {
    return new DataView(Float64Array.from(this.arrays.flatMap((array) => [...array])).buffer);
  }
}
