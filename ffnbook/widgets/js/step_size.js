/** The step size: a difference quotient is wrong at both ends of h. */

import { stepSizeNumPy, stepSizeTorch } from "./code_step_size.js";
import { h, text } from "./dom.js";
import { button, menu, slider } from "./fields.js";
import { scene } from "./loop.js";
import { presets } from "./presets.js";
import { drawing } from "./step_size_figure.js";
import { measure } from "./step_size_numbers.js";
import { PRESETS, REST } from "./step_size_presets.js";
import { FORMULAS, report, summary, verdict } from "./step_size_words.js";
import { choice, integer, number } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const METHODS = [["forward", "forward difference"],
  ["central", "central difference"]];
const TYPES = [["float64", "float64: 16 digits"], ["float32", "float32: 7 digits"]];

const traits = {
  function: choice(Object.keys(FORMULAS)),
  x: number(-5, 5, 0.1),
  h: number(1e-15, 1, 1e-15, { log: true, logStep: 0.05 }),
  method: choice(METHODS.map(([name]) => name)),
  dtype: choice(TYPES.map(([name]) => name)),
  n: integer(1, 1000000, { log: true }),
};

const NOTE = "Dots: measured; the ring: at this h; purple: truncation by Taylor’s formula; red: "
  + "what rounding f and x + h may add; green mark: where both together are least. Red line on "
  + "the curve: the measured slope; dotted green: the tangent. An error of 0, or below 10⁻¹⁶, "
  + "lies at the lower edge. Multiplications are counted for a model that uses each parameter "
  + "once.";

const italic = (symbol) => h("i", {}, symbol);

function controls(store) {
  return h("div", { class: "controls" },
    h("fieldset", {}, h("legend", {}, "Quotient"),
      slider(store, "h", traits.h, { label: ["step ", italic("h")] }),
      slider(store, "x", traits.x, { label: ["place ", italic("x")] })),
    h("fieldset", {}, h("legend", {}, "Cost of a whole gradient"),
      slider(store, "n", traits.n, { label: "parameters" })));
}

function view({ store, box }) {
  const numbers = readings({ slope: "measured slope", exact: "exact slope", error: "error",
    truncation: "truncation, by theory", roundoff: "round-off, by theory", best: "best h, by theory",
    tried: "best power of ten, its error", differences: "multiplications, by differences",
    reverse: "multiplications, reverse mode" });
  const said = h("p", { class: "verdict" });
  const figure = drawing(store, traits);
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  const copies = copier([["NumPy", () => stepSizeNumPy(store.values)],
    ["PyTorch", () => stepSizeTorch(store.values)]]);
  const best = button("Take the best h", () => store.set({ h: measure(store.values).best }),
    { class: "main" });
  const draw = () => {
    const state = store.values;
    const found = measure(state);
    figure.draw(state, found, width());
    numbers.update(report(found));
    text(said, verdict(state, found));
    best.disabled = state.h === found.best;
    speech.say(summary(state, found));
  };
  box.append(h("p", { class: "title" }, "Step size"), h("div", { class: "controls top" },
    menu(store, "function", Object.entries(FORMULAS), { label: "function" }),
    menu(store, "method", METHODS, { label: "quotient" }),
    menu(store, "dtype", TYPES, { label: "numbers" })), examples.group, examples.look, figure.el,
  said, bar(best), numbers.list, h("p", { class: "caption" }, NOTE), controls(store),
  bar(button("Reset all", () => store.set(start)), ...copies.buttons), copies.area, speech.el);
  return live(draw);
}

export const stepSize = { title: "Step size", traits, view };
