/** What the numbers of SymmetryAndDeath mean, in words. */

import { getActivation } from "./activations.js";
import { fmt, short } from "./dom.js";
import { flatLimit } from "./saturation.js";

const SYMBOL = { W1: "W₁", b1: "b₁", W2: "W₂", b2: "b₂" };
const NUMBER = ["no", "one", "two", "three", "four", "five"];

/** "unit 2", "units 1 and 4", from places 0 to 4. */
export function unitsOf(places) {
  const names = places.map((j) => j + 1);
  const last = names.pop();
  return names.length ? `units ${names.join(", ")} and ${last}` : `unit ${last}`;
}

export function report({ activation }, found) {
  const of = (count) => `${count} of ${found.points}`;
  return { right: of(found.right), best: of(found.best), loss: fmt(found.loss),
    gap: found.gap === 0 ? "exactly 0" : fmt(found.gap), different: `${found.groups.length} of 5`,
    dead: activation === "relu" ? `${found.dead.length} of 5` : null,
    moving: found.moving.map((name) => SYMBOL[name]).join(", ") || "nothing" };
}

const times = (count) => `${count} step${count === 1 ? "" : "s"}`;

/** The run so far. */
export function timeline({ steps, lr, kicks, big, lift, after }) {
  const parts = [steps && `${times(steps)} at the rate ${short(lr)}`,
    kicks && `${times(kicks)} at ${short(big)}`,
    lift && `b₁ ${lift > 0 ? "+" : "−"} ${short(Math.abs(lift))}`,
    after && `${times(after)} at ${short(lr)}`].filter(Boolean);
  return `So far: ${parts.join(", then ") || "the first weights"}.`;
}

const rest = (moving) => (moving.includes("b2")
  ? "Only the output bias b₂ moves: it learns how common the classes are, and nothing about the "
    + "inputs."
  : "The output bias b₂ knows how common the classes are, and rests too.");

/** All weights are 0. */
function zero({ activation }, { moving, output, right, points, units }) {
  if (!moving.length && output.b === 0) {
    return "Nothing moves: all four gradients are 0, because all weights are 0 and the classes are "
      + `of equal size. ${right} of ${points} right: no minimum, but a saddle.`;
  }
  if (moving.includes("W2")) {
    return "Only the output layer moves at this step: five equal outputs, five equal gradients in "
      + "W₂. From the next step on W₁ moves too, every unit alike.";
  }
  if (units.some(([, , b]) => getActivation(activation).f(b) !== 0)) {
    return "All weights are 0: no error comes back through W₂. W₂ itself has no gradient left, "
      + `because the mean error is 0. ${rest(moving)}`;
  }
  return `All weights are 0 and stay 0: no error comes back through W₂, and the units put out 0. ${
    rest(moving)}`;
}

/** What a large step does to units that cannot die. */
function flat({ activation }, { slopes }) {
  if (activation === "relu") return "";
  const limit = flatLimit(getActivation(activation));
  const few = [...slopes.keys()].filter((j) => slopes[j] < limit);
  return few.length ? ` Saturated: ${unitsOf(few)}, with a mean slope below ${
    fmt(limit, 2)}. W₂ can still learn; W₁ gets what this slope lets through.` : "";
}

/** One plain sentence or two: which of the cases this is. */
export function verdict(state, found) {
  const { right, points, best, groups, dead, units, moving, stopped } = found;
  const count = `${right} of ${points} right`;
  const most = `one unit alone has at most ${best}`;
  if (stopped !== null) {
    return `Diverged: after ${times(stopped)} the loss is ${fmt(found.loss, 2)}, and the run was `
      + "stopped. The steps are too large.";
  }
  if (units.every(([a, c, , v]) => a === 0 && c === 0 && v === 0)) return zero(state, found);
  if (dead.length === 5) {
    return "Dead: all five ReLUs are off at every point. W₁, b₁ and W₂ have gradients of exactly 0, "
      + `so no step brings a unit back. ${rest(moving)}`;
  }
  if (groups.length === 1) {
    return `One unit, five times: the difference is exactly 0. ${count}; ${most}. Equal units get `
      + `equal gradients, so no step parts them.${flat(state, found)}`;
  }
  if (dead.length) {
    const [who, are] = [unitsOf(dead), dead.length > 1 ? "are" : "is"];
    return `${who[0].toUpperCase()}${who.slice(1)} ${are} dead, off at every point, and no step `
      + `changes that. The net works with ${NUMBER[5 - dead.length]}: ${count}; ${most}.`;
  }
  return `Five different units. ${count}; ${most}.${flat(state, found)}`;
}

export function summary(state, found) {
  const { data, activation, init, share } = state;
  return `${data}, ${share} % in class 1, ${activation}, ${
    { zeros: "all weights 0", constant: "all weights 0.5", random: "random weights" }[init]}. ${
    timeline(state)} ${verdict(state, found)}`;
}
