/** A box for every number of the backprop stepper's network and samples. */

import { clamp, h, plain, short, text } from "./dom.js";
import { numbersOf } from "./backprop_numbers.js";
import { CONVENTIONS } from "./backprop_steps.js";

/** The tables of number boxes, built anew when their shapes change. */
export function editors(store) {
  const tables = h("div", { class: "edits" });
  const wrong = h("span", { class: "wrong", role: "alert" });
  let [built, boxes] = ["", {}];

  const write = (name, k, input) => {
    const asked = input.value.trim() === "" ? NaN : Number(input.value);
    const values = [...numbersOf(store.values)[name]];
    if (Number.isFinite(asked)) values[k] = clamp(asked, -5, 5);
    store.set({ [name]: values });
    const kept = numbersOf(store.values)[name][k];
    text(wrong, kept === asked ? "" : `${input.getAttribute("aria-label")} is now ${short(kept)}.`);
    sync();
  };
  /** r rows of c boxes for the numbers from `start` on; turned over when `flip` is set. */
  function cells(name, words, start, r, c, flip) {
    const [R, C] = flip ? [c, r] : [r, c];
    const grid = h("div", { class: "grid-of" });
    grid.style.gridTemplateColumns = `repeat(${C}, minmax(0, 64px))`;
    for (let i = 0; i < R; i += 1) {
      for (let j = 0; j < C; j += 1) {
        const k = start + (flip ? j * c + i : i * c + j);
        const index = r === 1 && !flip && name === "weights" ? `[${j}]` : `[${i}, ${j}]`;
        const input = h("input", { type: "number", min: -5, max: 5, step: 0.1,
          "aria-label": `${words}${index}`, onchange: () => write(name, k, input) });
        boxes[name][k] = input;
        grid.append(input);
      }
    }
    return h("fieldset", {}, h("legend", {}, words), grid);
  }
  function build({ network, samples, loss, convention }) {
    const sizes = network.split("-").map(Number);
    const { flip } = CONVENTIONS[convention];
    boxes = { weights: [], inputs: [], targets: [] };
    const parts = [cells("inputs", "X", 0, samples, sizes[0], flip.samples)];
    let start = 0;
    sizes.slice(1).forEach((n, l) => {
      parts.push(cells("weights", `W${l + 1}`, start, sizes[l], n, flip.weights));
      parts.push(cells("weights", `b${l + 1}`, start + sizes[l] * n, 1, n, false));
      start += (sizes[l] + 1) * n;
    });
    const classes = loss === "cross_entropy_with_logits";
    parts.push(cells("targets", classes ? "class of each sample" : "Y", 0, samples,
      classes ? 1 : sizes.at(-1), flip.samples));
    tables.replaceChildren(...parts);
  }
  function sync() {
    const state = store.values;
    const key = [state.network, state.samples, state.loss, state.convention].join();
    if (key !== built) build(state);
    built = key;
    const now = numbersOf(state);
    for (const name of ["weights", "inputs", "targets"]) {
      now[name].forEach((v, k) => { boxes[name][k].value = plain(v); });
    }
  }
  store.subscribe((changed) => {
    if (["network", "samples", "loss", "convention", "seed", "weights", "inputs", "targets"]
      .some((name) => changed.has(name))) sync();
  });
  sync();
  return h("details", { class: "fold" }, h("summary", {}, "Change weights, inputs and targets"),
    tables, wrong);
}
