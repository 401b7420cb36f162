/** What the warped plane means, in words. */

import { fmt, short } from "./dom.js";
import { N } from "./space_warp_points.js";

export function report({ right, line, loss }) {
  return { right: `${right} of ${N}`, line: `${line} of ${N}`, loss: fmt(loss) };
}

/** One short sentence or two: does one straight line do in the hidden space? */
export function verdict({ data, activation, hidden, weights, steps }, { right, line }) {
  const count = `${right} of ${N}`;
  if (activation === "identity") {
    return `No activation function: an affine map of the plane, ${count}. In the hidden space a `
      + `${hidden === 2 ? "straight line" : "plane"} can do no more than before: at most ${line}.`;
  }
  if (right === N) {
    const cut = hidden === 2 ? "straight line" : "plane";
    return `Separated: in the hidden space one ${cut} has all ${N} points right. Through `
      + `the raw points the best line gets ${line}.`;
  }
  if (steps === 0 && !weights.length) {
    return `Not trained: ${count} with the first weights. The best line through the raw points `
      + `gets ${line}.`;
  }
  if (data === "circles" && hidden === 2) {
    return `Not separated, ${count}: two units cannot close a ring, whatever the weights. The best `
      + `line gets ${line}; take three.`;
  }
  const than = right > line ? `more than the best line’s ${line}`
    : `no more than the best line through the raw points, ${line}`;
  const hint = weights.length ? "Other weights may do it."
    : data === "moons" && hidden === 2
      ? "Two tanh units can do it (see “moons, by hand”), but training does not find it."
      : `Try other seeds${steps < 400 ? ", more steps" : ""}${hidden < 3 ? ", a third unit" : ""}.`;
  return `Not separated: ${count}, ${than}. ${hint}`;
}

const STAGE = (t) => (t === 0 ? "the input" : t < 1 ? "on the way to the affine map"
  : t === 1 ? "after the affine map" : t < 2 ? "on the way through the activation"
    : "after the activation");

export function summary(state, found) {
  return `${state.data}, ${state.hidden} hidden units, ${state.activation}, ${
    state.weights.length ? "weights by hand" : `${state.steps} training steps, seed ${state.seed}`
  }. t = ${short(state.t)}: ${STAGE(state.t)}. ${verdict(state, found)}`;
}
