/** A handle in a figure that a hand drags or the keyboard moves. */

import { clamp, s } from "./dom.js";

/**
 * Returns the handle, an element with the role of a slider.
 *
 * `svg` listens to the pointer wherever `inside(p, q)` holds for p pixels from its left
 * and q from its top;
 * `value(p)` turns pixels into a value of the trait `name`, rounded to `step`.
 */
export function cursor({ svg, store, name, spec, label, inside, value }) {
  const handle = s("g", { class: "handle", role: "slider", tabindex: 0, "aria-label": label,
    "aria-valuemin": spec.min, "aria-valuemax": spec.max },
  s("circle", { r: 16, class: "reach" }), s("circle", { r: 7, class: "knob" }));
  const per = 1 / spec.step;
  const move = (wanted, rest) => {
    const round = Number((Math.round(wanted * per) / per).toFixed(6));
    store.set({ [name]: clamp(round, spec.min, spec.max) }, rest);
  };
  const pixels = (event) => event.clientX - svg.getBoundingClientRect().left;
  const depth = (event) => event.clientY - svg.getBoundingClientRect().top;
  let held = false;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button || !inside(pixels(event), depth(event))) return;
    held = true;
    svg.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    event.preventDefault();
    move(value(pixels(event)), false);
  });
  svg.addEventListener("pointermove", (event) => {
    if (held) move(value(pixels(event)), false);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    svg.addEventListener(end, () => {
      if (held) store.send();
      held = false;
    });
  }
  const far = spec.max - spec.min;
  handle.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -spec.step, ArrowDown: -spec.step, ArrowRight: spec.step,
      ArrowUp: spec.step, PageDown: -20 * spec.step, PageUp: 20 * spec.step,
      Home: -far, End: far }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(store.get(name) + by, true);
  });
  return handle;
}
