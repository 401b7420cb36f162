/** What the playground shows of a run: pictures, curves, numbers, words. */

import { fmt, h, percent, text } from "./dom.js";
import { comparing } from "./playground_compare.js";
import { curvesView } from "./playground_curves.js";
import { extent } from "./playground_data.js";
import { pointDrawing } from "./playground_draw.js";
import { key } from "./playground_key.js";
import { palette } from "./playground_paint.js";
import { planeView } from "./playground_plane.js";
import { testing } from "./playground_test.js";
import { unitsView } from "./playground_units.js";
import { divergence, summary, verdict } from "./playground_words.js";
import { readings, speaker } from "./ui.js";

/** Below this width the curves stand under the plane. */
const [NARROW, GAP] = [560, 14];

const NAMES = { epoch: "epoch", train_loss: "training loss", dev_loss: "dev loss",
  test_loss: "test loss", train_accuracy: "training accuracy", dev_accuracy: "dev accuracy",
  test_accuracy: "test accuracy",
  line_accuracy: "straight line: accuracy", limit_accuracy: "best possible accuracy",
  line_loss: "straight line: loss", limit_loss: "best possible loss" };

/** The read-outs; null for what a run does not have. */
function report({ run, references }) {
  const form = (name, v) => (v === undefined || v === null ? null
    : name === "epoch" ? String(v) : (name.endsWith("loss") ? fmt : percent)(v));
  return Object.fromEntries(Object.keys(NAMES).map((name) => [name, form(name,
    name === "epoch" ? run.epoch : run.history[name]?.at(-1) ?? references[name])]));
}

export function screen(store, work, box) {
  const colours = palette(box), compare = comparing();
  const [plane, curves, units, legend] = [planeView(colours), curvesView(), unitsView(), key()];
  const [numbers, speech] = [readings(NAMES), speaker()];
  const drawing = pointDrawing(store, plane), test = testing(store);
  const [said, stopped] = [h("p", { class: "verdict" }), h("p", { class: "problem", role: "alert" })];

  function show(wide) {
    const { seen } = work;
    const narrow = wide < NARROW;
    const side = narrow ? Math.min(wide, 360) : Math.floor((wide - GAP) / 2);
    for (const el of [curves.el, units.el, numbers.list, test.el]) el.hidden = !seen;
    stopped.hidden = !seen || seen.run.diverged === null;
    if (!seen) {
      text(said, work.coming ? "" : "Draw two points or more: then there is something to learn.");
      plane.blank(side);
      drawing.place();
      return;
    }
    const { run, references, look } = seen, { kept } = compare, words = verdict(run, references);
    plane.draw({ run, look, place: extent(run.state), line: references.line, kept,
      words: `What the network says about the plane. ${words}` }, side);
    drawing.place();
    const epochs = Math.max(10, run.epoch, work.running ? store.get("goal") : 0,
      ...kept.map(({ epoch }) => epoch));
    curves.draw([...kept.map(({ history }) => history), run.history], references, epochs,
      narrow ? wide : wide - side - GAP, narrow ? 250 : side, `Accuracy and loss by epoch. ${words}`);
    legend.draw(run);
    test.draw(run);
    units.draw(seen, wide, colours);
    numbers.update(report(seen));
    compare.draw(run);
    text(said, words);
    text(stopped, divergence(run));
    speech.say(summary(run, words));
  }
  return { show, colours, compare, panel: drawing.panel, stop: speech.stop,
    above: [h("div", { class: "stage" }, plane.el, curves.el), legend.el, said, stopped],
    below: [test.el, numbers.list, compare.el, units.el, speech.el] };
}
