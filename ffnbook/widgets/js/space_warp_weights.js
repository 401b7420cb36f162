/** The network's weights in number boxes; a change makes them the reader's own. */

import { h, plain, text } from "./dom.js";
import { button } from "./fields.js";
import { flatWeights } from "./space_warp_numbers.js";

/** What each number of the flat row is, in the order of the row. */
function names(hidden) {
  const units = Array.from({ length: hidden }, (_, j) => j + 1);
  return [...["x₁", "x₂"].flatMap((x) => units.map((j) => `${x} to unit ${j}`)),
    ...units.map((j) => `bias of unit ${j}`), ...units.map((j) => `unit ${j} to output`),
    "bias of output"];
}

export function weightFields(store, { weights: { min, max } }) {
  const wrong = h("span", { class: "wrong", role: "alert" });
  const grid = h("div", { class: "weights" });
  const note = h("p", { class: "caption" });
  const back = button("Back to the trained weights", () => {
    text(wrong, "");
    store.set({ weights: [] });
  });
  const write = (i, box, hidden) => {
    // A box that is taken away while it has the focus says that it changed.
    if (hidden !== store.get("hidden")) return;
    const asked = box.value.trim() === "" ? NaN : Number(box.value);
    const good = asked >= min && asked <= max;
    text(wrong, good ? "" : `A weight goes from −${max} to ${max}.`);
    if (good) {
      store.set({ weights: flatWeights(store.values).map((w, k) => (k === i ? asked : w)) });
    }
    sync();
  };
  let made = 0;
  const make = (hidden) => {
    made = hidden;
    grid.replaceChildren(...names(hidden).map((name, i) => {
      const box = h("input", { type: "number", min, max, step: 0.1,
        onchange: () => write(i, box, hidden) });
      return h("label", {}, h("small", {}, name), box);
    }));
  };
  const sync = () => {
    const hidden = store.get("hidden");
    if (hidden !== made) make(hidden);
    const boxes = grid.querySelectorAll("input");
    flatWeights(store.values).forEach((w, i) => {
      boxes[i].value = plain(Number(w.toPrecision(4)));
    });
    const own = store.get("weights").length > 0;
    text(note, own ? "Weights set by hand." : "Trained weights. Change one and see.");
    back.disabled = !own;
  };
  store.subscribe((changed) => {
    if (changed.size > 1 || !changed.has("t")) sync();
  });
  sync();
  return h("fieldset", { class: "wide" }, h("legend", {}, "Weights and biases"), note, grid, wrong,
    h("div", { class: "bar" }, back));
}
