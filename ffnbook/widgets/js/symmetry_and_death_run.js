/** Points and training behind the widget SymmetryAndDeath: no page, no drawing. */

import { kept, lineThrough } from "./best_line.js";
import { columns, DATASETS } from "./datasets.js";
import { Network } from "./network.js";
import { default_rng } from "./rng.js";
import { Trainer } from "./training.js";

/** A power of two: with equal classes the errors then add up to exactly 0. */
const N = 256;
const NOISE = 0.1;
export const UNITS = 5;
export const STEPS = 1000;
/** A loss above this ends the run: it has diverged. */
const BLOWN = 1e6;

/** How many points of a class are kept when it shall have `share` % of all. */
const keep = (share) => (share >= 50 ? N / 2
  : Math.floor((N / 2) * share / (100 - share) + 0.5));

/** {X by rows, y, n}: of the smaller class only the first points are kept. */
export const points = kept((data, share, seed) => {
  const { X, y } = DATASETS[data](N, NOISE, default_rng(seed));
  const left = [keep(100 - share), keep(share)];
  const rows = [...y.keys()].filter((i) => {
    left[y[i]] -= 1;
    return left[y[i]] >= 0;
  });
  return { X: Float64Array.from(rows.flatMap((i) => [X[2 * i], X[2 * i + 1]])),
    y: Int32Array.from(rows, (i) => y[i]), n: rows.length };
});

/** How many points one hidden unit can have right: a half plane, or all of one class. */
export const bestUnit = kept((data, share, seed) => {
  const cloud = points(data, share, seed);
  const ones = cloud.y.reduce((sum, v) => sum + v, 0);
  return Math.max(lineThrough(cloud).right, ones, cloud.n - ones);
});

const INITS = { zeros: "zeros", constant: "constant", random: "normal" };

function build({ data, share, seed, activation, init }) {
  const rng = default_rng(seed);
  DATASETS[data](N, NOISE, rng); // the weights are drawn after the points
  return new Network([2, UNITS, 1], { activation, init: INITS[init],
    initParams: init === "constant" ? { value: 0.5 } : {}, rng });
}

const total = ({ steps, kicks, after }) => steps + kicks + after;

/** A run goes on from where it stands when the new state allows it. */
export class Run {
  /** Work towards a state's last step for about `ms`; true when there. */
  work(state, ms = Infinity) {
    if (!this.goesOn(state)) this.restart(state);
    this.plan = { ...state };
    const until = performance.now() + ms;
    while (this.stopped === null) {
      const { trainer, at } = this;
      if (!this.mark && at === state.steps + state.kicks) this.lift(state.lift);
      if (at === total(state)) break;
      const loss = trainer.forward();
      if (!(loss <= BLOWN)) {
        this.stopped = at;
        break;
      }
      trainer.backward();
      trainer.optimizer.lr = at >= state.steps && !this.mark ? state.big : state.lr;
      trainer.optimizer.step();
      this.losses.push(loss);
      this.at += 1;
      if (performance.now() > until && this.at < total(state)) return false;
    }
    this.finish();
    return true;
  }

  restart(state) {
    const { X, y, n } = points(state.data, state.share, state.seed);
    this.net = build(state);
    this.trainer = new Trainer(this.net, { X: columns(X, n, 2), y, n, lr: 1 });
    Object.assign(this, { at: 0, losses: [], mark: null, stopped: null });
  }

  /** Keep what stands before the lift, so that only what follows is done again. */
  lift(by) {
    this.mark = this.net.layers.map(({ W, b }) => [W.slice(), b.slice()]);
    const { b } = this.net.layers[0];
    for (let j = 0; j < UNITS; j += 1) b[j] += by;
  }

  /** Whether the state lies on the way, after going back to the mark if need be. */
  goesOn(state) {
    const { plan, mark } = this;
    if (!plan || this.stopped !== null) return false;
    const same = (...names) => names.every((name) => plan[name] === state[name]);
    if (!same("data", "share", "seed", "activation", "init", "lr")) return false;
    const head = same("steps", "kicks") && (state.kicks === 0 || same("big"));
    if (head && same("lift") && this.at <= total(state)) return true;
    const further = plan.kicks === 0 ? state.steps >= plan.steps
      && (state.kicks === 0 || state.steps === plan.steps)
      : same("steps", "big") && state.kicks >= plan.kicks;
    if (!mark || !(head || further)) return false;
    this.net.layers.forEach(({ W, b }, l) => {
      W.set(mark[l][0]);
      b.set(mark[l][1]);
    });
    this.at = plan.steps + plan.kicks;
    this.losses.length = this.at;
    this.mark = null;
    return true;
  }

  /** Loss and gradients where the run stands now. */
  finish() {
    this.loss = this.trainer.forward();
    this.trainer.backward();
  }
}
