/** The loss bowl: gradient descent on a line, seen from above. */

import { lossBowlNumPy, lossBowlTorch } from "./code_loss_bowl.js";
import { h, text } from "./dom.js";
import { button, check, seed, slider } from "./fields.js";
import { calm, scene } from "./loop.js";
import { drawing } from "./loss_bowl_figure.js";
import { measure } from "./loss_bowl_numbers.js";
import { PRESETS, REST } from "./loss_bowl_presets.js";
import { divergence, report, summary, verdict } from "./loss_bowl_words.js";
import { presets } from "./presets.js";
import { flag, integer, number } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const traits = {
  w: number(-3, 5, 0.05),
  b: number(-4, 4, 0.05),
  lr: number(0.001, 3, 0.001, { log: true }),
  zero_grad: flag(),
  steps: integer(0, 300),
  centre: number(0, 2, 0.05),
  seed: integer(0, 9999),
};

const NOTE = "Cross: the lowest point. Arrow: down the slope at the last point. λ is the largest "
  + "second derivative of the loss; descent settles for learning rates below 2/λ.";
/** Milliseconds between two steps of a run, and how many steps a run takes. */
const [PACE, RUN] = [50, 50];

const italic = (symbol) => h("i", {}, symbol);

function controls(store) {
  const field = (name, options) => slider(store, name, traits[name], options);
  const marks = (s) => {
    const { limit } = measure({ ...s.values, steps: 0 });
    return s.get("zero_grad") ? [[limit, "2/λ"]] : [[limit, ""], [2 * limit, "4/λ"]];
  };
  return h("div", { class: "controls" },
    h("fieldset", {}, h("legend", {}, "Descent"),
      field("lr", { label: "learning rate", marks }),
      field("steps", { label: "steps" }),
      check(store, "zero_grad", "zero_grad before each step")),
    h("fieldset", {}, h("legend", {}, "Start and data"),
      field("w", { label: ["start ", italic("w")] }),
      field("b", { label: ["start ", italic("b")] }),
      field("centre", { label: "middle of the inputs" }),
      seed(store, "seed", traits.seed)));
}

function view({ store, box }) {
  const numbers = readings({ w: [italic("w"), " now"], b: [italic("b"), " now"],
    loss: "loss now", gradient: "length of the gradient now", least: "least possible loss",
    limit: "limit of the rate, 2/λ", steep: "factor a step, steep direction",
    flat: "factor a step, flat direction" });
  const [said, stopped] = [h("p", { class: "verdict" }),
    h("p", { class: "problem", role: "alert" })];
  const figure = drawing(store, traits);
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { ask, live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  let found = null;
  // The code takes the steps that were taken: fewer than asked when it diverged.
  const taken = () => measure(store.values).path.length - 1;
  const copies = copier([["NumPy", () => lossBowlNumPy(store.values, taken())],
    ["PyTorch", () => lossBowlTorch(store.values, taken())]]);
  let goal = null; // the step at which a run ends
  let last = 0;

  const go = button("Run 50 steps", () => {
    if (goal !== null) return stop();
    goal = Math.min(store.get("steps") + RUN, traits.steps.max);
    if (calm()) store.set({ steps: goal });
    return ask();
  }, { class: "main" });
  const one = button("One step", () => store.set({ steps: store.get("steps") + 1 }));
  const back = button("Back to the start", () => {
    goal = null;
    store.set({ steps: 0 });
  });
  const stop = () => {
    goal = null;
    store.send();
    ask();
  };
  const run = (now) => {
    if (goal === null) return;
    if (found.diverged !== null || store.get("steps") >= goal) stop();
    else {
      if (now - last >= PACE) {
        last = now;
        store.set({ steps: store.get("steps") + 1 }, false);
      }
      ask();
    }
  };
  const draw = (now = 0) => {
    const state = store.values;
    found = measure(state);
    figure.draw(state, found, width());
    numbers.update(report(state, found));
    text(said, verdict(state, found));
    text(stopped, divergence(state, found));
    stopped.hidden = found.diverged === null;
    const over = found.diverged !== null || state.steps >= traits.steps.max;
    text(go, goal === null ? "Run 50 steps" : "Pause");
    go.disabled = over && goal === null;
    one.disabled = over || goal !== null;
    speech.say(summary(state, found));
    run(now);
  };
  box.append(h("p", { class: "title" }, "Loss bowl"), examples.group, examples.look, figure.el,
    said, stopped, bar(go, one, back), numbers.list, h("p", { class: "caption" }, NOTE),
    controls(store), bar(button("Reset all", () => {
      goal = null;
      store.set(start);
    }), ...copies.buttons), copies.area, speech.el);
  return live(draw, {
    end() {
      goal = null;
    },
  });
}

export const lossBowl = { title: "Loss bowl", traits, view };
