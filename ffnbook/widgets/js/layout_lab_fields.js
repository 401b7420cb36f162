/** Number boxes for the vectors and matrices that an expression uses. */

import { h, plain, text } from "./dom.js";

const USED = { linear: ["x", "W"], logistic: ["x", "W"], weighted: ["x", "W", "v"],
  quadratic: ["x", "A"], softmax: ["x"] };
const COLUMNS = { x: 1, W: 3, A: 3, v: 1 };

function one(store, spec, name, wrong) {
  const wide = COLUMNS[name];
  const place = (i) => (wide === 1 ? `${name} ${i + 1}`
    : `${name} row ${Math.floor(i / wide) + 1} column ${(i % wide) + 1}`);
  const boxes = store.get(name).map((_, i) => {
    const box = h("input", { type: "number", min: spec.min, max: spec.max, step: spec.step,
      "aria-label": place(i), onchange: () => {
        const asked = box.value.trim() === "" ? NaN : Number(box.value);
        const good = asked >= spec.min && asked <= spec.max;
        text(wrong, good ? "" : `${place(i)} goes from −5 to 5.`);
        if (good) store.set({ [name]: store.get(name).map((u, k) => (k === i ? asked : u)) });
        sync();
      } });
    return box;
  });
  const grid = h("div", { class: "numbers" }, ...boxes);
  grid.style.setProperty("--columns", wide);
  const el = h("fieldset", {}, h("legend", {}, name), grid);
  const sync = () => {
    store.get(name).forEach((u, i) => { boxes[i].value = plain(u); });
    el.hidden = !USED[store.get("expression")].includes(name);
  };
  store.subscribe((changed) => {
    if (changed.has(name) || changed.has("expression")) sync();
  });
  sync();
  return el;
}

export function numberFields(store, traits) {
  const wrong = h("p", { class: "wrong", role: "alert" });
  return h("div", { class: "shapes" }, h("div", { class: "operands" },
    ...["x", "W", "A", "v"].map((name) => one(store, traits[name], name, wrong))), wrong);
}
