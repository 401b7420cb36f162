/** The landscape: the loss over two weights, convex in the prediction and not in them. */

import { landscapeNumPy, landscapeTorch } from "./code_landscape.js";
import { h, text } from "./dom.js";
import { button, menu, slider } from "./fields.js";
import { drawing } from "./landscape_figure.js";
import { MOST, edits } from "./landscape_hand.js";
import { measure } from "./landscape_numbers.js";
import { PRESETS, REST } from "./landscape_presets.js";
import { divergence, formula, here, land, origin, report, summary, verdict }
  from "./landscape_words.js";
import { scene } from "./loop.js";
import { presets } from "./presets.js";
import { choice, integer, number, numbers } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const ACTIVATIONS = [["logistic", "logistic σ"], ["tanh", "tanh"], ["identity", "identity"]];
const LOSSES = [["bce", "cross entropy"], ["mse", "squared error"],
  ["mse_linear", "squared, linear output"]];

const traits = {
  activation: choice(ACTIVATIONS.map(([name]) => name)),
  loss: choice(LOSSES.map(([name]) => name)),
  x: numbers(-2, 2, 0.05, 1, MOST.samples),
  y: numbers(0, 1, 0.05, 1, MOST.samples),
  w1: numbers(-4, 4, 0.05, 1, MOST.starts),
  w2: numbers(-4, 4, 0.05, 1, MOST.starts),
  run: integer(1, MOST.starts),
  steps: integer(0, 500),
  lr: number(0.01, 10, 0.01, { log: true }),
  chord: numbers(-4, 4, 0.05, 4, 4),
};

const NOTE = "Bluer is lower; the strong contour is that of the origin. ×: saddle; +: minimum; green "
  + "dots: a curve of level places; ring: the mirror image of the run’s end. Click the map for another "
  + "start; drag starts, samples, A and B, or use the arrow keys. Purple curves: the loss of one "
  + "sample over its prediction.";

function view({ store, box }) {
  const numbersNow = readings({ w1: "w₁ at the end", w2: "w₂ at the end", loss: "loss there",
    gradient: "length of the gradient", low: "smaller curvature", high: "larger curvature",
    mirror: "loss at (−w₁, −w₂)", mean: "mean of A and B", middle: "loss half way",
    mixed: "predictions averaged" });
  const [said, about, stopped] = [h("p", { class: "verdict" }), h("div", { class: "caption" }),
    h("p", { class: "problem", role: "alert" })];
  const parts = [here, origin, land].map((words) => [words, h("p")]);
  about.append(...parts.map(([, el]) => el));
  const network = h("p", { class: "caption" });
  const figure = drawing(store);
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { live, width } = scene({ box, store, el: figure.el, speech });
  const change = edits(store);
  const start = { ...store.values };
  let found = measure(store.values);
  // The code takes the steps that were taken: fewer than asked when it diverged.
  const code = (write) => () => {
    const { run, paths } = measure(store.values);
    return write(store.values, run, paths[run].length - 1);
  };
  const copies = copier([["NumPy", code(landscapeNumPy)], ["PyTorch", code(landscapeTorch)]]);
  const steps = (by) => store.set({ steps: Math.min(store.get("steps") + by, traits.steps.max) });
  const [more, one] = [button("50 more steps", () => steps(50), { class: "main" }),
    button("One step", () => steps(1))];
  const back = button("Back to the starts", () => store.set({ steps: 0 }));
  const addStart = button("Add a start", () => change.addStart());
  const removeStart = button("Remove this start", () => change.removeStart(found.run));
  const addSample = button("Add a sample", () => change.addSample());
  const removeSample = button("Remove the last sample", () => change.removeSample());
  const draw = () => {
    const state = store.values;
    found = measure(state);
    figure.draw(state, found, width());
    numbersNow.update(report(found));
    text(network, `${formula(state)}: one hidden unit, no biases.`);
    text(said, verdict(found, state));
    for (const [words, el] of parts) text(el, words(found, state));
    text(stopped, divergence(found, state));
    stopped.hidden = found.diverged === null;
    more.disabled = state.steps >= traits.steps.max;
    one.disabled = more.disabled;
    addStart.disabled = state.w1.length >= MOST.starts;
    removeStart.disabled = state.w1.length < 2;
    addSample.disabled = state.x.length >= MOST.samples;
    removeSample.disabled = state.x.length < 2;
    speech.say(summary(state, found));
  };
  box.append(h("p", { class: "title" }, "Landscape"), h("div", { class: "controls top" },
    menu(store, "activation", ACTIVATIONS, { label: "hidden unit" }),
    menu(store, "loss", LOSSES, { label: "loss" })), network, examples.group, examples.look,
  figure.el, said, stopped, about, bar(more, one, back, addStart, removeStart, addSample,
    removeSample), numbersNow.list, h("p", { class: "caption" }, NOTE),
  h("div", { class: "controls" }, slider(store, "lr", traits.lr, { label: "learning rate" }),
    slider(store, "steps", traits.steps, { label: "steps" })),
  bar(button("Reset all", () => store.set(start)), ...copies.buttons), copies.area, speech.el);
  return live(draw);
}

export const landscape = { title: "Landscape", traits, view };
