/** What the shapes mean, in words. */

import { tuple } from "./shape_checker_numbers.js";

/** A count with commas: 203,530. */
export function count(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

export function report(found) {
  return { weights: count(found.weights), biases: count(found.biases),
    parameters: count(found.parameters),
    output: found.output ? tuple(found.output) : `none: layer ${found.wrong + 1} fails` };
}

/** One plain sentence or two: does it fit, and if not, why not. */
export function verdict({ convention }, { layers, wrong }) {
  if (wrong < 0) {
    const way = [layers[0].A, ...layers.map(({ Z }) => Z)].map(tuple).join(" → ");
    return `Every product fits: ${way}.`;
  }
  const { got, inputs, stored } = layers[wrong];
  const more = layers.slice(wrong + 1).flatMap(({ fits }, i) => (fits ? [] : [wrong + i + 2]));
  const why = convention === "torch" && inputs !== stored[0]
    ? ` torch keeps the weights as ${tuple(stored)} and multiplies by their transpose: that is `
      + "why the message turns them round." : "";
  return `Layer ${wrong + 1} declares ${inputs} inputs, but ${got} arrive.${why}${
    more.length ? ` Layer ${more[0]} would be next: only the first mismatch is raised.` : ""}`;
}

export function summary(state, found) {
  const { batch, features, layers, convention } = state;
  const form = { rows: "samples in rows", columns: "samples in columns", torch: "torch's form" };
  return [`${batch} samples with ${features} features, ${form[convention]}.`,
    `Layers: ${layers.map(([i, o]) => `${i} to ${o}`).join(", ")}.`,
    `${count(found.parameters)} parameters.`, verdict(state, found), found.errors.torch ?? ""]
    .join(" ").trim();
}
