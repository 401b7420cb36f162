/** Batch noise: the gradients of mini-batches around the full one, and their paths. */

import { drawing } from "./batch_noise_figure.js";
import { N, measure } from "./batch_noise_numbers.js";
import { PRESETS, REST } from "./batch_noise_presets.js";
import { divergence, report, summary, verdict } from "./batch_noise_words.js";
import { batchNoiseNumPy, batchNoiseTorch } from "./code_batch_noise.js";
import { h, text } from "./dom.js";
import { button, check, seed, slider } from "./fields.js";
import { scene } from "./loop.js";
import { presets } from "./presets.js";
import { flag, integer, number } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const traits = {
  w: number(-2, 4, 0.05),
  b: number(-2, 4, 0.05),
  // A little less than from one power of two to the next, or the last is out of reach.
  batch: integer(1, N, { log: true, logStep: Math.log10(2) - 1e-9 }),
  replace: flag(),
  lr: number(0.001, 1, 0.001, { log: true }),
  epochs: integer(0, 20),
  seed: integer(0, 9999),
};

const NOTE = "64 points, a line w x + b, the mean squared error. The cloud is measured at the start "
  + "(drag the ring). Ring in the cloud: the full gradient; arrow: from 0 to it. Variance: the mean "
  + "squared distance of a batch's gradient from the full one; dots measured on 300 batches, the "
  + "line by theory: s²/B, without replacement times (64 − B)/63.";

const italic = (symbol) => h("i", {}, symbol);

function controls(store) {
  const field = (name, label) => slider(store, name, traits[name], { label });
  return h("div", { class: "controls" },
    h("fieldset", {}, h("legend", {}, "Batches"), field("batch", "batch size"),
      check(store, "replace", "draw with replacement"), field("lr", "learning rate"),
      field("epochs", "epochs")),
    h("fieldset", {}, h("legend", {}, "Start and data"), field("w", ["start ", italic("w")]),
      field("b", ["start ", italic("b")]), seed(store, "seed", traits.seed)));
}

function view({ store, box }) {
  const numbers = readings({ measured: "variance, measured", predicted: "variance, by theory",
    size: "length of the full gradient", downhill: "batches that point downhill",
    each: "steps an epoch", steps: "steps taken", loss: "loss after them",
    least: "least possible loss" });
  const [said, stopped] = [h("p", { class: "verdict" }),
    h("p", { class: "problem", role: "alert" })];
  const figure = drawing(store, traits);
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  const copies = copier([["NumPy", () => batchNoiseNumPy(store.values, measure(store.values).steps)],
    ["PyTorch", () => batchNoiseTorch(store.values, measure(store.values).steps)]]);
  const more = button("One more epoch", () => store.set({ epochs: store.get("epochs") + 1 }),
    { class: "main" });
  const back = button("Back to the start", () => store.set({ epochs: 0 }));

  const draw = () => {
    const state = store.values;
    const found = measure(state);
    figure.draw(state, found, width());
    numbers.update(report(found));
    text(said, verdict(state, found));
    text(stopped, divergence(state, found));
    stopped.hidden = found.diverged === null;
    more.disabled = found.diverged !== null || state.epochs >= traits.epochs.max;
    back.disabled = state.epochs === 0;
    speech.say(summary(state, found));
  };
  box.append(h("p", { class: "title" }, "Batch noise"), examples.group, examples.look, figure.el,
    said, stopped, bar(more, back), numbers.list, h("p", { class: "caption" }, NOTE),
    controls(store), bar(button("Reset all", () => store.set(start)), ...copies.buttons),
    copies.area, speech.el);
  return live(draw);
}

export const batchNoise = { title: "Batch noise", traits, view };
