/** The controls of the backprop stepper: menus, and boxes for every number. */

import { h, uid } from "./dom.js";
import { menu, seed, slider } from "./fields.js";
import { FUNCTIONS } from "./functions.js";
import { counts } from "./backprop_numbers.js";
import { CONVENTIONS, MISTAKES, place } from "./backprop_steps.js";
import { choice, integer, numbers } from "./traits.js";

const NETWORKS = ["2-2-1", "2-3-1", "2-2-3", "3-3-3", "2-3-2-1", "3-3-3-3", "3-4-3-2"];
const ACTIVATIONS = ["tanh", "logistic", "relu", "leaky_relu", "softplus"];
const LOSSES = [["bce_with_logits", "BCE on logits"],
  ["cross_entropy_with_logits", "cross entropy on logits"], ["mse", "mean squared error"],
  ["bce", "logistic output + BCE"]];
const WAYS = [["rows", "rows: A W + b"], ["columns", "columns: W A + b"],
  ["torch", "torch: A Wᵀ + b"]];

export const traits = {
  network: choice(NETWORKS),
  activation: choice(ACTIVATIONS),
  loss: choice(LOSSES.map(([name]) => name)),
  samples: integer(1, 4),
  seed: integer(0, 9999),
  weights: numbers(-5, 5, 0.1, 0, 39),
  inputs: numbers(-5, 5, 0.1, 0, 12),
  targets: numbers(-5, 5, 0.1, 0, 12),
  step: integer(1, 19),
  mistake: choice(Object.keys(MISTAKES)),
  layer: integer(1, 3),
  convention: choice(Object.keys(CONVENTIONS)),
};

/** What must change along with a setting, so that all fit together. */
export function keepTogether(store) {
  store.subscribe((changed) => {
    const state = store.values, more = {};
    const one = state.network.endsWith("-1");
    if (one && state.loss === "cross_entropy_with_logits") {
      // It needs two outputs: whichever was asked for last wins.
      if (changed.has("network")) more.loss = "bce_with_logits";
      else more.network = "2-2-3";
    }
    const now = { ...state, ...more };
    for (const [name, count] of Object.entries(counts(now))) {
      const old = changed.has("seed") && !changed.has(name);
      if (state[name].length && (old || state[name].length !== count)) more[name] = [];
    }
    if (changed.has("loss") && !changed.has("targets") && state.targets.length) more.targets = [];
    if (changed.has("mistake") && state.mistake === "relu_mask" && !changed.has("activation")) {
      more.activation = "relu";
    }
    if (Object.keys(more).length) store.set(more);
  });
}

/** In which layer the mistake is made. */
function where(store) {
  const id = uid("layer");
  const select = h("select", { id, onchange: () => store.set({ layer: Number(select.value) }) });
  const field = h("div", { class: "field two" }, h("label", { for: id }, "made in layer"), select);
  const sync = () => {
    const { network, mistake, layer } = store.values;
    const L = network.split("-").length - 1;
    const [low = 0, high = 0] = MISTAKES[mistake][1](L);
    field.hidden = low === high;
    const key = `${low} ${high}`;
    if (select.dataset.key !== key) {
      select.dataset.key = key;
      select.replaceChildren(...Array.from({ length: high - low + 1 }, (_, k) =>
        h("option", { value: low + k }, String(low + k))));
    }
    if (low) select.value = place(mistake, layer, L);
  };
  store.subscribe(sync);
  sync();
  return field;
}

export function controls(store) {
  const many = (name, label, list) => menu(store, name, list, { label });
  return h("div", { class: "controls top" },
    many("network", "network", NETWORKS.map((name) => [name, name])),
    many("activation", "hidden layers", ACTIVATIONS.map((name) => [name, FUNCTIONS[name][0]])),
    many("loss", "loss", LOSSES),
    many("convention", "convention", WAYS),
    many("mistake", "break it", Object.entries(MISTAKES).map(([name, [words]]) => [name, words])),
    where(store));
}

export function lower(store) {
  return h("div", { class: "controls" },
    slider(store, "samples", traits.samples, { label: "samples" }),
    seed(store, "seed", traits.seed));
}

