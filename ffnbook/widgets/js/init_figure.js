/** The Init lab's figure: for each layer z, a, the gradient of W, and the factor. */

import { attr, brief, clamp, s } from "./dom.js";
import { decades, layout, rowTop } from "./init_layout.js";
import { rmsSlope } from "./init_words.js";
import { linear, ticks } from "./plot.js";

const HEADS = {
  z: ["inputs z", "z", "ink-green"],
  a: ["outputs a = f(z)", "a = f(z)", "ink-blue"],
  grad: ["gradient ‖dW‖", "‖dW‖", "ink-purple"],
  factor: ["weights × slope", "weights × slope", ""],
};

function label(x, y, words, kind = "", anchor = "start") {
  return s("text", { x, y, class: kind, "text-anchor": anchor }, words);
}

/** A histogram as a closed path that stands on `base`; a narrow one is a line of 2 pixels. */
function hill({ lo, hi, counts }, x, base, height) {
  const [left, right] = [x(lo), x(hi)];
  if (!(right - left >= 6)) {
    return `M${(left + right) / 2 - 1} ${base}V${base - height}h2V${base}Z`;
  }
  const most = Math.max(...counts);
  const step = (right - left) / counts.length;
  let d = `M${left.toFixed(1)} ${base}`;
  counts.forEach((count, i) => {
    const y = (base - (count / most) * height).toFixed(1);
    d += `V${y}H${(left + (i + 1) * step).toFixed(1)}`;
  });
  return `${d}V${base}Z`;
}

function rowParts() {
  const path = (kind, more = {}) => s("path", { class: kind, ...more });
  return { z: path("hill on-green"), a: path("hill on-blue"), grad: path("on-purple"),
    bias: s("circle", { class: "open purple", r: 3.4 }), zero: label(0, 0, "0", "none"),
    weight: path("on-grey"), slope: path("on-red"), product: path("product") };
}

/** A log scale from lo to hi, held inside its panel. */
function log(lo, hi, from, to) {
  const scale = linear(Math.log10(lo), Math.log10(hi), from, to);
  return (v) => scale(clamp(Math.log10(v), Math.log10(lo), Math.log10(hi)));
}

export function drawing(select) {
  const el = s("svg", { role: "img", "aria-label": "Every layer" });
  const [band, back, names] = [s("rect", { class: "flat" }), s("g"), s("g")];
  const rows = [];
  let [place, key] = [layout(640, 2), ""];
  el.append(band, back, names);
  el.addEventListener("click", (event) => {
    const y = event.clientY - el.getBoundingClientRect().top;
    for (const { top, bottom } of Object.values(place.columns)) {
      if (y >= top && y < bottom) select(Math.floor((y - top) / place.row));
    }
  });

  function build(width, layers) {
    place = layout(width, layers);
    while (rows.length > layers) for (const part of Object.values(rows.pop())) part.remove();
    while (rows.length < layers) {
      rows.push(rowParts());
      el.append(...Object.values(rows.at(-1)));
    }
    attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height });
    const every = place.row < 16 ? 5 : 1;
    names.replaceChildren(...[place.columns.z, ...(place.wide ? [] : [place.columns.grad])]
      .flatMap((column) => rows.map((_, l) => (l === layers - 1 || (l + 1) % every === 0 || !l
        ? label(place.label - 8, rowTop(column, place.row, l) + place.row / 2 + 4,
          l === layers - 1 ? "out" : String(l + 1), "", "end") : ""))));
  }

  /** Grids, heads and numbers below; redone only when an axis changed. */
  function frame(scales, ranges, zoom) {
    const parts = [];
    for (const [name, [long, narrow, ink]] of Object.entries(HEADS)) {
      const { left, right, top, bottom } = place.columns[name];
      parts.push(label(left, top - 7, place.wide ? long : narrow, `name ${ink}`));
      parts.push(s("path", { class: "grid", d: `M${left} ${bottom + 0.5}H${right}` }));
      const hills = name === "z" || name === "a";
      const marks = hills ? ticks(...ranges[name], ranges[name][1] > 1e4 ? 2 : 4).map((v) => [v, brief(v)])
        : decades(...ranges[name], (right - left) / 46);
      for (const [v, words] of hills && zoom ? [] : marks) {
        const p = Math.round(scales[name](v)) + 0.5;
        const middle = name === "factor" ? v === 1 : v === 0;
        parts.push(s("path", { class: middle ? "zero" : "grid", d: `M${p} ${top}V${bottom}` }),
          label(p, bottom + 15, words, "", p > right - 14 ? "end" : p < left + 14 ? "start" : "middle"));
      }
    }
    back.replaceChildren(...parts);
  }

  function bars(parts, layer, l, scales, ranges) {
    const { grad, factor } = place.columns;
    const top = rowTop(grad, place.row, l);
    const thick = Math.min(12, place.row - 5);
    const y = top + (place.row - thick) / 2;
    attr(parts.grad, { d: layer.dW > 0
      ? `M${grad.left} ${y}H${scales.grad(layer.dW)}v${thick}H${grad.left}Z` : "" });
    attr(parts.zero, { x: grad.left + 5, y: top + place.row / 2 + 4 });
    attr(parts.zero, { visibility: layer.dW === 0 ? "visible" : "hidden" });
    attr(parts.bias, { cx: layer.db > 0 ? scales.grad(layer.db) : -9,
      cy: top + place.row / 2, visibility: layer.db > 0 ? "visible" : "hidden" });
    const fTop = rowTop(factor, place.row, l) + 2;
    const half = (place.row - 4) / 2;
    const from = (a, b, at) => `M${scales.factor(a)} ${at}H${scales.factor(b)}v${half}H${
      scales.factor(a)}Z`;
    const held = (v) => Math.max(ranges.factor[0], v);
    attr(parts.weight, { d: from(1, held(layer.gain), fTop) });
    attr(parts.slope, { d: from(1, held(rmsSlope(layer)), fTop + half) });
    attr(parts.product, { d:
      `M${scales.factor(held(layer.growth))} ${fTop - 1}v${place.row - 2}` });
  }

  /** `layers`: from init_stats, with the hills of z and a. */
  function draw(layers, ranges, chosen, zoom, width) {
    if (width !== place.width || layers.length !== rows.length) {
      build(width, layers.length);
      key = "";
    }
    const { z, a, grad, factor } = place.columns;
    const scales = { z: linear(...ranges.z, z.left, z.right),
      a: linear(...ranges.a, a.left, a.right),
      grad: log(...ranges.grad, grad.left, grad.right),
      factor: log(...ranges.factor, factor.left, factor.right) };
    const now = JSON.stringify([ranges, zoom]);
    if (now !== key) frame(scales, ranges, zoom);
    key = now;
    layers.forEach((layer, l) => {
      const parts = rows[l];
      const base = rowTop(z, place.row, l) + place.row - 1;
      for (const name of ["z", "a"]) {
        const own = layer.hills[name];
        const { left, right } = place.columns[name];
        const x = zoom && own ? linear(own.lo, own.hi, left + 4, right - 4) : scales[name];
        attr(parts[name], { d: own ? hill(own, x, base, place.row - 2) : "" });
      }
      bars(parts, layer, l, scales, ranges);
    });
    attr(band, { x: 0, y: rowTop(z, place.row, chosen), width: place.width, height: place.row });
  }
  return { el, draw };
}
