/** Number boxes for the shapes: the data in the first row, then a row a layer. */

import { attr, h, text } from "./dom.js";
import { button } from "./fields.js";
import { measure, mended, resized } from "./shape_checker_numbers.js";
import { count } from "./shape_checker_words.js";

/** A number box; `read` gives its value, `write` takes a good one. */
function box(label, { min, max }, wrong, read, write) {
  const el = h("input", { type: "number", min, max, step: 1, "aria-label": label });
  el.addEventListener("change", () => {
    if (read() === undefined) return; // its layer has just been taken away
    const asked = el.value.trim() === "" ? NaN : Number(el.value);
    const good = Number.isInteger(asked) && asked >= min && asked <= max;
    text(wrong, good ? "" : `${label}: a whole number from ${min} to ${max}.`);
    if (good) write(asked);
    el.value = read();
  });
  return el;
}

function dataRow(store, traits, wrong) {
  const batch = box("samples in the batch", traits.batch, wrong, () => store.get("batch"),
    (v) => store.set({ batch: v }));
  const features = box("features of a sample", traits.features, wrong,
    () => store.get("features"), (v) => store.set(resized(store.values, 0, v)));
  const sync = () => {
    batch.value = store.get("batch");
    features.value = store.get("features");
  };
  return { el: h("div", { class: "shape" }, h("span", {}, "data"),
    h("span", { class: "one" }, h("small", {}, "samples"), batch),
    h("span", { class: "one" }, h("small", {}, "features"), features)), sync };
}

function layerRow(store, { layers }, wrong, i) {
  const get = (k) => store.get("layers")[i]?.[k];
  const inputs = box(`inputs that layer ${i + 1} declares`, layers, wrong, () => get(0),
    (v) => store.set({ layers: store.get("layers").map((pair, at) =>
      (at === i ? [v, pair[1]] : pair)) }));
  const outputs = box(`outputs of layer ${i + 1}`, layers, wrong, () => get(1),
    (v) => store.set(resized(store.values, i + 1, v)));
  const parameters = h("span", { class: "sum" });
  const el = h("div", { class: "shape" }, h("span", {}, `layer ${i + 1}`),
    h("span", { class: "one" }, h("small", {}, "inputs"), inputs),
    h("span", { class: "one" }, h("small", {}, "outputs"), outputs), parameters);
  const sync = () => {
    const { inputs: n, outputs: m, weights, biases, fits } = measure(store.values).layers[i];
    inputs.value = n;
    outputs.value = m;
    attr(inputs, { "aria-invalid": !fits });
    text(parameters, `${n} · ${m} + ${m} = ${count(weights + biases)} parameters`);
  };
  return { el, sync };
}

/** The group of all boxes, with buttons for a layer more or less. */
export function shapeFields(store, traits) {
  const wrong = h("p", { class: "wrong", role: "alert" });
  const data = dataRow(store, traits, wrong);
  const list = h("div", {});
  const rows = [];
  const { least, most } = traits.layers;
  const change = (layers) => {
    text(wrong, "");
    store.set({ layers });
  };
  const more = button("Add a layer", () => {
    const layers = store.get("layers");
    change([...layers, [layers.at(-1)[1], 3]]);
  });
  const less = button("Remove the last", () => change(store.get("layers").slice(0, -1)));
  const fit = button("Make the inputs fit", () => change(mended(store.values)), { class: "main" });
  const sync = () => {
    const n = store.get("layers").length;
    while (rows.length > n) rows.pop().el.remove();
    while (rows.length < n) {
      rows.push(layerRow(store, traits, wrong, rows.length));
      list.append(rows.at(-1).el);
    }
    for (const row of [data, ...rows]) row.sync();
    more.disabled = n >= most;
    less.disabled = n <= least;
    fit.disabled = measure(store.values).wrong < 0;
  };
  store.subscribe(sync);
  sync();
  return h("fieldset", { class: "shapes" }, h("legend", {}, "Shapes"), data.el, list, wrong,
    h("p", { class: "caption" }, "Inputs that fit follow a change of the size before them; change "
      + "the inputs alone to make a mismatch."), h("div", { class: "bar" }, fit, more, less));
}
