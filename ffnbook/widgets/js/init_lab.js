/** The Init lab: what the first weights do to the signal and to the gradient. */

import { initLabNumPy, initLabTorch } from "./code_init_lab.js";
import { fmt, h, percent, text } from "./dom.js";
import { button, check, slider } from "./fields.js";
import { BUILDING, chooser, controls, traits } from "./init_controls.js";
import { curve } from "./init_curve.js";
import { drawing } from "./init_figure.js";
import { PRESETS, REST } from "./init_presets.js";
import { ranges } from "./init_ranges.js";
import { Run } from "./init_run.js";
import { sharing } from "./init_share.js";
import { detail, divergence, multipliers, verdict } from "./init_words.js";
import { animate, calm, measured } from "./loop.js";
import { presets } from "./presets.js";
import { bar, copier, readings, speaker } from "./ui.js";

/** Milliseconds of computing in a frame; drawing takes about as long again. */
const BUDGET = 4;

const LEGEND = "Bars: gradient of the weights; rings: of the biases. On the right, on a log "
  + "axis around 1: σ√n of the weights (grey), the root mean square of f′ (orange), their product (line).";

function mean(layers, name) {
  return layers.reduce((sum, layer) => sum + layer[name], 0) / layers.length;
}

function report(found) {
  const hidden = found.layers.slice(0, -1);
  const { measured, expected } = multipliers(found.layers);
  const many = (v) => (v === null || Number.isNaN(v) ? "–" : fmt(v, 3));
  return {
    loss: fmt(found.history.at(-1)),
    ratio: many(found.ratio),
    measured: many(measured),
    expected: many(expected),
    dead: percent(mean(hidden, "dead")),
    saturated: percent(mean(hidden, "saturated")),
  };
}

/** `own`: a reader's Python functions, in JupyterLab (own_init_lab.js). */
function view({ store, model, box, own }) {
  const run = own?.run() ?? new Run();
  const numbers = readings({ loss: "loss", ratio: "‖dW‖, first over last layer",
    measured: "gradient back through a layer", expected: "expected: √(n σ² mean f′²)",
    dead: "dead hidden units", saturated: "saturated inputs" });
  const [said, about, stopped] = [h("p", { class: "verdict" }), h("p", { class: "caption about" }),
    h("p", { class: "problem", role: "alert" })];
  const figure = drawing((l) => store.set({ layer: l + 1 }));
  const losses = curve();
  const speech = speaker();
  const examples = presets(store, PRESETS, REST);
  const start = Object.fromEntries(Object.keys(traits).map((name) => [name, store.get(name)]));
  const layer = slider(store, "layer", { type: "integer", min: 1, max: 31, step: 1 },
    { label: "look at layer", max: (st) => st.get("depth") + 1 });
  const copies = copier([
    ["NumPy", () => run.warning() + initLabNumPy(full(), run.count())],
    ["PyTorch", () => run.warning() + initLabTorch(full(), run.count())]]);
  const full = () => ({ ...state(), code: own?.code() });
  const state = () => Object.fromEntries(Object.keys(traits).map((n) => [n, store.get(n)]));

  const show = () => {
    const { found } = run;
    if (!found) return;
    const chosen = Math.min(store.get("layer"), found.layers.length) - 1;
    figure.draw(found.layers, ranges(found.layers), chosen, store.get("zoom"),
      size.width());
    losses.draw(found.history, size.width());
    numbers.update(report(found));
    const words = verdict(state(), found);
    text(said, words);
    figure.el.setAttribute("aria-label", words);
    text(about, detail(found, chosen));
    text(stopped, divergence(found));
    stopped.hidden = found.diverged === null;
    speech.say(`${words} ${detail(found, chosen)}`);
  };
  let [stale, unshared] = [false, false];
  const loop = animate(box, () => {
    if (run.work(BUDGET) || stale) show();
    stale = false;
    buttons();
    if (run.task) loop.ask();
    else if (unshared && !run.remote) {
      unshared = false;
      shared.share(run);
    }
  });
  const redraw = () => {
    stale = true;
    loop.ask();
  };
  const size = measured(figure.el, redraw);
  const train = (count) => {
    unshared = true;
    run.train(count, store.get("lr"), calm());
    loop.ask();
  };
  const restart = (values, steps) => {
    unshared = false;
    run.start(state(), values, steps);
    loop.ask();
  };
  const shared = sharing(model, (...held) => run.remote || restart(...held));
  const again = () => {
    shared.forget();
    restart();
  };
  const go = button("Train 200 steps", () => (run.training ? run.pause() : train(200)),
    { class: "main" });
  const one = button("One step", () => train(1));
  const back = button("Same weights again", again);
  const buttons = () => {
    text(go, run.training ? "Pause" : "Train 200 steps");
    const over = (run.found?.diverged ?? null) !== null;
    go.disabled = over && !run.training;
    one.disabled = over || run.training;
  };

  box.append(h("p", { class: "title" }, "Init lab"), chooser(store, own), examples.group,
    examples.look, said, figure.el, h("p", { class: "caption" }, LEGEND), bar(go, one, back, check(store, "zoom", "each histogram on its own scale")),
    stopped, losses.el, layer, about, numbers.list, controls(store),
    bar(button("Reset all", () => {
      examples.clear();
      store.set(start);
    }), ...copies.buttons), copies.area, speech.el);
  store.subscribe((changed) => {
    if (BUILDING.some((name) => changed.has(name))) again();
    else redraw();
  });
  own?.listen(redraw);
  size.read();
  run.start(state(), ...shared.now());
  run.work(30);
  show();
  buttons();
  loop.ask();
  return () => {
    run.task = null;
    shared.stop();
    loop.stop();
    size.stop();
    speech.stop();
  };
}

export const initLab = { title: "Init lab", traits, own: { layer: 1, zoom: false }, view };
