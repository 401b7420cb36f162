/** A tiny network trained by cards, one after another, exactly as torch would do it. */

const [UNITS, IN] = [8, 2];
const NO_GRAPH = "element 0 of tensors does not require grad and does not have a grad_fn";
const TWICE = "Trying to backward through the graph a second time (or directly access saved "
  + "tensors after they have already been freed). Saved intermediate values of the graph are freed "
  + "when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to "
  + "backward through the graph a second time or if you need to access saved tensors after calling "
  + "backward.";
const changedText = (now, then) => "one of the variables needed for gradient computation has been "
  + "modified by an inplace operation: [torch.DoubleTensor [8, 1]], which is output 0 of AsStrided, "
  + `is at version ${now}; expected version ${then} instead. Hint: enable anomaly detection to find `
  + "the operation that failed to compute its gradient, with "
  + "torch.autograd.set_detect_anomaly(True, check_nan=False).";

/** What torch or Python raises at a card. */
export class Stop extends Error {
  constructor(name, text) {
    super(text);
    this.kind = name;
  }
}

/** The mean binary cross-entropy on logits. */
function bce(out, y) {
  let sum = 0;
  out.forEach((z, i) => {
    sum += Math.max(z, 0) - z * y[i] + Math.log1p(Math.exp(-Math.abs(z)));
  });
  return sum / out.length;
}

/** The state that the cards change. Parameters: [W1 (2 × 8), b1, W2, b2]. */
export class Loop {
  constructor(data, weights, { p, lr, stale }, rng) {
    Object.assign(this, { data, p, lr, stale, rng, params: weights, grads: null, version: 0,
      training: true, tracking: true, history: [], dev_history: [], best: null,
      best_loss: Infinity });
  }

  /** model(X): the logits, with what backward needs when gradients are on. */
  call({ X, n }) {
    const [W1, b1, W2, b2] = this.params;
    const [A, factor, out] = [new Float64Array(n * UNITS), new Float64Array(n * UNITS),
      new Float64Array(n)];
    const draws = this.training ? this.rng.random(n * UNITS) : null;
    for (let i = 0; i < n; i += 1) {
      out[i] = b2[0];
      for (let j = 0; j < UNITS; j += 1) {
        const k = i * UNITS + j;
        A[k] = Math.tanh(X[IN * i] * W1[j] + X[IN * i + 1] * W1[UNITS + j] + b1[j]);
        factor[k] = draws ? Number(draws[k] >= this.p) / (1 - this.p) : 1;
        out[i] += factor[k] * A[k] * W2[j];
      }
    }
    return { X, n, A, factor, out, tracked: this.tracking, freed: false, version: this.version };
  }

  /** Loss and accuracy on a part of the data without dropout, changing nothing. */
  clean(part, params = this.params) {
    const probe = new Loop(this.data, params, this);
    probe.training = false;
    const { y } = this.data[part];
    const { out } = probe.call(this.data[part]);
    const right = out.reduce((sum, z, i) => sum + Number((z > 0) === (y[i] === 1)), 0);
    return { loss: bce(out, y), accuracy: right / out.length };
  }

  need(name) {
    if (this[name] === undefined) throw new Stop("NameError", `name '${name}' is not defined`);
    return this[name];
  }

  backward() {
    const loss = this.need("loss");
    if (!loss.tracked) throw new Stop("RuntimeError", NO_GRAPH);
    const { call } = loss;
    if (loss.freed || call.freed) throw new Stop("RuntimeError", TWICE);
    if (call.version !== this.version) {
      throw new Stop("RuntimeError", changedText(this.version, call.version));
    }
    const { n, A, X, factor, out } = call;
    const [W2, { y }] = [this.params[2], this.data.train];
    this.grads ??= this.params.map(({ length }) => new Float64Array(length));
    const [dW1, db1, dW2, db2] = this.grads;
    for (let i = 0; i < n; i += 1) {
      const d = (1 / (1 + Math.exp(-out[i])) - y[i]) / n;
      db2[0] += d;
      for (let j = 0; j < UNITS; j += 1) {
        const k = i * UNITS + j;
        dW2[j] += factor[k] * A[k] * d;
        const dz = d * W2[j] * factor[k] * (1 - A[k] * A[k]);
        db1[j] += dz;
        dW1[j] += X[IN * i] * dz;
        dW1[UNITS + j] += X[IN * i + 1] * dz;
      }
    }
    loss.freed = true;
    call.freed = true;
  }

  /** A parameter without a gradient stays as it is. */
  step() {
    if (this.stale || !this.grads) return;
    this.params.forEach((param, k) => param.forEach((_, i) => {
      param[i] -= this.lr * this.grads[k][i];
    }));
    this.version += 1;
  }

  keep(copied) {
    if (!(this.need("dev_loss") < this.best_loss)) return;
    this.best_loss = this.dev_loss;
    this.best = copied ? this.params.map((param) => param.slice()) : this.params;
  }

  /** Do what a card says. Throws Stop. */
  card(name) {
    const { train, dev } = this.data;
    const act = {
      train: () => { this.training = true; },
      eval: () => { this.training = false; },
      no_grad: () => { this.tracking = false; }, // a block: to the end of this turn of the loop
      zero_grad: () => { if (!this.stale) this.grads = null; },
      forward: () => { this.logits = this.call(train); },
      loss: () => {
        const call = this.need("logits");
        this.loss = { call, value: bce(call.out, train.y), freed: false,
          tracked: call.tracked && this.tracking };
      },
      backward: () => this.backward(),
      step: () => this.step(),
      dev: () => { this.dev_loss = bce(this.call(dev).out, dev.y); },
      record: () => this.history.push(this.need("loss").value),
      record_dev: () => this.dev_history.push(this.need("dev_loss")),
      pollute: () => this.history.push(this.need("dev_loss")),
      keep_copy: () => this.keep(true),
      keep: () => this.keep(false),
    };
    act[name]();
  }
}
