/** The controls of logits to loss. */

import { clamp, h, plain, short, text, uid } from "./dom.js";
import { button, menu, seed, slider } from "./fields.js";
import { drawn } from "./logits_to_loss_numbers.js";
import { choice, integer, number, numbers } from "./traits.js";

const OUTPUTS = [["softmax", "softmax"], ["softmax_twice", "softmax twice"],
  ["sigmoid", "sigmoid per class"]];
const LOSSES = [["cross_entropy", "cross entropy"], ["mse", "mean squared error"]];

export const traits = {
  logits: numbers(-10, 10, 0.1, 3, 10),
  target: integer(0, 9),
  temperature: number(0.1, 10, 0.01, { log: true }),
  shift: number(-10, 10, 0.1),
  output: choice(OUTPUTS.map(([name]) => name)),
  loss: choice(LOSSES.map(([name]) => name)),
};
const SEED = integer(0, 9999);

/** A menu of the classes, as many as there are logits. */
function truth(store) {
  const id = uid("target");
  const select = h("select", { id, onchange: () => store.set({ target: select.selectedIndex }) });
  const sync = () => {
    const k = store.get("logits").length;
    while (select.length > k) select.lastChild.remove();
    while (select.length < k) select.append(h("option", {}, `class ${select.length}`));
    select.selectedIndex = Math.min(store.get("target"), k - 1);
  };
  store.subscribe(sync);
  sync();
  return h("div", { class: "field two" }, h("label", { for: id }, "true class"), select);
}

/** A number box for each logit, and buttons for one class more or less. */
function boxes(store) {
  const { min, max, least, most } = traits.logits;
  const grid = h("div", { class: "boxes" });
  const wrong = h("span", { class: "wrong", role: "alert" });
  const write = (i, box) => {
    const asked = box.value.trim() === "" ? NaN : Number(box.value);
    const values = [...store.get("logits")];
    if (Number.isFinite(asked)) values[i] = clamp(asked, min, max);
    text(wrong, values[i] === asked ? "" : `A logit goes from −10 to 10; now ${short(values[i])}.`);
    store.set({ logits: values });
    sync();
  };
  const box = (i) => {
    const input = h("input", { type: "number", min, max, step: "any",
      "aria-label": `logit of class ${i}`, onchange: () => write(i, input) });
    return input;
  };
  const more = button("Add a class", () => store.set({ logits: [...store.get("logits"), 0] }));
  const less = button("Remove the last", () => {
    const logits = store.get("logits").slice(0, -1);
    store.set({ logits, target: Math.min(store.get("target"), logits.length - 1) });
  });
  const sync = () => {
    const values = store.get("logits");
    while (grid.children.length > values.length) grid.lastChild.remove();
    while (grid.children.length < values.length) grid.append(box(grid.children.length));
    values.forEach((v, i) => { grid.children[i].value = plain(v); });
    more.disabled = values.length >= most;
    less.disabled = values.length <= least;
  };
  store.subscribe(sync);
  sync();
  return h("fieldset", { class: "wide" }, h("legend", {}, "Logits, class 0 first"), grid, wrong,
    h("div", { class: "bar" }, more, less));
}

/** What stands above the figure. */
export function chooser(store) {
  return h("div", { class: "controls top" },
    menu(store, "output", OUTPUTS, { label: "output" }),
    menu(store, "loss", LOSSES, { label: "loss" }));
}

/** What stands below it. */
export function controls(store) {
  // A seed is no setting: it is used up as soon as the logits are drawn.
  store.subscribe((changed) => {
    if (!changed.has("seed")) return;
    store.set({ logits: drawn(store.get("seed"), store.get("logits").length) });
  });
  return h("div", { class: "controls" },
    h("fieldset", {}, h("legend", {}, "Label and scale"), truth(store),
      slider(store, "temperature", traits.temperature, { label: "temperature" }),
      slider(store, "shift", traits.shift, { label: "shift" })),
    h("fieldset", {}, h("legend", {}, "Logits by chance"), seed(store, "seed", SEED)),
    boxes(store));
}
