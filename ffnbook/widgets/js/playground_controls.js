/** The playground's settings: their limits, and the controls for them. */

import { clamp, h, text, uid } from "./dom.js";
import { menu, seed, slider } from "./fields.js";
import { FUNCTIONS } from "./functions.js";
import { choice, choices, flag, integer, integers, number, points } from "./traits.js";

const DATA = [["moons", "two moons"], ["circles", "circles"], ["xor", "XOR"],
  ["spirals", "spirals"], ["wave", "a wave (regression)"], ["points", "your own points"]];
const INITS = [["xavier_normal", "Xavier, normal"], ["xavier_uniform", "Xavier, uniform"],
  ["he_normal", "He, normal"], ["he_uniform", "He, uniform"], ["normal", "normal N(0, σ²)"],
  ["constant", "constant: all σ"], ["zeros", "zero"]];
const LOSSES = [["bce_with_logits", "cross entropy"], ["mse", "squared error"]];
const OPTIMIZERS = [["gd", "gradient descent"], ["momentum", "momentum 0.9"], ["adam", "Adam"]];
const names = (list) => list.map(([name]) => name);
export const DEPTH = 4;

export const traits = {
  data: choice(names(DATA)),
  n: integer(20, 1000),
  noise: number(0, 0.8, 0.01),
  points: points(-3, 3, 200),
  seed: integer(0, 9999),
  hidden: integers(1, 16, 0, DEPTH),
  activation: choices(Object.keys(FUNCTIONS), DEPTH),
  init: choices(names(INITS), DEPTH + 1),
  std: number(0.001, 3, 0.001, { log: true }),
  loss: choice(names(LOSSES)),
  optimizer: choice(names(OPTIMIZERS)),
  lr: number(0.0001, 30, 0.0001, { log: true }),
  batch: integer(1, 1024, { log: true, logStep: Math.log10(2) }),
  weight_decay: number(0, 0.2, 0.001),
  test: flag(),
  epoch: integer(0, 20000),
};

/** Traits that make the run; the epoch says how far it is followed. */
export const SETTINGS = Object.keys(traits).filter((name) => name !== "epoch");

/** A menu for one entry of a list. */
function pick(store, name, i, options, label) {
  const select = h("select", { "aria-label": label, onchange: () => {
    const list = [...store.get(name)];
    list[i] = options[select.selectedIndex][0];
    store.set({ [name]: list });
  } }, ...options.map(([value, title]) => h("option", { value }, title)));
  return { select, sync: () => {
    select.selectedIndex = options.findIndex(([value]) => value === store.get(name)[i]);
  } };
}

/** A row for each layer: units, activation, first weights. The last one is the output. */
function layers(store) {
  const functions = Object.entries(FUNCTIONS).map(([name, [title]]) => [name, title]);
  const rows = Array.from({ length: DEPTH + 1 }, (_, i) => {
    const title = i < DEPTH ? `layer ${i + 1}` : "output";
    const init = pick(store, "init", i, INITS, `first weights of ${title}`);
    if (i === DEPTH) {
      const el = h("div", { class: "layer-row" }, h("span", {}, title), h("span", {}, "1"),
        h("span", { class: "said" }, "none"), init.select);
      return { el, sync: init.sync };
    }
    const f = pick(store, "activation", i, functions, `activation of ${title}`);
    const box = h("input", { type: "number", min: 1, max: 16, step: 1,
      "aria-label": `units of ${title}`, onchange: () => {
        const asked = Math.round(Number(box.value));
        const list = [...store.get("hidden")];
        if (box.value.trim() && Number.isFinite(asked)) list[i] = clamp(asked, 1, 16);
        store.set({ hidden: list });
        box.value = list[i];
      } });
    const el = h("div", { class: "layer-row" }, h("span", {}, title), box, f.select, init.select);
    return { el, sync() {
      el.hidden = i >= store.get("hidden").length;
      box.value = store.get("hidden")[i] ?? "";
      f.sync();
      init.sync();
    } };
  });
  const sync = () => rows.forEach((row) => row.sync());
  store.subscribe(sync);
  sync();
  return rows.map(({ el }) => el);
}

/** How many hidden layers: the new ones are as wide as the last. */
function depth(store) {
  const id = uid("depth"), wrong = h("span", { class: "wrong", role: "alert" });
  const range = h("input", { type: "range", id, min: 0, max: DEPTH, step: 1 });
  const shown = h("output", { for: id });
  range.addEventListener("input", () => {
    const list = [...store.get("hidden")], want = Number(range.value);
    while (list.length < want) list.push(list.at(-1) ?? 8);
    store.set({ hidden: list.slice(0, want) });
  });
  const sync = () => {
    range.value = store.get("hidden").length;
    text(shown, String(range.value));
  };
  store.subscribe(sync);
  sync();
  return h("div", { class: "field" }, h("label", { for: id }, "hidden layers"), range, shown, wrong);
}

export function controls(store, drawing) {
  const field = (name, options) => slider(store, name, traits[name], options);
  const made = (s) => s.get("data") !== "points";
  const scaled = (s) => [...s.get("init").slice(0, s.get("hidden").length), s.get("init")[DEPTH]]
    .some((name) => name === "normal" || name === "constant");
  return h("div", { class: "controls" },
    h("fieldset", {}, h("legend", {}, "Data"),
      menu(store, "data", DATA, { label: "data" }),
      field("noise", { label: "noise", only: made }),
      field("n", { label: "points", only: made }),
      drawing, seed(store, "seed", traits.seed)),
    h("fieldset", {}, h("legend", {}, "Training"),
      field("lr", { label: "learning rate" }),
      field("batch", { label: "batch size",
        note: "As large as the training set, or larger: the full batch." }),
      menu(store, "optimizer", OPTIMIZERS, { label: "optimizer" }),
      menu(store, "loss", LOSSES, { label: "loss", only: (s) => s.get("data") !== "wave" }),
      field("weight_decay", { label: "weight decay" })),
    h("fieldset", { class: "wide" }, h("legend", {}, "Network"), depth(store),
      h("div", { class: "layer-row head", "aria-hidden": "true" }, h("span", {}, ""),
        h("span", {}, "units"), h("span", {}, "activation"), h("span", {}, "first weights")),
      ...layers(store),
      field("std", { label: ["spread or value ", h("i", {}, "σ")], only: scaled })));
}
