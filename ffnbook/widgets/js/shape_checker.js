/** The shape checker: which shapes meet, and what the libraries say when they do not. */

import { shapeCheckerNumPy, shapeCheckerTorch } from "./code_shape_checker.js";
import { h, text } from "./dom.js";
import { button, menu } from "./fields.js";
import { scene } from "./loop.js";
import { presets } from "./presets.js";
import { shapeFields } from "./shape_checker_fields.js";
import { drawing } from "./shape_checker_figure.js";
import { measure } from "./shape_checker_numbers.js";
import { PRESETS, REST } from "./shape_checker_presets.js";
import { report, summary, verdict } from "./shape_checker_words.js";
import { choice, integer, pairs } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const CONVENTIONS = [["rows", "rows: X @ W + b"],
  ["columns", "columns: W @ X + b"], ["torch", "torch: X @ Wᵀ + b"]];

const traits = { batch: integer(1, 512), features: integer(1, 999), layers: pairs(1, 999, 1, 5),
  convention: choice(CONVENTIONS.map(([name]) => name)) };

const NOTE = "A side’s colour is the size that it stands for; sides that meet must have one "
  + "size. All boxes have one scale. Activation functions between the layers leave shapes alone.";

/** The place of the libraries' own words. */
function messages() {
  const [torch, numpy] = [h("code", { "data-error": "torch" }), h("code", { "data-error": "numpy" })];
  const el = h("div", { class: "problem", role: "alert" }, h("p", {}, "PyTorch: ", torch),
    h("p", {}, "NumPy: ", numpy));
  return { el, update(errors) {
    el.hidden = !errors.torch;
    text(torch, errors.torch ? `RuntimeError: ${errors.torch}` : "");
    text(numpy, errors.numpy ? `ValueError: ${errors.numpy}` : "");
  } };
}

function view({ store, box }) {
  const numbers = readings({ parameters: "parameters in all", weights: "weights",
    biases: "biases", output: "shape of the output" });
  const said = h("p", { class: "verdict" });
  const [figure, wrong] = [drawing(), messages()];
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  const copies = copier([["NumPy", () => shapeCheckerNumPy(store.values)],
    ["PyTorch", () => shapeCheckerTorch(store.values)]]);
  const draw = () => {
    const state = store.values;
    const found = measure(state);
    figure.draw(state, found, width());
    numbers.update(report(found));
    text(said, verdict(state, found));
    wrong.update(found.errors);
    speech.say(summary(state, found));
  };
  box.append(h("p", { class: "title" }, "Shape checker"), h("div", { class: "controls one top" },
    menu(store, "convention", CONVENTIONS, { label: "convention" })), examples.group,
  examples.look, figure.el, said, wrong.el, numbers.list, h("p", { class: "caption" }, NOTE),
  h("div", { class: "controls one" }, shapeFields(store, traits)),
  bar(button("Reset all", () => store.set(start)), ...copies.buttons), copies.area, speech.el);
  return live(draw);
}

export const shapeChecker = { title: "Shape checker", traits, view };
