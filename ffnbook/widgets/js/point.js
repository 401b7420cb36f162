/** A handle in a figure that a hand drags in two directions, or the keyboard moves. */

import { clamp, s } from "./dom.js";

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

/**
 * Returns the handle. `names` are the traits across and up, `specs` theirs; `inside(x, y)`
 * tells whether a place of the figure takes a click, `value(x, y)` turns it into values.
 */
export function point({ svg, store, names, specs, label, inside, value }) {
  const handle = s("g", { class: "handle free", role: "slider", tabindex: 0,
    "aria-label": label, "aria-valuemin": specs[0].min, "aria-valuemax": specs[0].max },
  s("circle", { r: 20, class: "reach" }), s("circle", { r: 8, class: "knob" }));
  const move = (wanted, rest) => store.set(Object.fromEntries(names.map((name, i) => {
    const per = 1 / specs[i].step;
    const round = Number((Math.round(wanted[i] * per) / per).toFixed(6));
    return [name, clamp(round, specs[i].min, specs[i].max)];
  })), rest);
  const place = (event) => {
    const frame = svg.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  };
  let held = false;
  svg.addEventListener("pointerdown", (event) => {
    const grabbed = handle.contains(event.target);
    // A finger beside the handle wants to scroll the page.
    if (event.button || !(grabbed || (event.pointerType === "mouse" && inside(...place(event))))) {
      return;
    }
    held = true;
    svg.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    event.preventDefault();
    if (!grabbed) move(value(...place(event)), false);
  });
  svg.addEventListener("pointermove", (event) => {
    if (held) move(value(...place(event)), false);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    svg.addEventListener(end, () => {
      if (held) store.send();
      held = false;
    });
  }
  handle.addEventListener("keydown", (event) => {
    const by = KEYS[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    move(names.map((name, i) => store.get(name) + far * by[i] * specs[i].step), true);
  });
  return handle;
}
