/** The folded line's settings and controls. */

import { h } from "./dom.js";
import { button, menu, seed, slider } from "./fields.js";
import { ACTIVATION_NAMES, MOST, TARGET_NAMES } from "./fold_fit.js";
import { choice, flag, integer, number, numbers } from "./traits.js";

const weights = numbers(-1e6, 1e6, 0.05, 1, MOST);

export const traits = {
  target: choice(Object.keys(TARGET_NAMES)),
  activation: choice(Object.keys(ACTIVATION_NAMES)),
  w1: weights, b1: weights, w2: weights,
  b2: number(-1e6, 1e6, 0.05),
  fitted: flag(),
  lr: number(0.0001, 1, 0.0001, { log: true }),
  steps: integer(0, 5000),
  drawn: numbers(-2, 2, 0.05, 13, 13),
  seed: integer(0, 9999),
};

/** Target, activation and width, above the figure. */
export function chooser(hand) {
  return h("div", { class: "controls top" },
    menu(hand, "target", Object.entries(TARGET_NAMES), { label: "target" }),
    menu(hand, "activation", Object.entries(ACTIVATION_NAMES).map(([name, [title]]) => [name, title]),
      { label: "activation" }),
    slider(hand, "width", integer(1, MOST), { label: "hidden units" }));
}

/** The chosen unit, the training and the hidden layer as a whole. */
export function controls(hand) {
  const unit = (name, low, high, label) => slider(hand, name, number(low, high, 0.05), { label });
  return h("div", { class: "controls" },
    h("fieldset", {}, h("legend", {}, "The chosen unit"),
      slider(hand, "unit", integer(1, MOST), { label: "unit", max: () => hand.get("width") }),
      unit("kink", -5, 5, "kink"), unit("steep", -10, 10, "hidden weight"),
      unit("out", -10, 10, "output weight")),
    h("fieldset", {}, h("legend", {}, "All of them"),
      unit("bias", -10, 10, "output bias"),
      slider(hand, "lr", traits.lr, { label: "learning rate" }),
      seed(hand, "seed", traits.seed),
      h("div", { class: "bar" }, button("Spread the kinks evenly", () => hand.even()),
        button("Random network", () => hand.random()))));
}
