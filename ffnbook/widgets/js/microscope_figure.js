/** The microscope's figure: f with its tangent, f′, and both histograms on shared axes. */

import { cursor } from "./cursor.js";
import { attr, clamp, fmt, s, short, text, uid } from "./dom.js";
import { flatParts, layout, range, samples, slopes } from "./microscope_layout.js";
import { shortTitle } from "./microscope_words.js";
import { axes, columns, edges, histogram, line, linear, rows, ticks } from "./plot.js";

const BINS = 48;
const DOTS = { "stroke-dasharray": "2 5" };

function parts() {
  const window = s("rect");
  const clip = s("clipPath", { id: uid("clip") }, window);
  const curve = (color, more = {}) => s("path", { class: `curve ${color}`, ...more });
  return { clip, window, back: s("g"), flat: s("path", { class: "flat" }),
    inputs: s("path", { class: "on-green", opacity: 0.8 }),
    outputs: s("path", { class: "on-blue", opacity: 0.65 }), rule: s("path", { class: "cursor" }),
    mean: s("path", { class: "mean" }), theirs: curve("purple", DOTS),
    theirSlope: curve("purple", DOTS), f: curve("blue"), slope: curve("red"),
    tangent: curve("red", { "stroke-dasharray": "6 4", "clip-path": `url(#${clip.id})` }),
    dots: s("g"), labels: s("g", { "aria-hidden": "true" }),
    at: s("circle", { r: 5, class: "on-red" }),
    z: s("text", { class: "at", "text-anchor": "middle", "aria-hidden": "true" }) };
}

/** Open rings: the limits at a jump of f′. A full dot: its value by convention. */
function jumps(found, x, y) {
  const dot = (kind, k, z) => s("circle", { class: kind, r: 3.8, cx: x(k), cy: y(found.df(z)) });
  return found.kinks.filter((k) => Math.abs(k) < found.half).flatMap((k) => [
    dot("open red", k, k - 1e-9), dot("open red", k, k + 1e-9), dot("on-red", k, k)]);
}

/** A tangent whose length on paper does not depend on the slope. */
function tangent(state, found, x, y) {
  const fall = (found.slope * (y(1) - y(0))) / (x(1) - x(0));
  const reach = Math.min(90, 0.3 * (x.end - x.start)) / Math.hypot(1, fall);
  const [cx, cy] = [x(state.z), y(found.value)];
  const [from, to] = [Math.max(x.start, cx - reach), Math.min(x.end, cx + reach)];
  return `M${from} ${cy + fall * (from - cx)}L${to} ${cy + fall * (to - cx)}`;
}

function words(state, found, place, y, most) {
  const { left, right, start, top, mid, low } = place;
  const put = (name, px, py, kind, anchor = "start") =>
    s("text", { x: px, y: py, class: kind, "text-anchor": anchor }, name);
  const meanAt = clamp(y(found.mean), top.y + 12, top.y + top.h - 4);
  const out = [put(`f: ${shortTitle(state.function, state.own)}`, left, top.y - 8, "name ink-blue"),
    put("slope f′", left, mid.y - 8, "name ink-red"),
    put("inputs z", left, low.y - 8, "name ink-green"),
    put("outputs", start, top.y - 8, "name ink-blue"),
    put("mean", place.end, meanAt - 4, "at", "end"),
    put(`up to ${fmt(100 * most, 2)} %`, start, top.y + top.h + 15, "")];
  if (found.other) {
    out.push(put(shortTitle(state.compare, state.own), right, top.y - 8, "name ink-purple", "end"));
  }
  return out;
}

