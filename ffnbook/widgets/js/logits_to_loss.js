/** Logits to loss: drag the scores of a classifier, see what the loss asks for. */

import { logitsToLossNumPy, logitsToLossTorch } from "./code_logits_to_loss.js";
import { h, text } from "./dom.js";
import { button } from "./fields.js";
import { chooser, controls, traits } from "./logits_to_loss_controls.js";
import { drawing } from "./logits_to_loss_figure.js";
import { descend, measure } from "./logits_to_loss_numbers.js";
import { PRESETS, REST } from "./logits_to_loss_presets.js";
import { report, summary, verdict } from "./logits_to_loss_words.js";
import { scene } from "./loop.js";
import { presets } from "./presets.js";
import { bar, copier, readings, speaker } from "./ui.js";

const NOTE = "Green outline: the label, 1 for the true class. Thin lines: what softmax sees, when "
  + "shift or temperature move it. Grey arrows: the gradient of cross entropy with one softmax, "
  + "(p − y) / temperature. Descent moves each logit against its arrow.";

function view({ store, box }) {
  const numbers = readings({ loss: "loss", floor: "least loss any logits give",
    true: "output of the true class", sum: "sum of the outputs",
    size: "length of the gradient", usual: "its length with cross entropy, one softmax" });
  const said = h("p", { class: "verdict" });
  const figure = drawing(store, traits);
  const examples = presets(store, PRESETS, REST);
  const speech = speaker();
  const { live, width } = scene({ box, store, el: figure.el, speech });
  const { seed, ...start } = store.values;
  const target = () => measure(store.values).target;
  const copies = copier([
    ["NumPy", () => logitsToLossNumPy({ ...store.values, target: target() })],
    ["PyTorch", () => logitsToLossTorch({ ...store.values, target: target() })]]);
  const step = (rate) => button(`Step of size ${rate}`, () => {
    const { gradient } = measure(store.values);
    store.set({ logits: descend(store.get("logits"), gradient, rate) });
  }, { class: "main" });
  const draw = () => {
    const state = store.values;
    const found = measure(state);
    figure.draw(state, found, width());
    numbers.update(report(found));
    text(said, verdict(state, found));
    speech.say(summary(state, found));
  };
  box.append(h("p", { class: "title" }, "Logits to loss"), chooser(store), examples.group,
    examples.look, figure.el, said, bar(h("span", {}, "Against the gradient:"), step(1), step(10)),
    numbers.list, h("p", { class: "caption" }, NOTE), controls(store),
    bar(button("Reset all", () => {
      store.set({ seed }); // which draws logits, so it comes first
      store.set(start);
    }), ...copies.buttons), copies.area, speech.el);
  return live(draw);
}

export const logitsToLoss = { title: "Logits to loss", traits, own: { seed: 7 }, view };
