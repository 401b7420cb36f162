/** Handles one below another, each for one number of a list; dragged sideways or by keys. */

import { clamp, s } from "./dom.js";

/**
 * Returns {el, set(k)}: `set` keeps k handles. `row(y)` gives the row at a height of
 * `svg`, or -1; `inside(x)` tells whether a click there counts; `value(x)` is its number.
 */
export function rowHandles({ svg, store, name, spec, label, inside, row, value }) {
  const el = s("g");
  const move = (i, wanted, rest) => {
    const per = 1 / spec.step;
    const round = Number((Math.round(wanted * per) / per).toFixed(6));
    const values = [...store.get(name)];
    values[i] = clamp(round, spec.min, spec.max);
    store.set({ [name]: values }, rest);
  };
  const far = spec.max - spec.min;
  const keys = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10,
    PageUp: 10, Home: -far / spec.step, End: far / spec.step };

  function one(i) {
    const handle = s("g", { class: "handle", role: "slider", tabindex: 0,
      "aria-label": label(i), "aria-valuemin": spec.min, "aria-valuemax": spec.max },
    s("circle", { r: 14, class: "reach" }), s("circle", { r: 7, class: "knob" }));
    handle.addEventListener("keydown", (event) => {
      const by = keys[event.key];
      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      move(i, store.get(name)[i] + by * spec.step, true);
    });
    return handle;
  }

  let held = -1;
  const place = (event) => {
    const frame = svg.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  };
  svg.addEventListener("pointerdown", (event) => {
    const [x, y] = place(event);
    const grabbed = [...el.children].findIndex((handle) => handle.contains(event.target));
    // A finger beside a handle wants to scroll the page.
    const i = grabbed >= 0 ? grabbed : event.pointerType === "mouse" && inside(x) ? row(y) : -1;
    if (event.button || i < 0) return;
    held = i;
    svg.setPointerCapture(event.pointerId);
    el.children[i].focus({ preventScroll: true });
    event.preventDefault();
    if (grabbed < 0) move(i, value(x), false);
  });
  svg.addEventListener("pointermove", (event) => {
    if (held >= 0) move(held, value(place(event)[0]), false);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    svg.addEventListener(end, () => {
      if (held >= 0) store.send();
      held = -1;
    });
  }
  return {
    el,
    set(k) {
      while (el.children.length > k) el.lastChild.remove();
      while (el.children.length < k) el.append(one(el.children.length));
      return [...el.children];
    },
  };
}
