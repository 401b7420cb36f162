/** The controls of the Init lab. */

import { h } from "./dom.js";
import { menu, seed, slider } from "./fields.js";
import { FUNCTIONS } from "./functions.js";
import { choice, integer, number } from "./traits.js";

const INITS = [
  ["normal", "normal N(0, σ²)"], ["uniform", "uniform, same spread σ"],
  ["constant", "constant: all equal"], ["zeros", "zero"],
  ["xavier_normal", "Xavier, normal"], ["xavier_uniform", "Xavier, uniform"],
  ["he_normal", "He, normal"], ["he_uniform", "He, uniform"],
];
const DATA = [["moons", "two moons"], ["circles", "circles"], ["xor", "XOR"],
  ["spirals", "spirals"]];

export const traits = {
  depth: integer(1, 30),
  width: integer(2, 64),
  activation: choice(Object.keys(FUNCTIONS)),
  slope: number(0, 1, 0.01),
  init: choice(INITS.map(([name]) => name)),
  std: number(0.001, 3, 0.001, { log: true }),
  bias: number(-10, 2, 0.1),
  data: choice(DATA.map(([name]) => name)),
  seed: integer(0, 9999),
  lr: number(0.0001, 10, 0.0001, { log: true }),
};

/** Traits whose change makes a new network; the learning rate does not. */
export const BUILDING = Object.keys(traits).filter((name) => name !== "lr");

const SCALED = ["normal", "uniform", "constant"];

/** Known scales on the slider of σ; Xavier and He lie too close for two names. */
function marks(width) {
  const [xavier, he] = [Math.sqrt(1 / width), Math.sqrt(2 / width)];
  return [[0.01, "0.01"], [xavier, "Xavier, He"], [he, ""], [1, width < 10 ? "" : "1"]];
}

/** What stands above the figure: the function and, with room to aim, the scale. */
export function chooser(store, own) {
  const mine = (name) => (own?.titles[name] ? [["own", own.titles[name]]] : []);
  const functions = Object.entries(FUNCTIONS).map(([name, [title]]) => [name, title]);
  const spread = slider(store, "std", traits.std, { label: ["spread ", h("i", {}, "σ")],
    marks: (s) => marks(s.get("width")),
    only: (s) => SCALED.includes(s.get("init")) });
  spread.classList.add("wide");
  return h("div", { class: "controls top" },
    menu(store, "activation", [...mine("activation"), ...functions], { label: "activation" }),
    menu(store, "init", [...mine("init"), ...INITS], { label: "first weights" }), spread);
}

/** What stands below it. */
export function controls(store) {
  const field = (name, options) => slider(store, name, traits[name], options);
  return h("div", { class: "controls" },
    h("fieldset", {}, h("legend", {}, "Biases and seed"),
      field("bias", { label: ["biases ", h("i", {}, "b")] }),
      field("slope", { label: "leaky slope",
        only: (s) => s.get("activation") === "leaky_relu" }),
      seed(store, "seed", traits.seed)),
    h("fieldset", {}, h("legend", {}, "Network and data"),
      field("depth", { label: "hidden layers" }),
      field("width", { label: "units in each" }),
      menu(store, "data", DATA, { label: "data" }),
      field("lr", { label: "learning rate" })));
}
