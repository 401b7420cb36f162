/** What a state means, in words. */

import { fmt, short } from "./dom.js";

export const CONTEXT = { grad: "grad (the default)", no_grad: "torch.no_grad()",
  inference_mode: "torch.inference_mode()" };

const DROPOUT = {
  train: "train() lets dropout draw a new mask in every call",
  eval: "eval() switches dropout off, not gradients",
};
const GRAPH = {
  train: {
    grad: "and the graph is recorded: the state to train in.",
    no_grad: "and no_grad() does not change that: it only leaves the graph out. A score measured "
      + "here is noisy.",
    inference_mode: "also under inference_mode(), which only promises that no gradient will ever "
      + "be asked for. A score measured here is noisy.",
  },
  eval: {
    grad: "the graph is still recorded, costs memory, and step() would train, without dropout.",
    no_grad: "no_grad() leaves the graph out: the two together are what an evaluation needs.",
    inference_mode: "inference_mode() leaves the graph out and forbids its outputs in later "
      + "computations with gradients.",
  },
};

/** The sentence of a state. */
export function verdict({ mode, grad, p }, found) {
  const facts = found.facts[mode][grad];
  const dropout = mode === "train" && p === 0 ? "train() with p = 0 drops nothing" : DROPOUT[mode];
  const lucky = mode === "train" && p > 0 && facts.equal
    ? " (These two draws happen to give one output: try the next seed.)" : "";
  const both = mode === "train" && p === 0 && grad !== "grad"
    ? "and only the graph is left out." : GRAPH[mode][grad];
  const joint = mode === "train" ? (grad === "inference_mode" && p > 0 ? ", " : " ") : "; ";
  return `${dropout}${joint}${both}${lucky}`;
}

export function report({ mode, grad }, found) {
  const { outputs, equal, grad_fn, backward, later, changed } = found.facts[mode][grad];
  return { first: fmt(outputs[0]), second: fmt(outputs[1]), equal: equal ? "yes" : "no",
    grad_fn: grad_fn ?? "None", backward: backward ? "RuntimeError" : "works",
    changed: `${changed} of 17`, later: later ? "RuntimeError" : "works" };
}

/** The short lines in a cell of the matrix. */
export function cell({ outputs, equal, grad_fn, backward, changed }) {
  return [`${fmt(outputs[0], 3)} ${equal ? "=" : "≠"} ${fmt(outputs[1], 3)}`,
    grad_fn ? "graph recorded" : "no graph",
    backward ? "backward() raises" : `step() changes ${changed} of 17`];
}

export function summary(state, found) {
  const { backward, later } = found.facts[state.mode][state.grad];
  const says = report(state, found);
  return [`model.${state.mode}(), ${CONTEXT[state.grad]}, dropout ${short(state.p)}.`,
    `Two calls give ${says.first} and ${says.second}.`, verdict(state, found),
    backward ? `backward() raises: ${backward}.` : `step() changes ${says.changed} parameters.`,
    later ? "Later use with gradients raises an error too." : ""].join(" ").trim();
}
