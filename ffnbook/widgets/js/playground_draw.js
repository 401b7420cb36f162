/** Points of the reader's own: by mouse, finger or keys in the plane, or as text. */

import { attr, clamp, h, s, short, text, uid } from "./dom.js";
import { button } from "./fields.js";
import { traits } from "./playground_controls.js";

const { min, max, most } = traits.points;
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
const round = (v) => Number(clamp(v, min, max).toFixed(2));

/** Lines "x1 x2 class", or Python's [x1, x2, class], -> {points, errors by line}. */
export function readPoints(pasted) {
  const points = [], errors = [];
  const lines = pasted.replace(/[[(]/g, " ").replace(/[\])][\s,\])]*/g, "\n");
  lines.split("\n").forEach((row, i) => {
    const parts = row.trim().split(/[\s,;]+/).filter(Boolean);
    if (!parts.length || row.trim().startsWith("#")) return;
    const at = `Line ${i + 1}: `, values = parts.map(Number);
    const bad = parts.find((part) => !Number.isFinite(Number(part)));
    if (bad !== undefined) errors.push(`${at}“${bad.slice(0, 20)}” is not a number.`);
    else if (parts.length !== 3) {
      errors.push(`${at}three numbers are needed, x1, x2 and the class; found ${parts.length}.`);
    } else if (values[2] !== 0 && values[2] !== 1) {
      errors.push(`${at}the class must be 0 or 1; found ${parts[2]}.`);
    } else if (values.slice(0, 2).some((v) => v < min || v > max)) {
      errors.push(`${at}x1 and x2 must lie from −3 to 3; found ${parts[0]} and ${
        parts[1]}. Divide all of them by one number.`);
    } else points.push(values);
  });
  if (!points.length && !errors.length) errors.push("There are no points: one line each, x1 x2 class.");
  if (points.length > most) errors.push(`At most ${most} points; found ${points.length}.`);
  return { points, errors };
}

/** The panel of controls, and the cursor in the plane `view` (see planeView). */
export function pointDrawing(store, view) {
  let at = [0, 0];
  const id = uid("points");
  const kind = h("select", { "aria-label": "class of new points" },
    h("option", {}, "class 0 (disc)"), h("option", {}, "class 1 (diamond)"));
  const area = h("textarea", { id, class: "copy", spellcheck: "false" });
  const wrong = h("p", { class: "wrong", role: "alert" });
  const cursor = s("g", { class: "handle free", role: "slider", tabindex: 0,
    "aria-label": "cursor in the plane", "aria-valuemin": min, "aria-valuemax": max },
  s("circle", { r: 14, class: "reach" }), s("path", { class: "cross", d: "M-9 0H9M0 -9V9" }));
  const set = (points) => store.set({ points });
  const add = () => {
    if (store.get("points").length < most) set([...store.get("points"), [...at, kind.selectedIndex]]);
    else text(wrong, `At most ${most} points.`);
  };
  const remove = () => {
    const far = ([a, b]) => Math.hypot(a - at[0], b - at[1]);
    const list = store.get("points");
    const near = list.reduce((best, p) => (far(p) < far(best) ? p : best), list[0]);
    set(list.filter((p) => p !== near));
  };
  const move = (x, y) => {
    at = [round(x), round(y)];
    place();
  };
  function place() {
    const { x, y } = view.scales();
    if (!x) return;
    attr(cursor, { transform: `translate(${x(at[0]).toFixed(1)} ${y(at[1]).toFixed(1)})`,
      "aria-valuenow": at[0], "aria-valuetext": `x1 ${short(at[0])}, x2 ${short(at[1])}` });
  }
  cursor.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = KEYS[event.key], far = event.shiftKey ? 0.5 : 0.1;
    if (by) move(at[0] + far * by[0], at[1] + far * by[1]);
    else if (event.key === "Enter" || event.key === " ") add();
    else if (event.key === "Delete" || event.key === "Backspace") remove();
    else if (event.key === "0" || event.key === "1") kind.selectedIndex = Number(event.key);
    else return;
    event.preventDefault();
  });
  view.over.addEventListener("click", (event) => {
    if (store.get("data") !== "points") return;
    const { left, top, width } = view.over.getBoundingClientRect(), { x, y } = view.scales();
    const zoom = x.end / width; // on very narrow screens the picture is made smaller
    move(x.back(zoom * (event.clientX - left)), y.back(zoom * (event.clientY - top)));
    add();
  });
  view.over.append(cursor);
  const panel = h("div", { class: "own" },
    h("p", { class: "caption" }, "Click in the picture to add a point. By keys: arrows move the "
      + "cross, Enter adds, Delete takes the nearest away, 0 and 1 choose the class."),
    h("div", { class: "bar" }, kind, button("Undo", () => set(store.get("points").slice(0, -1))),
      button("Clear", () => set([]))),
    h("label", { for: id }, "points as text: x1 x2 class"), area, wrong,
    h("div", { class: "bar" }, button("Use this text", () => {
      const { points, errors } = readPoints(area.value);
      text(wrong, errors.slice(0, 3).join(" ") + (errors.length > 3
        ? ` And ${errors.length - 3} more.` : ""));
      if (!errors.length) set(points);
    })));
  const sync = () => {
    const own = store.get("data") === "points";
    panel.hidden = !own;
    attr(cursor, { visibility: own ? "visible" : "hidden", tabindex: own ? 0 : -1 });
    attr(view.over, { role: own ? "group" : "img" });
    view.over.classList.toggle("drawn", own);
  };
  store.subscribe((changed) => {
    sync();
    if (changed.has("points")) {
      area.value = store.get("points").map((p) => p.join(" ")).join("\n");
      text(wrong, "");
    }
  });
  area.value = store.get("points").map((p) => p.join(" ")).join("\n");
  sync();
  return { panel, place };
}
