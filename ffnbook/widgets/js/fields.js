/** Native, labelled inputs that follow the store both ways. */

import { clamp, h, plain, short, text, uid } from "./dom.js";

function follow(store, names, sync) {
  store.subscribe((changed) => {
    if (names.some((name) => changed.has(name))) sync();
  });
  sync();
}

/** A label may hold nodes (a symbol in italics); `plainLabel` is its text. */
function labelled(label) {
  return typeof label === "string" ? [label] : label;
}

function plainLabel(label) {
  return labelled(label).map((part) => part.textContent ?? part).join("");
}

/**
 * A slider and a number box for one trait. `marks` (of the store) lists [value, name] to
 * show below the slider; `max` (of the store) may lower the upper end.
 * `only` (a function of the store) hides the field when it returns false.
 */
export function slider(store, name, spec, { label, note = "", marks, only, max } = {}) {
  const to = spec.log ? Math.log10 : (v) => v;
  const whole = spec.type === "integer" ? Math.round : (v) => v;
  const from = spec.log ? (p) => whole(Number((10 ** p).toPrecision(3))) : (p) => p;
  const [id, noteId] = [uid(name), uid("note")];
  const wrong = h("span", { class: "wrong", role: "alert" });
  const range = h("input", { type: "range", id, min: to(spec.min), max: to(spec.max),
    step: spec.log ? spec.logStep ?? 0.01 : spec.step, "aria-describedby": note ? noteId : false });
  const box = h("input", { type: "number", min: spec.min, max: spec.max, step: "any",
    "aria-label": `${plainLabel(label)}, exact value` });

  const move = (rest) => {
    text(wrong, "");
    const value = from(Number(range.value));
    store.set({ [name]: Number(value.toPrecision(12)) }, rest);
  };
  range.addEventListener("input", () => move(false));
  // A slider that is back where it was taken has changed nothing, and is let go as well.
  for (const end of ["change", "pointerup"]) range.addEventListener(end, () => move(true));
  box.addEventListener("change", () => {
    const asked = Number(box.value);
    const whole = spec.type === "integer" ? Math.round(asked) : asked;
    const known = box.value.trim() !== "" && Number.isFinite(asked);
    const value = known ? clamp(whole, spec.min, spec.max) : store.get(name);
    store.set({ [name]: value });
    sync();
    text(wrong, known && value === asked ? ""
      : `${plainLabel(label)} goes from ${short(spec.min)} to ${short(spec.max)}`
        + `${spec.type === "integer" ? " in whole steps" : ""}; now ${short(value)}.`);
  });
  const at = (v) => (to(v) - to(spec.min)) / (to(spec.max) - to(spec.min));
  const track = h("div", { class: marks ? "track marked" : "track" }, range);
  const mark = () => {
    const list = marks(store).map(([value, title]) => h("span", { class: "mark",
      "data-name": title, "aria-hidden": "true" }));
    marks(store).forEach(([value], i) => list[i].style.setProperty("left",
      `calc(8px + ${at(value)} * (100% - 16px))`));
    track.replaceChildren(range, ...list);
  };
  const field = h("div", { class: "field" }, h("label", { for: id }, ...labelled(label)),
    track, box, h("span", { class: "note", id: noteId }, note), wrong);
  const sync = () => {
    const value = store.get(name);
    if (max) range.max = max(store);
    range.value = to(value);
    range.setAttribute("aria-valuetext", short(value));
    box.value = plain(value);
    if (only) field.hidden = !only(store);
  };
  let marked = "";
  const markAgain = () => {
    const now = JSON.stringify(marks(store));
    if (now !== marked) mark();
    marked = now;
  };
  store.subscribe((changed) => {
    if (changed.has(name)) text(wrong, ""); // it speaks of a value that is gone
    if (changed.has(name) || only || max) sync();
    if (marks) markAgain();
  });
  sync();
  if (marks) markAgain();
  return field;
}

/** A menu. `options` is a list of [value, name]. */
export function menu(store, name, options, { label, only } = {}) {
  const id = uid(name);
  const select = h("select", { id, onchange: () => {
    const option = options[select.selectedIndex];
    store.set({ [name]: option[0] });
  } }, ...options.map(([value, title]) => h("option", { value }, title)));
  const field = h("div", { class: "field two" },
    h("label", { for: id }, ...labelled(label)), select);
  const sync = () => {
    select.selectedIndex = options.findIndex(([value]) => value === store.get(name));
    if (only) field.hidden = !only(store);
  };
  follow(store, only ? Object.keys(store.values) : [name], sync);
  return field;
}

export function button(label, onclick, attrs = {}) {
  return h("button", { type: "button", onclick, ...attrs }, label);
}

export function check(store, name, label) {
  const box = h("input", { type: "checkbox", onchange: () => store.set({ [name]: box.checked }) });
  follow(store, [name], () => {
    box.checked = store.get(name);
  });
  return h("label", { class: "check" }, box, label);
}

/** A seed: a number box and a button that draws another one. */
export function seed(store, name, spec) {
  const [id, wrong] = [uid(name), h("span", { class: "wrong", role: "alert" })];
  const box = h("input", { type: "number", id, min: spec.min, max: spec.max, step: 1 });
  const sync = () => {
    box.value = store.get(name);
  };
  box.addEventListener("change", () => {
    const asked = box.value.trim() === "" ? NaN : Number(box.value);
    const good = Number.isInteger(asked) && asked >= spec.min && asked <= spec.max;
    text(wrong, good ? "" : `A seed is a whole number from ${spec.min} to ${spec.max}.`);
    if (good) store.set({ [name]: asked });
    sync();
  });
  // The next seed, not a random one: a reader can say which number gave which picture.
  // One word, so that a narrow column holds it; its full name is for screen readers.
  const next = button("next", () => {
    text(wrong, "");
    store.set({ [name]: store.get(name) < spec.max ? store.get(name) + 1 : spec.min });
  }, { "aria-label": "next seed" });
  follow(store, [name], sync);
  return h("div", { class: "field" }, h("label", { for: id }, "seed"), next, box, wrong);
}