export function drawing(store, spec) {
  const p = parts();
  const el = s("svg", { role: "group", "aria-label": "Function, slope and histograms" });
  let [place, drawn] = [layout(640), {}];
  let x, y, ySlope;
  const handle = cursor({ svg: el, store, name: "z", spec, label: "cursor z in the figure",
    inside: (px) => px > place.left - 8 && px < place.right + 8, value: (px) => x.back(px) });
  el.append(p.clip, p.flat, p.back, p.inputs, p.outputs, p.mean, p.rule, p.theirs, p.theirSlope,
    p.f, p.slope, p.tangent, p.dots, p.labels, p.at, p.z, handle);

  function frame(half, y, ySlope) {
    const { left, right, start, top, low } = place;
    attr(el, { viewBox: `0 0 ${place.width} ${place.height}`, height: place.height });
    attr(p.window, { x: left, y: top.y, width: right - left, height: top.h });
    const xTicks = ticks(-half, half, place.narrow ? 5 : 10);
    const yCount = linear(0, 1, low.y + low.h, low.y);
    p.back.replaceChildren(
      axes(x, y, { xTicks, yTicks: ticks(y.lo, y.hi, 5), xNumbers: false }),
      axes(x, ySlope, { xTicks, yTicks: ticks(ySlope.lo, ySlope.hi, 3), xNumbers: false }),
      axes(x, yCount, { xTicks, yTicks: [0], yNumbers: false }),
      s("path", { class: "zero", d: `M${start - 0.5} ${top.y}V${top.y + top.h}` }));
  }

  /** Curves and histograms: what stays while only the cursor moves. */
  function paper(state, found, width) {
    place = layout(width);
    const { left, right, start, end, top, mid, low } = place;
    const { half, other } = found;
    x = linear(-half, half, left, right);
    const zs = samples(half);
    const ys = zs.map(found.f);
    const slope = slopes(found.df, zs, found.kinks);
    const theirs = other ? zs.map(other.f) : [];
    const theirSlope = other ? slopes(other.df, zs, other.kinks) : [[], []];
    y = linear(...range([ys, theirs], [-0.1, 1]), top.y + top.h, top.y);
    ySlope = linear(...range([slope[1], theirSlope[1]], [0, 0.25]), mid.y + mid.h, mid.y);
    const axesNow = [width, half, y.lo, y.hi, ySlope.lo, ySlope.hi].join();
    if (axesNow !== drawn.axes) frame(half, y, ySlope);
    const shares = (values, lo, hi) => [...histogram(values, lo, hi, BINS)]
      .map((count) => count / state.n);
    const inputs = shares(found.inputs, -half, half);
    const outputs = shares(found.outputs, y.lo, y.hi);
    const most = Math.max(...outputs);
    attr(p.inputs, { d: columns(x, linear(0, Math.max(...inputs), low.y + low.h, low.y),
      edges(-half, half, BINS), inputs) });
    attr(p.outputs, { d: rows(linear(0, most, start, end), y, edges(y.lo, y.hi, BINS),
      outputs) });
    attr(p.flat, { d: flatParts(found.df, zs, found.limit).map(([from, to]) =>
      `M${x(from)} ${mid.y}H${x(to)}V${low.y + low.h}H${x(from)}Z`).join("") });
    attr(p.f, { d: line(x, y, zs, ys) });
    attr(p.slope, { d: line(x, ySlope, ...slope) });
    attr(p.theirs, { d: line(x, y, zs, theirs) });
    attr(p.theirSlope, { d: line(x, ySlope, ...theirSlope) });
    attr(p.mean, { d: `M${start - 6} ${y(found.mean)}H${end}` });
    p.dots.replaceChildren(...jumps(found, x, ySlope));
    p.labels.replaceChildren(...words(state, found, place, y, most));
    drawn = { cloud: found.cloud, width, axes: axesNow };
  }

  function draw(state, found, width) {
    if (drawn.cloud !== found.cloud || drawn.width !== width) paper(state, found, width);
    const { left, right, top, low } = place;
    const [cx, cy] = [x(state.z), y(found.value)];
    const bottom = low.y + low.h;
    attr(p.tangent, { d: tangent(state, found, x, y) });
    attr(p.rule, { d: `M${cx} ${top.y}V${bottom + 20}` });
    attr(p.at, { cx, cy: ySlope(found.slope) });
    attr(p.z, { x: clamp(cx, left + 24, right - 24), y: bottom + 33 });
    text(p.z, `z = ${short(state.z)}`);
    attr(handle, { transform: `translate(${cx.toFixed(1)} ${cy.toFixed(1)})`,
      "aria-valuenow": state.z, "aria-valuetext":
        `z ${short(state.z)}, f ${fmt(found.value)}, slope ${fmt(found.slope)}` });
  }
  return { el, draw };
}
