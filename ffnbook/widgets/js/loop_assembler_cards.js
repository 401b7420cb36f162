/** The list of cards: moved by buttons, keys and hand; and the buttons that add one. */

import { attr, h, text } from "./dom.js";
import { button } from "./fields.js";
import { CARDS } from "./loop_assembler_numbers.js";

/** The list with the card at `from` moved to `to`. */
export function moved(cards, from, to) {
  const out = [...cards];
  out.splice(to, 0, ...out.splice(from, 1));
  return out;
}

/** A row; what it does is asked of the list by its place. */
function row(i, { move, drop, key }) {
  const place = h("button", { type: "button", class: "grip", onkeydown: (e) => key(e, i) });
  const code = h("code");
  const [up, down, out] = [button("↑", () => move(i, i - 1)), button("↓", () => move(i, i + 1)),
    button("×", () => drop(i))];
  return { place, el: h("li", { class: "card" }, place, code, up, down, out),
    draw(cards, error, indent) {
      const name = cards[i];
      text(place, String(i + 1));
      if (code.textContent !== CARDS[name]) { // may break after a dot or a bracket
        code.replaceChildren(...CARDS[name].split(/(?<=[.(])/).flatMap((part) =>
          [part, h("wbr")]));
      }
      code.style.setProperty("margin-left", `${indent * 14}px`);
      attr(place, { "aria-label": `card ${i + 1}: ${CARDS[name]}`,
        "aria-description": "Arrow keys move it, Delete takes it out" });
      attr(up, { "aria-label": `move card ${i + 1} up` });
      attr(down, { "aria-label": `move card ${i + 1} down` });
      attr(out, { "aria-label": `take card ${i + 1} out` });
      up.disabled = i === 0;
      down.disabled = i === cards.length - 1;
      this.el.classList.toggle("bad", error?.card === i);
    } };
}

export function cardList(store, { most }) {
  const list = h("ol", { class: "cards", "aria-label": "Cards of the loop" });
  const rows = [];
  const cards = () => store.get("cards");
  const focus = (i) => rows[Math.min(i, cards().length - 1)]?.place.focus({ preventScroll: true });
  const move = (from, to, rest = true) => {
    if (to < 0 || to >= cards().length) return;
    store.set({ cards: moved(cards(), from, to) }, rest);
    focus(to);
  };
  const drop = (i) => {
    store.set({ cards: cards().filter((_, at) => at !== i) });
    focus(i);
  };
  const key = (event, i) => {
    const to = { ArrowUp: i - 1, ArrowDown: i + 1, Home: 0, End: cards().length - 1 }[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Delete" || event.key === "Backspace") drop(i);
    else if (to !== undefined) move(i, to);
    else return;
    event.preventDefault();
  };
  let held = null;
  list.addEventListener("pointerdown", (event) => {
    const i = rows.findIndex(({ place }) => event.composedPath().includes(place));
    if (event.button || i < 0) return;
    held = i;
    list.setPointerCapture(event.pointerId);
    event.preventDefault();
    focus(i);
  });
  list.addEventListener("pointermove", (event) => {
    if (held === null) return;
    const to = rows.findIndex(({ el }) => event.clientY < el.getBoundingClientRect().bottom);
    const place = to < 0 ? cards().length - 1 : to;
    if (place !== held) move(held, place, false);
    held = place;
  });
  for (const end of ["pointerup", "pointercancel"]) {
    list.addEventListener(end, () => {
      if (held !== null) store.send();
      held = null;
    });
  }
  const adders = Object.entries(CARDS).map(([name, code]) => button(code, () =>
    store.set({ cards: [...cards(), name] }), { "aria-label": `add ${code}` }));
  const more = h("details", { class: "more" }, h("summary", {}, "Add a card at the end"),
    h("div", { class: "presets", role: "group", "aria-label": "Add a card" }, ...adders));
  return { el: h("div", {}, h("code", {}, "for epoch in range(epochs):"), list, more),
    draw({ error }) {
      const now = cards();
      while (rows.length > now.length) rows.pop().el.remove();
      while (rows.length < now.length) {
        rows.push(row(rows.length, { move, drop, key }));
        list.append(rows.at(-1).el);
      }
      let indent = 0;
      rows.forEach((one, i) => {
        one.draw(now, error, indent);
        indent += Number(now[i] === "no_grad");
      });
      for (const add of adders) add.disabled = now.length >= most;
    } };
}
