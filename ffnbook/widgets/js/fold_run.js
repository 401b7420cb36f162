/** The folded line's network: the start, its training, and what there is to read. */

import {
  ACTIVATION_NAMES, FROM, N, TO, X, bind, combine, hidden, leastSquares, visible, wanted,
  widthErrors,
} from "./fold_fit.js";
import { Network } from "./network.js";
import { Trainer } from "./training.js";

/** A loss above this ends the run: it has diverged. */
export const BLOWN = 1e9;

/** The network before training; least squares where the state asks for it. */
export function startOf(state, y = wanted(state)) {
  const { w1, b1, w2, b2, fitted, activation } = state;
  return { w1, b1, ...(fitted ? leastSquares(state, activation, y) : { w2, b2 }) };
}

const named = ["target", "activation", "w1", "b1", "fitted", "lr"];

/** The training of one start, continued as far as a state asks. */
export class Run {
  /** Take steps for about `ms` milliseconds; true when all of `state.steps` are taken. */
  reach(state, ms = Infinity) {
    const key = JSON.stringify([named.map((name) => state[name]),
      state.fitted ? 0 : [state.w2, state.b2], state.target === "drawn" ? state.drawn : 0]);
    if (key !== this.key || state.steps < this.count) this.begin(state, key);
    const until = performance.now() + ms;
    while (this.count < state.steps && this.diverged === null) {
      this.trainer.step();
      this.count += 1;
      if (!(this.trainer.forward() <= BLOWN)) this.diverged = this.count;
      if (performance.now() > until) break;
    }
    return this.count === state.steps || this.diverged !== null;
  }

  begin(state, key) {
    this.y = wanted(state);
    const { w1, b1, w2, b2 } = startOf(state, this.y);
    const net = new Network([1, w1.length, 1], { activation: "identity", init: "zeros" });
    const [first, last] = net.layers;
    first.activation = bind(state.activation);
    for (const [to, from] of [[first.W, w1], [first.b, b1], [last.W, w2], [last.b, [b2]]]) {
      to.set(from);
    }
    this.trainer = new Trainer(net, { X: X.slice(FROM, TO), y: this.y.slice(FROM, TO), n: N,
      loss: "mse", lr: state.lr });
    Object.assign(this, { key, net, count: 0, diverged: null });
  }

  /** The network now: {w1, b1, w2, b2}. */
  parameters() {
    const [first, last] = this.net.layers;
    return { w1: [...first.W], b1: [...first.b], w2: [...last.W], b2: last.b[0] };
  }
}

let curves = { key: "" };

/**
 * The error against the width by activation; kept while the target stays. Each call
 * adds one: the first picture need not wait for all.
 */
function someErrors({ target, drawn, activation }, y) {
  const key = target === "drawn" ? JSON.stringify(drawn) : target;
  if (curves.key !== key) curves = { key, found: {} };
  const { found } = curves;
  const missing = Object.keys(ACTIVATION_NAMES).filter((name) => !found[name]);
  const next = found[activation] ? missing[0] : activation;
  if (next) found[next] = widthErrors(next, y);
  return { found, complete: missing.length < 2 };
}

/** Everything that the figure shows of a state whose training `run` has reached. */
export function measure(state, run) {
  const { y, count, diverged } = run;
  const net = run.parameters();
  const parts = hidden(net, state.activation);
  const f = combine(parts, net.w2, net.b2);
  parts.forEach((a, j) => a.forEach((v, i) => {
    a[i] = net.w2[j] * v;
  }));
  let [error, outside, mse] = [0, 0, 0];
  f.forEach((v, i) => {
    const miss = Math.abs(v - y[i]);
    if (i < FROM || i >= TO) outside = Math.max(outside, miss);
    else {
      error = Math.max(error, miss);
      mse += (miss * miss) / N;
    }
  });
  const shown = visible(error);
  // The first one where, by symmetry, several are equal but for rounding.
  const at = f.findIndex((v, i) => i >= FROM && i < TO
    && Math.abs(v - y[i]) >= (1 - 1e-9) * shown);
  const { found: errors, complete } = someErrors(state, y);
  const width = net.w1.length;
  return { complete, net, parts, f, y, at, where: X[at], error: shown, outside: visible(outside),
    mse: shown && mse, errors, count, diverged,
    width, parameters: 3 * width + 1, even: errors[state.activation][width - 1] };
}

/** A state measured from the start to its last step, for tests and for copying. */
export function settled(state) {
  const run = new Run();
  run.reach(state);
  let found;
  do found = measure(state, run); while (!found.complete);
  return found;
}
