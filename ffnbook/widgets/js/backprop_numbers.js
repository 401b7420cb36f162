/** The numbers behind the backprop stepper: no page, no drawing. */

import { getActivation } from "./activations.js";
import { difference, exact, network } from "./backprop_check.js";
import { value } from "./backprop_formula.js";
import { at, distance, matrix, NumpyError, transpose, vector } from "./backprop_matrix.js";
import { CONVENTIONS, steps } from "./backprop_steps.js";
import { default_rng } from "./rng.js";

const MOST = 4; // samples; all are drawn, so that a further one leaves the others alone
/** A gradient that is further off than this is wrong. */
export const TOLERANCE = 1e-6;

const tenths = (values) => Array.from(values, (v) => Math.round(10 * v) / 10 || 0);

/** How many numbers weights, inputs and targets have. */
export function counts({ network: name, loss, samples }) {
  const sizes = name.split("-").map(Number);
  const params = sizes.slice(1).reduce((sum, n, l) => sum + (sizes[l] + 1) * n, 0);
  const each = loss === "cross_entropy_with_logits" ? 1 : sizes.at(-1);
  return { weights: params, inputs: samples * sizes[0], targets: samples * each };
}

/** Weights, inputs and targets: those of the state, or drawn by its seed. */
export function numbersOf(state) {
  const sizes = state.network.split("-").map(Number);
  const [rng, wanted, K] = [default_rng(state.seed), counts(state), sizes.at(-1)];
  const drawn = { weights: [] };
  sizes.slice(1).forEach((n, l) => {
    drawn.weights.push(...rng.normal(0, 1, sizes[l] * n), ...rng.uniform(0.1, 0.9, n));
  });
  drawn.weights = tenths(drawn.weights);
  drawn.inputs = tenths(rng.normal(0, 1, MOST * sizes[0]));
  const classes = state.loss === "cross_entropy_with_logits";
  if (state.loss === "mse") drawn.targets = tenths(rng.normal(0, 1, MOST * K));
  else drawn.targets = [...rng.integers(0, classes ? K : 2, classes ? MOST : MOST * K)];
  const out = {};
  for (const [name, count] of Object.entries(wanted)) {
    out[name] = state[name].length === count ? [...state[name]] : drawn[name].slice(0, count);
  }
  const keep = (v, lo, hi) => Math.min(Math.max(v, lo), hi);
  if (classes) out.targets = out.targets.map((v) => keep(Math.floor(v + 0.5), 0, K - 1));
  else if (state.loss !== "mse") out.targets = out.targets.map((v) => keep(v, 0, 1));
  return { sizes, ...out };
}

/** The arrays that a pass starts from, in the convention's shapes. */
function givens({ sizes, weights, inputs, targets }, { samples, loss }, flip) {
  const turn = (m, flipped) => (flipped ? transpose(m) : m);
  const env = { A0: turn(matrix(samples, sizes[0], inputs), flip.samples) };
  let start = 0;
  sizes.slice(1).forEach((n, l) => {
    const m = sizes[l];
    env[`W${l + 1}`] = turn(matrix(m, n, weights.slice(start, start + m * n)), flip.weights);
    env[`b${l + 1}`] = vector(weights.slice(start + m * n, start + m * n + n));
    start += m * n + n;
  });
  const K = sizes.at(-1);
  const hot = loss === "cross_entropy_with_logits"
    ? targets.flatMap((k) => Array.from({ length: K }, (_, j) => Number(j === k))) : targets;
  env.Y = turn(matrix(samples, K, hot), flip.samples);
  return env;
}

/** Hidden units whose z is at a kink of their function, as [layer, unit, sample]. */
function kinksOf(net, name, n) {
  const { kinks } = getActivation(name);
  return net.layers.slice(0, -1).flatMap(({ nOut }, l) =>
    Array.from({ length: nOut * n }, (_, k) => k)
      .filter((k) => kinks.some((kink) => Math.abs(net.store[l].Z[k] - kink) < 1e-4))
      .map((k) => [l + 1, Math.floor(k / n), k % n]));
}

/**
 * What a backward step's array is beside the central differences and the true gradient:
 * `right`, `wrong`, or `odd` when it is right and the differences fail to show it.
 */
function judge(found, slope, noise, true_) {
  const { size } = distance(found, slope);
  const fits = found.r === slope.r && found.c === slope.c && found.flat === slope.flat;
  const gaps = fits ? found.v.map((v, k) => Math.abs(v - slope.v[k])) : null;
  const errors = fits ? gaps.map((gap) => gap / (size || 1)) : slope.v.map(() => Infinity);
  const seen = !fits || gaps.some((gap, k) => !(gap - noise.v[k] <= TOLERANCE * size));
  const off = distance(found, true_);
  const bad = off.far > TOLERANCE * off.size;
  return { errors, status: seen ? (bad ? "wrong" : "odd") : "right" };
}

let memo = { key: "" };

/** Everything about a state but the step on show: every step with its numbers. */
export function measure(state) {
  const { step, ...rest } = state;
  const key = JSON.stringify(rest);
  if (memo.key === key) return memo.found;
  const data = numbersOf(state);
  const { sizes } = data;
  const way = CONVENTIONS[state.convention];
  const env = givens(data, state, way.flip);
  const n = state.loss === "cross_entropy_with_logits" ? state.samples
    : state.samples * sizes.at(-1);
  const list = steps({ ...state, sizes, n });
  const right = steps({ ...state, mistake: "none", sizes, n });
  list.forEach((it, k) => { if (it.made) it.right = right[k].node; });
  const net = network(state, data);
  const true_ = exact(net);
  let stopped = null;
  const turn = (name, m) => (way.flip[name.includes("W") ? "weights" : "samples"]
    ? transpose(m) : m);
  for (const it of list) {
    if (it.name === "loss") {
      it.status = "right";
    } else if (stopped) {
      it.status = "lost";
    } else {
      try {
        it.value = value(it.node, env);
        env[it.name] = it.value;
        it.status = "right";
      } catch (error) {
        if (!(error instanceof NumpyError)) throw error;
        stopped = it;
        it.error = error;
        it.status = "stopped";
      }
    }
    if (!it.back) continue;
    const { slope, noise } = difference(net, it.name);
    [it.slope, it.true] = [slope, true_[it.name]].map((m) => turn(it.name, m));
    if (it.value) Object.assign(it, judge(it.value, it.slope, turn(it.name, noise), it.true));
  }
  const found = { ...data, env, list, n, stopped, loss: net.loss, L: sizes.length - 1,
    // Entry j of the first sample, whichever way the samples lie.
    first: (name, j) => (way.flip.samples ? at(env[name], j, 0) : at(env[name], 0, j)),
    kinks: kinksOf(net.it, state.activation, state.samples),
    wrong: list.filter((it) => ["wrong", "stopped", "lost"].includes(it.status))
      .map((it) => it.name) };
  memo = { key, found };
  return found;
}
