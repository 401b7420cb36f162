/** What a hand can take hold of in the folded line: kinks, a slope, a drawn target. */

import { clamp, fmt, short } from "./dom.js";
import { kinkOf } from "./fold_edits.js";
import { EDGE, HALF, PAPER, bind } from "./fold_fit.js";
import { handles } from "./free_handles.js";

const exact = (v) => Number(v.toPrecision(12));
const twentieth = (v) => Math.round(v * 20) / 20;
const spot = (x, y) => `translate(${x.toFixed(1)} ${y.toFixed(1)})`;

/**
 * `at` holds the figure's scales x, y, v and its place, as they are at the moment.
 * Returns the elements and what puts them in their places.
 */
export function grips(svg, hand, at) {
  const state = hand.values;
  const done = () => hand.send();

  const kinks = handles({ svg, size: 6, range: [-EDGE, EDGE], label: (j) => `unit ${j + 1}`, done,
    drag: (j, px) => hand.unit(j, { kink: clamp(twentieth(at.x.back(px)), -EDGE, EDGE) }, false),
    keys(j, right, up) {
      const to = (name, by) => exact(hand.get(name) + 0.05 * by);
      if (right) hand.unit(j, { kink: clamp(to("kink", right), -EDGE, EDGE) });
      if (up) hand.unit(j, { out: clamp(to("out", up), -1e6, 1e6) });
    },
    chosen: (j, rest) => hand.set({ unit: j + 1 }, rest) });

  /** Where the chosen unit's slope is held: a step from the kink, into its rising part. */
  const grip = ({ w1, b1 }, j) => {
    const place = clamp(kinkOf({ w1, b1 }, j) + (w1[j] < 0 ? -1 : 1), -4.8, 4.8);
    const z = Float64Array.of(w1[j] * place + b1[j]);
    bind(state.activation).forward(z, z, 1);
    return [place, z[0]];
  };
  const slope = handles({ svg, size: 6, range: [-1e6, 1e6], done,
    label: () => "output weight of the chosen unit",
    drag(_, px, py) {
      const { units } = at.place;
      const height = at.v.back(clamp(py, units.top, units.bottom));
      const v = height / grip(at.net, hand.get("unit") - 1)[1];
      hand.set({ out: Math.round(v * 100) / 100 }, false);
    },
    keys: (_, right, up) =>
      hand.set({ out: clamp(exact(hand.get("out") + 0.05 * (right + up)), -1e6, 1e6) }) });

  let pen = null; // [point, value] where the stroke has come to
  const draw = (i, value, rest) => {
    const points = [...state.drawn];
    const [from, first] = pen ?? [i, value];
    // A quick hand leaps over points: the stroke is straight between two places.
    for (let k = Math.min(i, from); k <= Math.max(i, from); k += 1) {
      const share = k === i ? 1 : (k - from) / (i - from);
      points[k] = clamp(twentieth(first + share * (value - first)), -2, 2);
    }
    hand.set({ drawn: points }, rest);
  };
  const nearest = (px) => clamp(Math.round(2 * (at.x.back(px) + HALF)), 0, 12);
  const paper = handles({ svg, size: 5, range: [-2, 2],
    done() {
      pen = null;
      done();
    },
    label: (i) => `target at x = ${short(PAPER[i])}`,
    // Drawing: the pointer takes along every point that it passes.
    drag(i, px, py) {
      pen ??= [i, state.drawn[i]];
      const to = [nearest(px), at.y.back(py)];
      draw(...to, false);
      pen = to;
    },
    keys: (i, right, up) => draw(i, state.drawn[i] + 0.05 * (right + up), true),
    near: (px, py) => (state.target === "drawn" && py > at.place.fit.top
      && py < at.place.fit.bottom && Math.abs(at.x.back(px)) < HALF + 0.2 ? nearest(px) : -1) });

  return {
    els: [paper.el, kinks.el, slope.el],
    held: () => slope.held() || kinks.held(),
    place(net, j) {
      const { x, y, v } = at;
      const name = (handle, now, words, where) => {
        const attrs = { transform: where, "aria-valuenow": now, "aria-valuetext": words };
        for (const [key, value] of Object.entries(attrs)) handle.setAttribute(key, value);
      };
      paper.set(state.target === "drawn" ? PAPER.length : 0).forEach((handle, i) =>
        name(handle, state.drawn[i], short(state.drawn[i]), spot(x(PAPER[i]), y(state.drawn[i]))));
      kinks.set(net.w1.length).forEach((handle, i) => {
        const k = clamp(kinkOf(net, i), -EDGE, EDGE);
        name(handle, k, `kink ${short(kinkOf(net, i))}, output weight ${fmt(net.w2[i], 3)}`,
          spot(x(k), v(0)));
        handle.classList.toggle("chosen", i === j);
      });
      const [where, a] = grip(net, j);
      const height = clamp(net.w2[j] * a, v.lo, v.hi);
      // Where a unit gives next to nothing there is no slope to hold.
      slope.set(Math.abs(a) > 0.05 ? 1 : 0).forEach((handle) => {
        name(handle, net.w2[j], fmt(net.w2[j], 3), spot(x(where), v(height)));
        handle.classList.add("slope");
      });
    },
  };
}
