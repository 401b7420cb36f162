/** The activation microscope: one function, its slope, and what it does to inputs. */

import { microscopeNumPy, microscopeTorch } from "./code_microscope.js";
import { h, text } from "./dom.js";
import { button, menu, seed, slider } from "./fields.js";
import { FUNCTIONS, OTHERS } from "./functions.js";
import { scene } from "./loop.js";
import { drawing } from "./microscope_figure.js";
import { halfWidth, measure } from "./microscope_numbers.js";
import { PRESETS, REST } from "./microscope_presets.js";
import { report, summary } from "./microscope_words.js";
import { presets } from "./presets.js";
import { choice, integer, number } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const traits = {
  function: choice(Object.keys(FUNCTIONS)),
  compare: choice(["none", ...Object.keys(FUNCTIONS), ...Object.keys(OTHERS)]),
  z: number(-10, 10, 0.05),
  mu: number(-5, 5, 0.05),
  sigma: number(0.05, 5, 0.05),
  slope: number(0, 1, 0.01),
  alpha: number(0.1, 3, 0.05),
  beta: number(0.1, 10, 0.1),
  n: integer(10, 10000),
  seed: integer(0, 9999),
};

const NOTE = "Saturated (grey bands): the slope is below 5 % of the function’s steepest slope.";

const italic = (symbol) => h("i", {}, symbol);

function uses(name) {
  return (store) => [store.get("function"), store.get("compare")].includes(name);
}

const menuNames = (table) => Object.entries(table).map(([name, [title]]) => [name, title]);

/** What stands above the figure: which functions. */
function chooser(store, own) {
  const named = [...(own ? [["own", own.title]] : []), ...menuNames(FUNCTIONS)];
  return h("div", { class: "controls top" },
    menu(store, "function", named, { label: "function" }),
    menu(store, "compare", [["none", "nothing"], ...named, ...menuNames(OTHERS)],
      { label: "compare with" }));
}

/** What stands below it. */
function controls(store) {
  const field = (name, options) => slider(store, name, traits[name], options);
  return h("div", { class: "controls" },
    h("fieldset", {}, h("legend", {}, "Function"),
      field("z", { label: ["cursor ", italic("z")] }),
      field("slope", { label: "slope", only: uses("leaky_relu") }),
      field("alpha", { label: "alpha", only: uses("elu") }),
      field("beta", { label: "beta", only: uses("swish") })),
    h("fieldset", {}, h("legend", {}, "Inputs, normally distributed"),
      field("mu", { label: ["mean ", italic("μ")] }),
      field("sigma", { label: ["spread ", italic("σ")] }),
      field("n", { label: "how many" }),
      seed(store, "seed", traits.seed)));
}

/** `own`: a reader's Python function, in JupyterLab (own_microscope.js). */
function view({ store, box, own }) {
  const numbers = readings({
    value: [italic("f"), "(", italic("z"), ") at the cursor"],
    slope: [italic("f"), "′(", italic("z"), "), the slope there"],
    mean: "mean of the outputs",
    std: "spread of the outputs",
    saturated: "saturated inputs",
    zero: "outputs exactly 0",
    atZero: [italic("f"), "′(0)"],
    gap: "largest gap between the two",
  });
  const formula = h("p", { class: "caption" });
  const speech = speaker();
  const figure = drawing(store, traits.z);
  const { ask, live, width } = scene({ box, store, el: figure.el, speech });
  const examples = presets(store, PRESETS, REST);
  const start = { ...store.values };
  const full = () => ({ ...store.values, half: halfWidth(store.values), code: own?.code() });
  const copies = copier([["NumPy", () => microscopeNumPy(full())],
    ["PyTorch", () => microscopeTorch(full())]]);
  let found = null;
  const draw = () => {
    const wanted = { ...store.values, own: own?.title };
    found = (own?.measure ?? measure)(wanted, found);
    if (!found) return;
    const state = found.state ?? wanted;
    figure.draw(state, found, width());
    text(formula, FUNCTIONS[state.function]?.[1] ?? own.note());
    numbers.update(report(state, found));
    speech.say(summary(state, found));
  };
  box.append(h("p", { class: "title" }, "Activation microscope"), chooser(store, own),
    examples.group, examples.look, figure.el, formula, numbers.list, h("p", { class: "caption" }, NOTE), controls(store),
    bar(button("Reset", () => store.set(start)), ...copies.buttons), copies.area, speech.el);
  own?.listen(ask);
  return live(draw);
}

export const microscope = { title: "Activation microscope", traits, view };
