/** The handle of the step h in the plot of errors. */

import { clamp, s } from "./dom.js";

/** On a logarithmic axis: dragged, or moved by keys in tenths of a decade. */
export function steps(svg, store, spec, inside, read) {
  const handle = s("g", { class: "handle", role: "slider", tabindex: 0,
    "aria-label": "h in the figure", "aria-valuemin": Math.log10(spec.min),
    "aria-valuemax": Math.log10(spec.max) },
  s("circle", { r: 16, class: "reach" }), s("circle", { r: 7, class: "knob" }));
  const move = (v, rest) =>
    store.set({ h: clamp(Number(v.toPrecision(3)), spec.min, spec.max) }, rest);
  const place = (event) => {
    const { left, top } = svg.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  let held = false;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button || !inside(...place(event))) return;
    held = true;
    svg.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    event.preventDefault();
    move(read(place(event)[0]), false);
  });
  svg.addEventListener("pointermove", (event) => {
    if (held) move(read(place(event)[0]), false);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    svg.addEventListener(end, () => {
      if (held) store.send();
      held = false;
    });
  }
  handle.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1, PageDown: -1,
      PageUp: 1, Home: -99, End: 99 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(clamp(store.get("h") * 10 ** by, spec.min, spec.max), true);
  });
  return handle;
}
