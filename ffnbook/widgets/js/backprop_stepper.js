/** The backprop stepper: forward and backward, one operator at a time. */

import { backpropNumPy, backpropTorch } from "./code_backprop.js";
import { attr, fmt, h, text } from "./dom.js";
import { button } from "./fields.js";
import { controls, keepTogether, lower, traits } from "./backprop_controls.js";
import { editors } from "./backprop_editors.js";
import { drawing } from "./backprop_figure.js";
import { measure } from "./backprop_numbers.js";
import { panel } from "./backprop_panel.js";
import { PRESETS, REST } from "./backprop_presets.js";
import { title } from "./backprop_show.js";
import { STYLE } from "./backprop_style.js";
import { timeline } from "./backprop_timeline.js";
import { summary, verdict } from "./backprop_words.js";
import { calm, scene } from "./loop.js";
import { presets } from "./presets.js";
import { bar, copier, readings, speaker } from "./ui.js";

const NOTE = "In the units: the values of the first sample. Blue: forward values, green: "
  + "parameters, purple: gradients. Red and ✗: off by more than a millionth. A relative error "
  + "compares with the largest entry. Choose a cell to see how it is made.";
/** Milliseconds between two steps of a play. */
const PACE = 1100;

function view({ store, box }) {
  keepTogether(store);
  const where = () => Math.min(store.get("step"), measure(store.values).list.length) - 1;
  const go = (k) => store.set({ step: k + 1 });
  const figure = drawing();
  const ops = timeline((k) => { playing = false; go(k); });
  const shown = panel(store);
  const said = h("p", { class: "verdict" });
  const numbers = readings({ loss: "loss", error: "largest relative error so far",
    wrong: "wrong gradients so far" });
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { ask, live, width } = scene({ box, store, el: figure.el, speech });
  const { cell, ...start } = store.values;
  let [playing, last] = [false, 0];
  const copies = copier([["NumPy", () => backpropNumPy(measure(store.values), store.values)],
    ["PyTorch", () => backpropTorch(measure(store.values), store.values)]]);

  const end = () => measure(store.values).list.length - 1;
  const halt = (to) => () => { playing = false; go(to()); };
  const first = button("First", halt(() => 0));
  const before = button("Previous", halt(() => where() - 1));
  const next = button("Next", halt(() => where() + 1), { class: "main" });
  const final = button("Last", halt(end));
  const play = button("Play", () => {
    playing = !playing;
    if (playing && where() === end()) go(0);
    if (playing && calm()) {
      playing = false;
      go(end());
    }
    last = 0;
    ask();
  });
  const run = (now) => {
    if (!playing) return;
    if (where() >= end()) playing = false;
    else if (last && now - last >= PACE) {
      last = now;
      go(where() + 1);
    } else if (!last) last = now;
    ask();
  };
  function report(found, at) {
    const seen = found.list.slice(0, at + 1);
    const errors = seen.flatMap((it) => (it.errors ? [...it.errors] : []));
    const bad = seen.filter((it) => ["wrong", "stopped", "lost"].includes(it.status));
    const worst = Math.max(...errors);
    const words = Number.isNaN(worst) ? "not measurable" : "a shape differs";
    return { loss: fmt(found.loss), error: errors.length
      ? (Number.isFinite(worst) ? fmt(worst, worst < 1e-3 ? 1 : 2) : words) : null,
    wrong: seen.some((it) => it.back) ? bad.map((it) => title(it.name)).join(" ") || "none" : null };
  }
  const draw = (now = 0) => {
    const state = store.values;
    const found = measure(state);
    const at = where();
    figure.draw(found, at, width());
    ops.draw(found, at);
    const words = shown.draw(state, found, at);
    const { text: sentence, level } = verdict(state, found, at);
    // The first sentence is the verdict, the others say why.
    const cut = sentence.search(/[.!] /) + 1 || sentence.length;
    said.replaceChildren(h("b", {}, sentence.slice(0, cut)), sentence.slice(cut));
    attr(said, { "data-level": level });
    numbers.update(report(found, at));
    first.disabled = before.disabled = at === 0;
    next.disabled = final.disabled = at === found.list.length - 1;
    text(play, playing ? "Pause" : "Play");
    speech.say(summary(state, found, at, words));
    run(now);
  };
  box.append(h("style", {}, STYLE), h("p", { class: "title" }, "Backprop stepper"), controls(store), examples.group,
    examples.look, figure.el, ops.el, bar(first, before, next, final, play), shown.el, said,
    numbers.list, h("p", { class: "caption" }, NOTE), lower(store), editors(store),
    bar(button("Reset all", () => {
      playing = false;
      store.set({ ...start, cell: [0, 0] });
    }), ...copies.buttons), copies.area, speech.el);
  return live(draw, {
    end() {
      playing = false;
    },
    // A chosen cell must be there when the key goes up: it is drawn at once.
    heard: (changed) => (changed.has("cell") && changed.size === 1 ? draw() : ask()),
  });
}

export const backpropStepper = { title: "Backprop stepper", traits, own: { cell: [0, 0] }, view };
