/** Handles that move freely in a figure: many of a kind, by pointer or by keys. */

import { s } from "./dom.js";

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

/**
 * Returns {el, set(k)}: `set` keeps k handles and returns them. `label(i)` names one,
 * `drag(i, x, y)` follows the pointer in pixels, `keys(i, dx, dy)` the arrow keys, `done`
 * is called when the hand lets go; `near(x, y)` says which handle a mouse beside all of
 * them takes, or -1; `chosen(i, rest)` hears which one has the focus, and whether no hand
 * holds it.
 */
export function handles({ svg, size, label, drag, keys, done, near, chosen, range }) {
  const el = s("g");
  let held = -1;
  const place = (event) => {
    const frame = svg.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  };

  function one(i) {
    const handle = s("g", { class: "handle free", role: "slider", tabindex: 0,
      "aria-label": label(i), "aria-valuemin": range[0], "aria-valuemax": range[1] },
    s("circle", { r: 2 * size, class: "reach" }), s("circle", { r: size, class: "knob" }));
    handle.addEventListener("focus", () => chosen?.(i, held < 0));
    handle.addEventListener("keydown", (event) => {
      const by = KEYS[event.key];
      if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const far = event.shiftKey ? 10 : 1;
      keys(i, far * by[0], far * by[1]);
    });
    return handle;
  }

  svg.addEventListener("pointerdown", (event) => {
    const [x, y] = place(event);
    const grabbed = [...el.children].findIndex((handle) => handle.contains(event.target));
    // A finger beside a handle wants to scroll the page.
    const beside = grabbed < 0 && event.pointerType === "mouse" ? near?.(x, y) ?? -1 : -1;
    const i = grabbed >= 0 ? grabbed : beside;
    // Another kind of handle may lie there.
    if (event.button || i < 0 || (grabbed < 0 && event.target.closest(".handle"))) return;
    held = i;
    svg.setPointerCapture(event.pointerId);
    el.children[i].focus({ preventScroll: true });
    event.preventDefault();
    if (grabbed < 0) drag(i, x, y);
  });
  svg.addEventListener("pointermove", (event) => {
    if (held >= 0) drag(held, ...place(event));
  });
  for (const end of ["pointerup", "pointercancel"]) {
    svg.addEventListener(end, () => {
      if (held >= 0) done();
      held = -1;
    });
  }
  return {
    el,
    held: () => held >= 0,
    set(k) {
      while (el.children.length > k) el.lastChild.remove();
      while (el.children.length < k) el.append(one(el.children.length));
      return [...el.children];
    },
  };
}
