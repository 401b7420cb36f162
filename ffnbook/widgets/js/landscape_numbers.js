/** What the landscape shows for a state: runs, level places, the chord. */

import { curvatures, isMirrored, kindOf, levelPlaces, logistic, lossGrid, score, surface }
  from "./landscape_surface.js";

/** A run that leaves this square has diverged. */
const BLOWN = 1000;
/** At how many places of the chord convexity is tested. */
const FINE = 400;
/** How many parts the way from A to B has, and how many nodes the map a side. */
export const PARTS = 40;
export const NODES = 48; // even: no node lies on an axis, where losses tie

/** The places that a run passes; fewer than asked when it diverges. */
export function descend(state, i) {
  const path = [surface(state, state.w1[i], state.w2[i])];
  while (path.length <= state.steps) {
    const { w1, w2, g1, g2 } = path.at(-1);
    if (Math.max(Math.abs(w1), Math.abs(w2)) > BLOWN) break;
    path.push(surface(state, w1 - state.lr * g1, w2 - state.lr * g2));
  }
  return path;
}

/** The prediction: p, or the score itself where the output is linear. */
export const predict = (loss, s) => (loss === "mse_linear" ? s : logistic(s));

/** The loss of a prediction. */
export function ofPrediction(loss, p, y) {
  return loss === "bce" ? -y * Math.log(p) - (1 - y) * Math.log(1 - p) : (p - y) ** 2;
}

/**
 * Losses at shares of the way from A to B: of mixed weights, the chord between both ends,
 * and of mixed predictions.
 */
function between(state) {
  const { loss, x, y, chord: [a1, a2, b1, b2] } = state;
  const value = (w1, w2) => surface(state, w1, w2).loss;
  const [first, last] = [value(a1, a2), value(b1, b2)];
  const scores = x.map((v) => [score(state, v, a1, a2), score(state, v, b1, b2)]);
  return Array.from({ length: PARTS + 1 }, (_, k) => {
    const t = k / PARTS;
    let mixed = 0;
    scores.forEach(([a, b], i) => {
      const mix = (f) => (1 - t) * f(a) + t * f(b);
      // 1 - p by itself: a difference would lose digits.
      mixed += loss === "bce"
        ? -y[i] * Math.log(mix(logistic)) - (1 - y[i]) * Math.log(mix((s) => logistic(-s)))
        : (mix((s) => predict(loss, s)) - y[i]) ** 2;
    });
    return { t, surface: value(a1 + t * (b1 - a1), a2 + t * (b2 - a2)),
      chord: first + t * (last - first), mixed: mixed / x.length };
  });
}

/** Where the loss lies highest above the chord: it may do so only close to an end. */
function above(state, { surface: first }, { surface: last }) {
  const { chord: [a1, a2, b1, b2] } = state;
  let highest = { t: 0, above: 0 };
  for (let k = 1; k < FINE; k += 1) {
    const t = k / FINE;
    const here = surface(state, a1 + t * (b1 - a1), a2 + t * (b2 - a2)).loss;
    const over = here - (first + t * (last - first));
    if (over > highest.above) highest = { t, above: over };
  }
  return highest;
}

let kept = { key: "" };

/** What depends on function, loss and samples alone; the last one is kept. */
function land({ activation, loss, x, y }) {
  const key = JSON.stringify([activation, loss, x, y]);
  if (kept.key === key) return kept;
  const state = { activation, loss, x, y };
  const origin = surface(state, 0, 0);
  kept = { key, heights: lossGrid(state, NODES), mirrored: isMirrored(state), places: levelPlaces(state),
    origin: { ...origin, bends: curvatures(origin),
      kind: Math.hypot(origin.g1, origin.g2) > 1e-9 ? "slope" : kindOf(curvatures(origin)) } };
  return kept;
}

/** Everything that the landscape shows for a state. */
export function measure(state) {
  const run = Math.min(state.run, state.w1.length, state.w2.length) - 1;
  const paths = state.w1.map((_, i) => descend(state, i));
  const at = paths[run].at(-1);
  const [low, high] = curvatures(at);
  const ways = between(state);
  const half = ways[PARTS / 2];
  return { ...land(state), run, paths, at, ways, w1: at.w1, w2: at.w2, loss: at.loss,
    gradient: Math.hypot(at.g1, at.g2), low, high,
    mirror: surface(state, -at.w1, -at.w2).loss, middle: half.surface, mean: half.chord,
    mixed: half.mixed, highest: above(state, ways[0], ways[PARTS]),
    diverged: Math.max(Math.abs(at.w1), Math.abs(at.w2)) > BLOWN ? paths[run].length - 1 : null };
}

