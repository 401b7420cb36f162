/** What can be taken hold of in the landscape: starts, the chord's ends, samples. */

import { clamp, fmt, short } from "./dom.js";
import { handles } from "./free_handles.js";
import { HALF } from "./landscape_surface.js";

const STEP = 0.05;
const SPOTS = [[2, 2], [-2, 2], [-2, -2], [2, -2], [0.5, 0.5]];
const INPUTS = [0.5, -0.5, 1.5, -1.5, 2, -2];
/** As many as there may be. */
export const MOST = { starts: 5, samples: 6 };

const grid = (v, lo, hi) => clamp(Number((Math.round(v / STEP) * STEP).toFixed(6)), lo, hi);
const swap = (list, i, v) => list.map((old, k) => (k === i ? v : old));

/** Changes of the state that buttons make, too. */
export const edits = (store) => ({
  addStart(wanted, rest = true) {
    const { w1, w2 } = store.values;
    const free = ([a, b]) => w1.every((v, i) => Math.hypot(v - a, w2[i] - b) > 0.3);
    const [a, b] = wanted ?? SPOTS.find(free) ?? SPOTS[0];
    store.set({ w1: [...w1, a], w2: [...w2, b], run: w1.length + 1 }, rest);
  },
  removeStart(i) {
    const without = (name) => store.get(name).filter((_, k) => k !== i);
    store.set({ w1: without("w1"), w2: without("w2"), run: Math.max(1, i) });
  },
  addSample() {
    const { x, y } = store.values;
    const v = INPUTS.find((u) => !x.includes(u));
    store.set({ x: [...x, v], y: [...y, Number(v > 0)] });
  },
  removeSample: () => store.set({ x: store.get("x").slice(0, -1), y: store.get("y").slice(0, -1) }),
});

/** `at` holds the figure's place and its scales x, y (map) and u, v (samples). */
export function grips(svg, store, at) {
  const chosen = () => Math.min(store.get("run"), store.get("w1").length) - 1;
  const onMap = (px, py) => {
    const { left, right, top, bottom } = at.place.map;
    return px > left && px < right && py > top && py < bottom;
  };
  // A mouse beside all handles starts another run there; the handle is then dragged on.
  svg.addEventListener("pointerdown", (event) => {
    const { left, top } = svg.getBoundingClientRect();
    const [px, py] = [event.clientX - left, event.clientY - top];
    const count = store.get("w1").length;
    if (event.button || event.pointerType !== "mouse" || event.target.closest(".handle")
      || !onMap(px, py) || count >= MOST.starts) return;
    edits(store).addStart(starts.at(px, py), false);
    starts.el.set(count + 1);
  });

  /** Handles for pairs: `get(i)` and `put(i, pair)` in the state, scales and limits of both. */
  function pairs(label, size, get, put, scales, limits, more = {}) {
    const place = (px, py) => [px, py].map((p, k) => grid(at[scales[k]].back(p), ...limits[k]));
    return { get, at: place, el: handles({ svg, size, label, range: limits[1],
      done: () => store.send(), drag: (i, px, py) => store.set(put(i, place(px, py)), false),
      keys: (i, ...by) => store.set(put(i,
        get(i).map((v, k) => grid(v + STEP * by[k], ...limits[k])))), ...more }) };
  }
  const lists = (a, b) => [(i) => [store.get(a)[i], store.get(b)[i]], (i, [v, w]) =>
    ({ [a]: swap(store.get(a), i, v), [b]: swap(store.get(b), i, w) })];
  const square = [["x", "y"], [[-HALF, HALF], [-HALF, HALF]]];
  const starts = pairs((i) => `start of run ${i + 1}`, 7, ...lists("w1", "w2"), ...square, {
    near: (px, py) => (onMap(px, py) ? chosen() : -1), chosen: (i, rest) => store.set({ run: i + 1 }, rest) });
  const ends = pairs((i) => `end ${"AB"[i]} of the chord`, 6,
    (i) => store.get("chord").slice(2 * i, 2 * i + 2),
    (i, [a, b]) => ({ chord: swap(swap(store.get("chord"), 2 * i, a), 2 * i + 1, b) }), ...square);
  const samples = pairs((i) => `sample ${i + 1}`, 6, ...lists("x", "y"), ["u", "v"],
    [[-2, 2], [0, 1]]);

  const show = ({ el, get }, count, [x, y], words, mark) => el.set(count).forEach((handle, i) => {
    const [a, b] = get(i);
    handle.setAttribute("transform", `translate(${x(a).toFixed(1)} ${y(b).toFixed(1)})`);
    handle.setAttribute("aria-valuenow", b);
    handle.setAttribute("aria-valuetext", words(short(a), short(b), i));
    mark?.(handle, i);
  });
  return {
    els: [samples.el.el, ends.el.el, starts.el.el],
    place({ paths, ways }) {
      const map = [at.x, at.y];
      show(starts, paths.length, map, (a, b, i) =>
        `w1 ${a}, w2 ${b}, loss ${fmt(paths[i][0].loss)}`,
      (handle, i) => handle.classList.toggle("mine", i === chosen()));
      show(ends, 2, map, (a, b, i) => `w1 ${a}, w2 ${b}, loss ${fmt(ways.at(-i).surface)}`,
        (handle) => handle.classList.add("end"));
      show(samples, store.get("x").length, [at.u, at.v], (a, b) => `x ${a}, target ${b}`);
    },
  };
}
