/** The microscope's numbers as text: the read-outs and the spoken summary. */

import { fmt, percent, short } from "./dom.js";
import { FUNCTIONS, OTHERS } from "./functions.js";

/** `own` is the name of a reader's function. */
export function title(name, own) {
  return (FUNCTIONS[name] ?? OTHERS[name] ?? [own])[0];
}

/** The name without what stands in brackets, for labels in a figure. */
export function shortTitle(name, own) {
  return title(name, own).replace(/ \([^z]*\)$/, "");
}

export function report(state, found) {
  const kink = found.kinks.includes(0);
  const about = found.near ? "≈ " : "";
  return {
    value: about + fmt(found.value),
    slope: about + fmt(found.slope),
    mean: fmt(found.mean),
    std: fmt(found.std),
    saturated: percent(found.saturated),
    zero: percent(found.zero),
    atZero: kink ? `${fmt(found.atZero)} by convention` : fmt(found.atZero),
    gap: found.other ? `${fmt(found.gap)}` : null,
  };
}

export function summary(state, found) {
  const name = title(state.function, state.own);
  const parts = [
    `${name} at z = ${short(state.z)}: f is ${fmt(found.value)}, the slope is ${
      fmt(found.slope)}.`,
    `Of ${state.n} inputs with mean ${short(state.mu)} and spread ${short(state.sigma)}, ${
      percent(found.saturated)} are saturated and ${percent(found.zero)} give exactly 0.`,
    `The outputs have mean ${fmt(found.mean)} and spread ${fmt(found.std)}.`,
  ];
  if (found.other) {
    parts.push(`The largest gap to ${title(state.compare, state.own)} on the shown axis is ${
      fmt(found.gap)}.`);
  }
  return parts.join(" ");
}
