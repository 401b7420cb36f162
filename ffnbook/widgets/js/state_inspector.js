/** The state inspector: train or eval, with or without gradients, and what each switches. */

import { stateInspectorTorch } from "./code_state_inspector.js";
import { attr, h, short, text } from "./dom.js";
import { button, seed, slider } from "./fields.js";
import { scene } from "./loop.js";
import { presets } from "./presets.js";
import { drawing } from "./state_inspector_figure.js";
import { GRADS, MODES, measure } from "./state_inspector_numbers.js";
import { PRESETS, REST } from "./state_inspector_presets.js";
import { CONTEXT, cell, report, summary, verdict } from "./state_inspector_words.js";
import { choice, integer, number } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const traits = { mode: choice(MODES), grad: choice(GRADS), p: number(0, 0.9, 0.05),
  x1: number(-2, 2, 0.1), x2: number(-2, 2, 0.1), seed: integer(0, 9999) };

const NOTE = "A line’s width and colour: size and sign of its weight (red is negative). Numbers at "
  + "the hidden units: ReLU times the mask, which is 0 or 1/(1 − p). Masks come from NumPy’s "
  + "generator; torch draws its own.";

/** The six states as buttons: pressed is the one on show. */
function matrix(store) {
  const cells = GRADS.map((grad) => MODES.map((mode) => {
    const lines = [h("b"), h("small"), h("small")];
    return { lines, grad, mode, el: h("button", { type: "button", class: "entry",
      "aria-label": `${mode}, ${grad}`,
      onclick: () => store.set({ mode, grad }) }, ...lines) };
  }));
  const el = h("div", { class: "jacobian", role: "group", "aria-label": "States",
    style: "--columns: 2; grid-template-columns: repeat(2, minmax(0, 1fr))" },
  ...MODES.map((mode) => h("b", {}, `model.${mode}()`)),
  ...cells.flatMap((row, i) => [h("small", { style: "grid-column: 1 / -1" }, CONTEXT[GRADS[i]]),
    ...row.map((one) => one.el)]));
  return { el, draw(state, { facts }) {
    for (const one of cells.flat()) {
      const words = cell(facts[one.mode][one.grad]);
      one.lines.forEach((line, i) => text(line, words[i]));
      attr(one.el, { "aria-pressed": one.mode === state.mode && one.grad === state.grad,
        "aria-label": `${one.mode}, ${one.grad}: ${words.join(", ")}` });
    }
  } };
}

/** torch's own words for what does not work. */
function messages() {
  const [first, later] = ["backward", "later"].map((name) => h("code", { "data-error": name }));
  const lines = [h("p", {}, "loss.backward(): ", first),
    h("p", {}, "later, y * weight with gradients on: ", later)];
  const el = h("div", { class: "problem", role: "alert" }, ...lines);
  return { el, update(facts) {
    el.hidden = !facts.backward;
    [[first, facts.backward], [later, facts.later]].forEach(([code, error], i) => {
      lines[i].hidden = !error;
      text(code, error ? `RuntimeError: ${error}` : "");
    });
  } };
}

/** What a hidden unit computes, with its weights. */
function formulas(found) {
  const term = (v, symbol) => `${v < 0 ? "−" : "+"} ${short(Math.abs(v))}${symbol}`;
  return found.z.map((_, j) => h("li", {}, `unit ${j + 1}: ReLU(${short(found.W1[0][j])} x₁ ${
    term(found.W1[1][j], " x₂")} ${term(found.b1[j], "")}), then times ${short(found.w2[j])}`))
    .concat(h("li", {}, `the output adds ${short(found.b2)}`));
}

function view({ store, box }) {
  const numbers = readings({ first: "output of call 1", second: "output of call 2",
    equal: "equal", grad_fn: "grad_fn", backward: "loss.backward()",
    changed: "parameters that step() changes", later: "later use with gradients" });
  const said = h("p", { class: "verdict" });
  const [figure, states, wrong, list] = [drawing(), matrix(store), messages(), h("ul")];
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  const copies = copier([["PyTorch", () => stateInspectorTorch(store.values)]]);
  const field = (name, label) => slider(store, name, traits[name], { label });
  const draw = () => {
    const state = store.values;
    const found = measure(state);
    states.draw(state, found);
    figure.draw(state, found, width());
    numbers.update(report(state, found));
    text(said, verdict(state, found));
    wrong.update(found.facts[state.mode][state.grad]);
    list.replaceChildren(...formulas(found));
    speech.say(summary(state, found));
  };
  box.append(h("p", { class: "title" }, "State inspector"), examples.group, examples.look, states.el,
    said, wrong.el, figure.el, numbers.list, h("p", { class: "caption" }, NOTE),
    h("details", {}, h("summary", {}, "The weights"), list),
    h("div", { class: "controls" }, field("p", "dropout p"),
      seed(store, "seed", traits.seed), field("x1", "input x₁"), field("x2", "input x₂")),
    bar(button("Reset all", () => store.set(start)), ...copies.buttons), copies.area, speech.el);
  return live(draw);
}

export const stateInspector = { title: "State inspector", traits, view };
