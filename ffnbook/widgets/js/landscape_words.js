/** What the landscape's numbers mean, in words. */

import { fmt, plain, short } from "./dom.js";

const NAMES = { logistic: "σ", tanh: "tanh", identity: "" };

/** The network as a formula. */
export function formula({ activation, loss }) {
  const s = activation === "identity" ? "w₂ · w₁ x" : `w₂ ${NAMES[activation]}(w₁ x)`;
  return loss === "mse_linear" ? `ŷ = ${s}` : `ŷ = σ(${s})`;
}

/** What is left of a zero after rounding errors is called 0. */
const near0 = (v, far = 5e-7) => (Math.abs(v) < far ? 0 : v);

export function report(found) {
  return Object.fromEntries(["w1", "w2", "loss", "gradient", "low", "high", "mirror", "middle",
    "mean", "mixed"].map((name) => [name, fmt(near0(found[name], 1e-9))]));
}

const place = (w1, w2) => `(${fmt(near0(w1), 3)}, ${fmt(near0(w2), 3)})`;

/** Two different numbers, with as many digits as show that they differ. */
function apart(a, b) {
  const digits = [3, 4, 5, 6, 7, 8].find((n) => fmt(a, n) !== fmt(b, n)) ?? 9;
  return [fmt(a, digits), fmt(b, digits)];
}

/** Whether the chord from A to B shows that the surface is not convex. */
export function verdict({ middle, mean, mixed, highest }, { chord: [a1, a2, b1, b2] }) {
  if (a1 === b1 && a2 === b2) return "A and B are the same place. Move one of them away.";
  const averaged = `Averaging the two predictions instead gives ${fmt(mixed, 3)}: the loss is convex `
    + "in ŷ, so this is never above the chord.";
  if (middle > mean + 1e-9) {
    const [more, less] = apart(middle, mean);
    return `Convexity is broken here: half way from A to B the loss is ${more}, more than ${less}, `
      + `the mean of both ends. ${averaged}`;
  }
  if (highest.above > 1e-9) {
    return `Convexity is broken here too: not half way, but ${short(Number((100 * highest.t).toFixed(1)))
    } % of the way from A to B the loss lies above the chord. ${averaged}`;
  }
  return `This chord breaks nothing: the loss half way, ${fmt(middle, 3)}, is at most ${
    fmt(mean, 3)}, the mean of both ends. For convexity every chord would have to hold.`;
}

function shape(low, high) {
  const most = Math.max(-low, high);
  if (most < 1e-6) return "with no curvature to speak of";
  if (Math.min(Math.abs(low), Math.abs(high)) < most / 20) {
    return high > -low ? "like a valley: up across, nearly straight along"
      : "like a ridge: down across, nearly straight along";
  }
  if (low > 0) return "like a bowl: up in every direction";
  return high < 0 ? "like a dome: down in every direction"
    : "like a saddle: up one way, down another";
}

const close = (a, b, far) => Math.hypot(a.w1 - b.w1, a.w2 - b.w2) < far;

/** Where the chosen run has come to. */
export function here({ run, paths, at, gradient, low, high, places, diverged }) {
  if (diverged !== null) return "";
  const path = paths[run];
  const there = places.find((it) => it.kind !== "flat" && close(it, at, 0.02));
  const stay = path.slice(1).filter((it) => places.some((to) => to.kind === "saddle" && close(to, it, 0.5)));
  const ground = there ? `at a ${there.kind}.`
    : gradient < 1e-6 ? "on level ground that is not a single point."
      : `on a slope of ${fmt(gradient, 2)}; the ground curves ${shape(low, high)}.`;
  return `Run ${run + 1} ${path.length > 1 ? "ends" : "stands"} at ${place(at.w1, at.w2)}, ${ground}`
    + (stay.length > 9 && !there ? ` It spent ${stay.length} of ${path.length - 1} steps within half `
      + "a unit of a saddle." : "");
}

/** What is at the origin. */
export function origin({ origin: { kind, g1, g2, bends } }) {
  const [a, b, low, high] = [g1, g2, ...bends].map((v) => fmt(near0(v), 2));
  if (kind === "slope") return `No saddle at the origin: the slopes there are ${a} and ${b}.`;
  return kind === "flat"
    ? `The origin is level; its curvatures, ${low} and ${high}, do not decide what it is.`
    : `The origin is a ${kind}: level, with curvatures ${low} and ${high}.`;
}

/** Level places and the mirror image. */
export function land({ places, mirrored, mirror, loss, origin: centre }, { activation }) {
  const count = (kind) => places.filter((it) => it.kind === kind).length;
  const list = places.filter(({ kind, w1, w2 }) => kind !== "flat" && Math.hypot(w1, w2) > 1e-6)
    .map((it) => `${it.kind} ${place(it.w1, it.w2)}, loss ${fmt(it.loss, 3)}`);
  return [list.length ? `Level places: ${list.join("; ")}.` : "",
    count("flat") > 2 ? "Level places form a whole curve (green dots)." : "",
    // Around a flat origin the search may miss a whole curve: then nothing is said.
    count("flat") || count("minimum") || centre.kind === "flat" ? "" : "No minimum in the window: the low ground runs out of it.",
    mirrored ? `(−w₁, −w₂) has the same loss everywhere, ${activation === "logistic"
      ? "because these samples mirror each other" : `for any samples, because ${
        activation === "tanh" ? "tanh" : "the identity"} is odd`}.`
      : `No mirror symmetry: at the mirror image of the run’s end the loss is ${fmt(mirror, 3)}, not ${
        fmt(loss, 3)}.`].filter(Boolean).join(" ");
}

/** Why a run stopped by itself. */
export function divergence({ diverged, run, w1, w2 }, { lr }) {
  if (diverged === null) return "";
  return `Diverged: after step ${diverged} run ${run + 1} is at ${place(w1, w2)} and was stopped. The `
    + `learning rate ${short(lr)} is too large for the steep walls: take a smaller one.`;
}

export function summary(state, found) {
  const { run, loss } = found;
  return [`Run ${run + 1} starts at w1 ${plain(state.w1[run])}, w2 ${plain(state.w2[run])}; after ${
    found.paths[run].length - 1} steps its loss is ${fmt(loss)}.`,
  divergence(found, state) || here(found), origin(found), verdict(found, state)].join(" ");
}
