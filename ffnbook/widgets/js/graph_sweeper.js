/** The graph sweeper: derivatives carried through a graph, forward or in reverse. */

import { graphSweeperBook, graphSweeperNumPy, graphSweeperTorch } from "./code_graph_sweeper.js";
import { attr, h, text, uid } from "./dom.js";
import { button, menu, slider } from "./fields.js";
import { drawing } from "./graph_sweeper_figure.js";
import { GRAPHS } from "./graph_sweeper_graphs.js";
import { measure, pair } from "./graph_sweeper_numbers.js";
import { PRESETS, REST } from "./graph_sweeper_presets.js";
import { STYLE } from "./graph_sweeper_style.js";
import { derivative, few, product, report, stepWords, summary, verdict } from "./graph_sweeper_words.js";
import { scene } from "./loop.js";
import { presets } from "./presets.js";
import { choice, integer, number } from "./traits.js";
import { bar, copier, readings, speaker } from "./ui.js";

const MODES = [["forward", "forward mode"], ["reverse", "reverse mode"]];

const traits = {
  expression: choice(Object.keys(GRAPHS)),
  mode: choice(MODES.map(([name]) => name)),
  order: choice(["topological", "wrong"]),
  input: integer(1, 3), output: integer(1, 3), step: integer(0, 12),
  x: number(-3, 3, 0.1), w: number(-3, 3, 0.1), b: number(-3, 3, 0.1), a: number(-3, 3, 0.1),
};

const NOTE = "Grey: what a node will be. Blue: values. Purple, with ∂: what is carried, the slope by the chosen input or the "
  + "gradient of the chosen output. On the edges: local derivatives. In the end the paths from the "
  + "input to the output are green. Memory: in forward mode value and slope of each node still to be "
  + "used; in reverse mode all values, until their node has passed on its gradient.";

/** A menu of the names that the graph has. */
function names(store, name, list) {
  const id = uid(name);
  const select = h("select", { id, onchange: () =>
    store.set({ [name]: select.selectedIndex + 1 }) });
  const sync = () => {
    const now = GRAPHS[store.get("expression")][list];
    if (select.dataset.names !== now.join()) {
      select.replaceChildren(...now.map((it) => h("option", { value: it }, it)));
    }
    select.dataset.names = now.join();
    select.selectedIndex = now.indexOf(pair(store.values)[name === "input" ? 0 : 1]);
    select.disabled = now.length < 2;
  };
  store.subscribe(sync);
  sync();
  return h("div", { class: "field two" }, h("label", { for: id }, name), select);
}

/** The products along all paths, and their sum. */
function pathTable() {
  const el = h("div", { class: "paths", role: "group", tabindex: 0, "aria-label": "Paths" });
  return { el, draw(found) {
    const { paths, done } = found;
    const cell = (words) => h("td", {}, words);
    const result = (v) => cell(done ? `= ${few(v)}` : "= ?"); // first guess, then see
    el.replaceChildren(h("table", {}, h("caption", {}, `${derivative(found)}: ${
      paths.length === 1 ? "one path" : paths.length ? `sum over ${paths.length} paths` : "no path"}`),
    ...paths.map((path) => h("tr", {}, cell(path.names.join(" → ")),
      cell(done ? product(path) : ""), result(path.product))),
    h("tr", {}, cell("sum"), cell(""), result(found.derivative))));
  } };
}

function view({ store, box }) {
  const numbers = readings({ value: "value of the output", derivative: "derivative, over paths",
    found: "derivative, by the sweep", steps: "steps taken", held: "numbers in memory",
    peak: "at most in this sweep", sweeps: "sweeps for all: forward / reverse" });
  const [words, said] = [h("p", { class: "step-words" }), h("p", { class: "verdict" })];
  const [figure, table] = [drawing(), pathTable()];
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { live, width } = scene({ box, store, el: figure.el, speech });
  const start = { ...store.values };
  const copies = copier([["NumPy", () => graphSweeperNumPy(store.values)],
    ["the book’s autodiff", () => graphSweeperBook(store.values)],
    ["PyTorch", () => graphSweeperTorch(store.values)]]);
  const end = () => measure(store.values).frames.length - 1;
  const go = (to) => () => store.set({ step: Math.min(end(), Math.max(0, to())) });
  const where = () => measure(store.values).at;
  const [first, before] = [button("First", go(() => 0)), button("Previous", go(() => where() - 1))];
  const next = button("Next", go(() => where() + 1), { class: "main" });
  const last = button("Last", go(end));
  const wrong = button("Wrong order", () => store.set({ order:
    store.get("order") === "wrong" ? "topological" : "wrong" }), { "aria-pressed": "false" });
  const field = (name) => slider(store, name, traits[name], { label: [h("i", {}, name)],
    only: () => GRAPHS[store.get("expression")].inputs.includes(name) });
  // Another graph or mode may have fewer steps.
  store.subscribe((changed) => {
    if (!changed.has("step") && store.get("step") > end()) store.set({ step: end() });
  });
  const draw = () => {
    const state = store.values;
    const found = measure(state);
    figure.draw(found, width());
    table.draw(found);
    text(words, stepWords(found));
    const { level, text: sentence } = verdict(found);
    text(said, sentence);
    attr(said, { "data-level": level });
    numbers.update(report(found));
    first.disabled = before.disabled = found.at === 0;
    next.disabled = last.disabled = found.done;
    wrong.hidden = found.forward;
    attr(wrong, { "aria-pressed": found.broken });
    speech.say(summary(state, found));
  };
  box.append(h("style", {}, STYLE), h("p", { class: "title" }, "Graph sweeper"),
    h("div", { class: "controls top" }, menu(store, "expression",
      Object.entries(GRAPHS).map(([name, { title }]) => [name, title]), { label: "expression" }),
    menu(store, "mode", MODES, { label: "mode" }), names(store, "input", "inputs"),
    names(store, "output", "outputs")), examples.group, examples.look, figure.el, words,
    bar(first, before, next, last, wrong), said, table.el, numbers.list,
    h("p", { class: "caption" }, NOTE), h("div", { class: "controls" },
      h("fieldset", {}, h("legend", {}, "Values of the inputs"), ...["x", "w", "a", "b"].map(field)),
      h("fieldset", {}, h("legend", {}, "Sweep"), slider(store, "step", traits.step, { label: "step",
        max: () => end() }))),
    bar(button("Reset all", () => store.set(start)), ...copies.buttons), copies.area, speech.el);
  return live(draw);
}

export const graphSweeper = { title: "Graph sweeper", traits, view };
