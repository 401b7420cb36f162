/** The large picture: what the network says about the plane, and the points. */

import { attr, h, s, short, text } from "./dom.js";
import { linear } from "./plot.js";
import { extent } from "./playground_data.js";
import { contour, LINE, SIDE } from "./playground_look.js";
import { css, dots, fit, plane } from "./playground_paint.js";
import { squashed } from "./playground_run.js";

/** Lines of kept runs: each has its own dashes. */
export const DASHES = [[7, 4], [2, 4]];

/** What stays of a look for comparing: the boundary, or the curve. */
export function outline(run, { out }) {
  return run.d === 1 ? out : contour(out, squashed(run.state) ? 0.5 : 0);
}

export function planeView(colours) {
  const canvas = h("canvas", { "aria-hidden": "true" });
  const ends = ["start", "end", "start"].map((anchor) =>
    s("text", { class: "halo", "text-anchor": anchor, "aria-hidden": "true" }));
  const over = s("svg", { role: "img", "aria-label": "The plane" }, ...ends);
  const el = h("div", { class: "plane" }, canvas, over);
  let [x, y, size] = [null, null, 0];

  function path(pen, colour, width, dash, trace) {
    pen.beginPath();
    trace();
    Object.assign(pen, { strokeStyle: css(colour), lineWidth: width });
    pen.setLineDash(dash);
    pen.stroke();
    pen.setLineDash([]);
  }

  /** The values of a curve. */
  function curve(pen, values, colour, dash) {
    path(pen, colour, dash.length ? 1.6 : 2.2, dash, () =>
      values.forEach((v, i) => pen.lineTo((i / (LINE - 1)) * size, y(v))));
  }

  /**
   * A boundary in nodes. Its pieces have no order, so dashes are made by leaving out
   * every other `gap` cells on the way.
   */
  function border(pen, found, colour, gap) {
    const cell = size / (SIDE - 1);
    path(pen, colour, gap ? 1.8 : 2.2, [], () => {
      for (let i = 0; i < found.length; i += 4) {
        const [a, b, c, e] = found.slice(i, i + 4);
        const way = Math.abs(c - a) > Math.abs(e - b) ? a + c : b + e;
        if (gap && Math.floor(way / 2 / gap) % 2) continue;
        pen.moveTo(a * cell, b * cell);
        pen.lineTo(c * cell, e * cell);
      }
    });
  }

  /** The best line: z = 0 of its scores, or its values. */
  function straight(pen, d, [u, v, w]) {
    const far = 20 / Math.hypot(u, v), near = -w / (u * u + v * v);
    path(pen, colours.soft, 1.4, [5, 4], () => [-far, far].forEach((t) => (d === 1
      ? pen.lineTo(x(9 * Math.sign(t)), y(9 * u * Math.sign(t) + v))
      : pen.lineTo(x(near * u - t * v), y(near * v + t * u)))));
  }

  function draw({ run, look, place, line, kept, words }, width) {
    size = width;
    x = linear(place.x, place.x + place.side, 0, size);
    y = linear(place.y, place.y + place.side, size, 0);
    attr(over, { viewBox: `0 0 ${size} ${size}`, width: size, height: size, "aria-label": words });
    [[4, size - 5, x.lo], [size - 4, size - 5, x.hi], [4, 15, y.hi]].forEach(([px, py, v], i) => {
      attr(ends[i], { x: px, y: py });
      text(ends[i], short(Number(v.toPrecision(3))));
    });
    const pen = fit(canvas, size, size);
    const { train, dev, d } = run, logit = !squashed(run.state);
    const small = train.n > 400 ? 2.1 : train.n <= 60 && d === 2 ? 4.5 : 3;
    const points = (part) => (d === 2 ? part
      : { X: Float64Array.of(...part.X, ...part.y), y: new Uint8Array(part.n), n: part.n });
    if (d === 2) {
      const p = (v) => (logit ? 1 / (1 + Math.exp(-v)) : v);
      plane(pen, (i) => 2 * p(look.out[i]) - 1, size, colours);
    } else {
      curve(pen, Float64Array.from({ length: LINE }, (_, i) =>
        Math.sin(2 * x.back((i / (LINE - 1)) * size))), colours.green, [1, 4]);
    }
    dots(pen, points(dev), x, y, 0.8 * small, colours, true);
    dots(pen, points(train), x, y, small, colours);
    if (line) straight(pen, d, line);
    kept.forEach((other, i) => {
      // What was kept from another part of the plane would stand in a wrong place.
      if (other.d !== d || extent(other.state).side !== place.side) return;
      if (d === 1) curve(pen, other.outline, colours.fg, DASHES[i]);
      else border(pen, other.outline, colours.fg, 2 - i);
    });
    if (d === 1) curve(pen, look.out, colours.fg, []);
    else border(pen, outline(run, look), colours.fg, 0);
  }

  /** The empty plane, for points to be drawn into. */
  function blank(width) {
    size = width;
    [x, y] = [linear(-3, 3, 0, size), linear(-3, 3, size, 0)];
    attr(over, { viewBox: `0 0 ${size} ${size}`, width: size, height: size });
    fit(canvas, size, size);
  }
  return { el, over, draw, blank, scales: () => ({ x, y }) };
}
