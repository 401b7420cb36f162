/** The space warp: the plane goes through a hidden layer, and a straight line is enough. */

import { spaceWarpNumPy, spaceWarpTorch } from "./code_space_warp.js";
import { h, text } from "./dom.js";
import { button, menu, seed, slider } from "./fields.js";
import { calm, scene } from "./loop.js";
import { presets } from "./presets.js";
import { drawing } from "./space_warp_figure.js";
import { flatWeights, measure } from "./space_warp_numbers.js";
import { STEPS } from "./space_warp_points.js";
import { PRESETS, REST } from "./space_warp_presets.js";
import { weightFields } from "./space_warp_weights.js";
import { report, summary, verdict } from "./space_warp_words.js";
import { choice, integer, number, numbers } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const DATA = [["xor", "XOR: four clouds"], ["moons", "moons"], ["circles", "circles"]];
const ACTIVATIONS = [["tanh", "tanh"], ["logistic", "logistic"], ["relu", "ReLU"],
  ["leaky_relu", "leaky ReLU"], ["identity", "none (identity)"]];
const HIDDEN = [[2, "2"], [3, "3"]];

const traits = {
  data: choice(DATA.map(([name]) => name)),
  activation: choice(ACTIVATIONS.map(([name]) => name)),
  hidden: integer(2, 3),
  seed: integer(0, 9999),
  steps: integer(0, STEPS),
  t: number(0, 2, 0.01),
  weights: numbers(-99, 99, 0.1, 0, 13),
};

const NOTE = "Round and square: the two classes; crosses: points on the wrong side. Solid: the "
  + "network’s boundary. In the input plane, dashed in colour: where z₁, z₂ (z₃) are 0, one line a "
  + "unit; grey: the best straight line through the raw points. In the moving plane, green: the "
  + "final straight line.";
/** How many seconds the whole way takes, and at most so many milliseconds a frame. */
const [SECONDS, LATE] = [4, 100];
const OLD = ["data", "activation", "hidden", "seed", "steps"];

function controls(store) {
  const field = (name, options) => slider(store, name, traits[name], options);
  return h("div", { class: "controls" },
    h("fieldset", {}, h("legend", {}, "Network"),
      menu(store, "activation", ACTIVATIONS, { label: "activation" }),
      menu(store, "hidden", HIDDEN, { label: "hidden units" })),
    h("fieldset", {}, h("legend", {}, "Training"),
      field("steps", { label: "training steps" }), seed(store, "seed", traits.seed)),
    weightFields(store, traits));
}

function view({ store, box }) {
  const numbers = readings({ right: "right, the network", line: "right, best line through raw points",
    loss: "loss" });
  const said = h("p", { class: "verdict" });
  const figure = drawing();
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { ask, live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  const copies = copier([["NumPy", () => spaceWarpNumPy(store.values, flatWeights(store.values))],
    ["PyTorch", () => spaceWarpTorch(store.values, flatWeights(store.values))]]);
  // Weights set by hand belong to one network: another one starts from its own.
  store.subscribe((changed) => {
    const other = OLD.some((name) => changed.has(name));
    if (other && !changed.has("weights") && store.get("weights").length) store.set({ weights: [] });
  });

  let run = null; // {before}: when the last frame of a run was drawn
  const stop = () => {
    run = null;
    store.send();
  };
  const go = button("Play", () => {
    if (run) stop();
    else if (calm()) store.set({ t: store.get("t") >= 2 ? 0 : Math.floor(store.get("t")) + 1 });
    else {
      if (store.get("t") >= 2) store.set({ t: 0 }, false);
      run = { before: null };
    }
    ask();
  }, { class: "main" });
  const stage = (t, name) => button(name, () => {
    run = null;
    store.set({ t });
  });
  const advance = (now) => {
    // A frame that comes late, or after a rest off the screen, does not jump ahead.
    const passed = Math.min(LATE, now - (run.before ?? now));
    const t = Math.min(2, store.get("t") + (2 * passed) / 1000 / SECONDS);
    run.before = now;
    store.set({ t: Number(t.toFixed(3)) }, false);
    if (t >= 2) stop();
    ask();
  };
  const way = slider(store, "t", traits.t, { label: [h("i", {}, "t")],
    marks: () => [[0, "0"], [1, "1: W, b"], [2, "2: f"]] });
  way.classList.add("wide");
  const draw = (now = 0) => {
    const state = store.values;
    const found = measure(state);
    figure.draw(state, found, width());
    numbers.update(report(found));
    text(said, verdict(state, found));
    text(go, run ? "Pause" : "Play");
    speech.say(summary(state, found));
    if (run) advance(now);
  };
  box.append(h("p", { class: "title" }, "Space warp"), h("div", { class: "controls top" },
    menu(store, "data", DATA, { label: "data" })), examples.group, examples.look, figure.el,
  h("div", { class: "controls one" }, way),
  bar(go, stage(0, "Input"), stage(1, "Affine"), stage(2, "Activated")), said, numbers.list,
  h("p", { class: "caption" }, NOTE), controls(store), bar(button("Reset all", () => {
    run = null;
    examples.clear();
    store.set(start);
    store.set(start); // the first may have dropped weights set by hand
  }), ...copies.buttons), copies.area, speech.el);
  return live(draw, {
    end() {
      run = null;
    },
  });
}

export const spaceWarp = { title: "Space warp", traits, view };
