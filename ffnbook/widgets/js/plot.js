/** Scales, ticks, axes and paths for figures drawn as SVG. */

import { attr, s, short, uid } from "./dom.js";

/** Round values from lo to hi, about `count` of them. */
export function ticks(lo, hi, count = 5) {
  const raw = (hi - lo) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((m) => m * power >= raw * 0.999) * power;
  const out = [];
  for (let k = Math.ceil(lo / step - 1e-9); k * step <= hi + 1e-9 * step; k += 1) {
    out.push(Number((k * step).toPrecision(12)));
  }
  return out;
}

/** A linear scale: scale(x) in pixels, scale.back(pixels) in data. */
export function linear(lo, hi, start, end) {
  const scale = (x) => start + ((x - lo) / (hi - lo)) * (end - start);
  scale.back = (p) => lo + ((p - start) / (end - start)) * (hi - lo);
  scale.lo = lo;
  scale.hi = hi;
  scale.start = start;
  scale.end = end;
  return scale;
}

const at = (v) => v.toFixed(1);

/** A path through points; `null` in `ys` lifts the pen. */
export function line(x, y, xs, ys) {
  let out = "";
  let down = false;
  for (let i = 0; i < xs.length; i += 1) {
    if (ys[i] === null || !Number.isFinite(ys[i])) {
      down = false;
      continue;
    }
    out += `${down ? "L" : "M"}${at(x(xs[i]))} ${at(y(ys[i]))}`;
    down = true;
  }
  return out;
}

/** Dots of a path with the class `dots`, at the places [a, b]. */
export function spots(x, y, places) {
  return places.map(([a, b]) => `M${at(x(a))} ${at(y(b))}h0`).join("");
}

/** Words at a place in pixels. */
export function put(words, x, y, kind, anchor = "start") {
  return s("text", { x, y, class: kind, "text-anchor": anchor }, words);
}

/**
 * What is drawn with the attributes `inside` shows within a panel alone: append `clip`,
 * and call `fill` with {left, right, top, bottom}.
 */
export function frame(name) {
  const rect = s("rect");
  const clip = s("clipPath", { id: uid(name) }, rect);
  return { clip, inside: { "clip-path": `url(#${clip.id})` }, fill: (panel) => cover(rect, panel) };
}

/** Put a rectangle where a panel is. */
export function cover(rect, { left, right, top, bottom }) {
  attr(rect, { x: left, y: top, width: right - left, height: bottom - top });
}

/** Bars that stand on the x axis: counts[i] over edges[i]..edges[i + 1]. */
export function columns(x, y, edges, heights) {
  let out = "";
  heights.forEach((v, i) => {
    if (v > 0) {
      out += `M${at(x(edges[i]))} ${at(y(0))}V${at(y(v))}H${at(x(edges[i + 1]) - 0.6)}V${
        at(y(0))}Z`;
    }
  });
  return out;
}

/** Bars that stand on the y axis. */
export function rows(x, y, edges, lengths) {
  let out = "";
  lengths.forEach((v, i) => {
    if (v > 0) {
      out += `M${at(x(0))} ${at(y(edges[i]))}H${at(x(v))}V${at(y(edges[i + 1]) + 0.6)}H${
        at(x(0))}Z`;
    }
  });
  return out;
}

/** Grid lines and numbers below and at the left. */
export function axes(x, y, { xTicks, yTicks, xNumbers = true, yNumbers = true }) {
  const out = s("g", { "aria-hidden": "true" });
  for (const v of xTicks) {
    const p = Math.round(x(v)) + 0.5;
    out.append(s("path", { class: v === 0 ? "zero" : "grid", d: `M${p} ${y.start}V${y.end}` }));
    if (xNumbers) {
      out.append(s("text", { x: p, y: y.start + 15, "text-anchor": "middle" }, short(v)));
    }
  }
  for (const v of yTicks) {
    const p = Math.round(y(v)) + 0.5;
    out.append(s("path", { class: v === 0 ? "zero" : "grid", d: `M${x.start} ${p}H${x.end}` }));
    if (yNumbers) {
      out.append(s("text", { x: x.start - 6, y: p + 4, "text-anchor": "end" }, short(v)));
    }
  }
  return out;
}

/** Counts of `values` in `bins` equal bins from lo to hi; what lies outside is left out. */
export function histogram(values, lo, hi, bins) {
  const counts = new Float64Array(bins);
  const wide = bins / (hi - lo);
  for (const v of values) {
    const i = Math.floor((v - lo) * wide);
    if (i >= 0 && i < bins) counts[i] += 1;
    else if (v === hi) counts[bins - 1] += 1;
  }
  return counts;
}

export function edges(lo, hi, bins) {
  return Array.from({ length: bins + 1 }, (_, i) => lo + ((hi - lo) * i) / bins);
}

/** Keep labels at least `gap` pixels apart; returns the moved positions. */
export function spread(positions, gap) {
  const order = positions.map((p, i) => [p, i]).sort((a, b) => a[0] - b[0]);
  for (let k = 1; k < order.length; k += 1) {
    order[k][0] = Math.max(order[k][0], order[k - 1][0] + gap);
  }
  const out = [];
  for (const [p, i] of order) out[i] = p;
  return out;
}
