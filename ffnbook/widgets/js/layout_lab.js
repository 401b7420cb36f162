/** The layout lab: one table of slopes, two layouts, and the order of a chain. */

import { layoutLabNumPy, layoutLabTorch } from "./code_layout_lab.js";
import { h, text } from "./dom.js";
import { button, menu, seed } from "./fields.js";
import { numberFields } from "./layout_lab_fields.js";
import { chainView, jacobian } from "./layout_lab_figure.js";
import { drawn, measure } from "./layout_lab_numbers.js";
import { PRESETS, REST } from "./layout_lab_presets.js";
import { derivative, entryWords, FORMULAS, report, summary, verdict } from "./layout_lab_words.js";
import { scene } from "./loop.js";
import { presets } from "./presets.js";
import { choice, integer, numbers } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const LAYOUTS = [["numerator", "numerator layout"],
  ["denominator", "denominator layout"]];
const list = (n) => numbers(-5, 5, 0.1, n, n);

const traits = {
  expression: choice(Object.keys(FORMULAS)),
  convention: choice(LAYOUTS.map(([name]) => name)),
  x: list(3), W: list(6), A: list(9), v: list(2),
  out: integer(1, 3), into: integer(1, 3), factors: integer(1, 3),
};
const SEED = integer(0, 9999);

const NOTE = "Blue belongs to the result, purple to x, green to what lies between. A box’s left "
  + "side has the colour of its rows, its top that of its columns; inside a product sides of one "
  + "colour meet. σ is the logistic function. Measured: central differences with step 10⁻⁵.";

function view({ store, box }) {
  const numbersShown = readings({ shape: "shape of the table", entry: "chosen entry",
    difference: "measured", error: "largest error in the table" });
  const [said, chosen] = [h("p", { class: "verdict" }), h("p", { class: "entry-words" })];
  const [table, chain] = [jacobian(store), chainView()];
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { live } = scene({ box, store, el: box, speech });
  const { seed: first, ...start } = store.values;
  const copies = copier([["NumPy", () => layoutLabNumPy(store.values)],
    ["PyTorch", () => layoutLabTorch(store.values)]]);
  const join = (by) => () => {
    const { joined, length } = measure(store.values);
    store.set({ factors: Math.min(length, Math.max(1, joined + by)) });
  };
  const [more, less] = [button("Join the next factor", join(1)), button("Take it back", join(-1))];
  const turn = button("Switch the layout", () => store.set({ convention:
    store.get("convention") === "numerator" ? "denominator" : "numerator" }), { class: "main" });
  // A seed is no setting: it is used up as soon as the numbers are drawn.
  store.subscribe((changed) => {
    if (changed.has("seed")) store.set(drawn(store.get("seed")));
  });
  const draw = () => {
    const state = store.values;
    const found = measure(state);
    table.draw(state, found);
    chain.draw(state, found);
    text(numbersShown.list.children[1].firstChild, derivative(found, found.out, found.into));
    numbersShown.update(report(found));
    text(chosen, entryWords(state, found));
    text(said, verdict(state, found));
    more.disabled = found.joined >= found.length;
    less.disabled = found.joined <= 1;
    more.hidden = less.hidden = found.length < 2;
    speech.say(summary(state, found));
  };
  box.append(h("p", { class: "title" }, "Layout lab"), h("div", { class: "controls top" },
    menu(store, "expression", Object.entries(FORMULAS), { label: "expression" }),
    menu(store, "convention", LAYOUTS, { label: "layout" })), examples.group, examples.look,
  table.el, chosen, bar(turn), said, chain.el, bar(more, less), numbersShown.list,
  h("p", { class: "caption" }, NOTE), numberFields(store, traits),
  h("div", { class: "controls" }, h("fieldset", {}, h("legend", {}, "Numbers by chance"),
    seed(store, "seed", SEED))), bar(button("Reset all", () => {
    store.set({ seed: first }); // which draws numbers, so it comes first
    store.set(start);
  }), ...copies.buttons), copies.area, speech.el);
  return live(draw);
}

export const layoutLab = { title: "Layout lab", traits, own: { seed: 7 }, view };
