/** The landscape's picture: the map, the way from A to B, samples, the loss by prediction. */

import { contourPath } from "./contours.js";
import { attr, s } from "./dom.js";
import { grips } from "./landscape_hand.js";
import { layout, levels, shade, tags } from "./landscape_layout.js";
import { NODES, ofPrediction, predict } from "./landscape_numbers.js";
import { HALF, score } from "./landscape_surface.js";
import { axes, frame, line, linear, put, spots, ticks } from "./plot.js";

const path = (kind, more = {}) => s("path", { class: kind, ...more });
const steps = (lo, hi, n) => Array.from({ length: n + 1 }, (_, k) => lo + ((hi - lo) * k) / n);
const TOP = { bce: 3, mse: 1, mse_linear: 2.25 };

export function drawing(store) {
  const [map, walk, data, cost] = ["map", "walk", "data", "cost"].map(frame);
  const inside = map.inside;
  const p = { sky: s("image", { preserveAspectRatio: "none", "aria-hidden": "true" }),
    back: s("g"), hills: s("g"), runs: s("g", inside),
    own: path("curve blue", inside), dots: path("dots", inside),
    chord: path("curve purple thin", { "stroke-dasharray": "6 4" }),
    half: s("circle", { r: 4, class: "on-purple" }), floor: path("curve green", inside),
    minima: path("least", inside), saddles: path("curve red", inside),
    mirror: s("circle", { r: 7, class: "wanted", "stroke-dasharray": "3 2", ...inside }),
    at: s("circle", { r: 5, class: "on-blue", ...inside }), scale: s("g"),
    surface: path("curve blue", walk.inside), mixed: path("curve green", { "stroke-dasharray": "2 5" }),
    straight: path("curve purple thin", { "stroke-dasharray": "6 4" }),
    middle: s("circle", { r: 4, class: "on-blue" }), fit: path("curve blue", data.inside),
    costs: s("g", cost.inside), found: path("dots", cost.inside),
    labels: s("g", { "aria-hidden": "true" }) };
  const el = s("svg", { role: "group", "aria-label": "Map of the loss, the chord and the samples" });
  const at = { place: layout(640) };
  const hand = grips(el, store, at);
  el.append(...[map, walk, data, cost].map(({ clip }) => clip), ...Object.values(p), ...hand.els);
  let [wide, drawn] = [0, ""];

  function paper(width) {
    if (wide === width) return;
    [wide, drawn] = [width, ""];
    const place = layout(width);
    attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height });
    const { map: m, data: d } = place;
    Object.assign(at, { place, x: linear(-HALF, HALF, m.left, m.right),
      y: linear(-HALF, HALF, m.bottom, m.top), u: linear(-2.2, 2.2, d.left, d.right),
      v: linear(-0.15, 1.15, d.bottom, d.top) });
    [[map, m], [walk, place.walk], [data, d], [cost, place.cost]].forEach(([it, q]) => it.fill(q));
    attr(p.sky, { x: m.left, y: m.top, width: m.right - m.left, height: m.bottom - m.top });
    const marks = ticks(-HALF, HALF, 4);
    p.back.replaceChildren(axes(at.x, at.y, { xTicks: marks, yTicks: marks }),
      axes(at.u, at.v, { xTicks: ticks(-2, 2, 4), yTicks: [0, 0.5, 1] }));
    const middle = ({ left, right }) => (left + right) / 2;
    const { walk: w, cost: c } = place;
    p.labels.replaceChildren(put("loss over w₁ and w₂", m.left, 14, "name"),
      put("w₁", middle(m), m.bottom + 31, "name sym", "middle"), put("w₂", 2, 15, "name sym"),
      put("loss on the way from A to B", w.left, w.top - 9, "name"),
      put("A", w.left, w.bottom + 16, "ink-purple", "middle"),
      put("B", w.right, w.bottom + 16, "ink-purple", "end"),
      put("weights mixed", w.left, w.bottom + 33, "ink-blue"),
      put("chord", middle(w) - 20, w.bottom + 33, "ink-purple", "middle"),
      put("predictions mixed", w.right, w.bottom + 33, "ink-green", "end"),
      put("samples and prediction ŷ", d.left, d.top - 9, "name"),
      put("x", middle(d), d.bottom + 31, "name sym", "middle"),
      put("loss over ŷ", c.left, c.top - 9, "name"),
      put("ŷ", middle(c), c.bottom + 31, "name sym", "middle"));
  }

  function ground({ key, heights, origin, places }) {
    if (drawn === key) return;
    drawn = key;
    const node = (scale) => (k) => scale(-HALF + (2 * HALF * k) / (NODES - 1));
    const trace = (level) => contourPath(heights, NODES, level, node(at.x), node(at.y));
    attr(p.sky, { href: shade(heights, NODES, origin.loss) });
    p.hills.replaceChildren(...levels(Math.min(...heights), Math.max(...heights), origin.loss)
      .map((level) => path(level === origin.loss ? "mean" : "ghost hill", { d: trace(level) })));
    const of = (kind) => places.filter((it) => it.kind === kind)
      .map(({ w1, w2 }) => [at.x(w1).toFixed(1), at.y(w2).toFixed(1)]);
    attr(p.minima, { d: of("minimum").map(([a, b]) => `M${a - 11} ${b}h22M${a} ${b - 11}v22`).join("") });
    attr(p.saddles, { d: of("saddle").map(([a, b]) =>
      `M${a - 6} ${b - 6}l12 12M${a - 6} ${Number(b) + 6}l12 -12`).join("") });
    attr(p.floor, { d: of("flat").map(([a, b]) => `M${a} ${b}h0`).join("") });
  }

  function runs({ paths, run, at: end, ways }, { chord: [a1, a2, b1, b2] }) {
    const { x, y } = at;
    const trace = (list) => {
      const near = list.filter(({ w1, w2 }) => Math.abs(w1) < 20 && Math.abs(w2) < 20);
      return line(x, y, near.map(({ w1 }) => w1), near.map(({ w2 }) => w2));
    };
    p.runs.replaceChildren(...paths.map((list, i) => (i === run ? s("g")
      : path("curve blue thin hill", { d: trace(list) }))));
    attr(p.own, { d: trace(paths[run]) });
    attr(p.dots, { d: spots(x, y, paths[run].filter(({ w1, w2 }) =>
      Math.max(Math.abs(w1), Math.abs(w2)) < HALF).map(({ w1, w2 }) => [w1, w2])) });
    const shown = Math.max(Math.abs(end.w1), Math.abs(end.w2)) < 20;
    attr(p.at, { cx: shown ? x(end.w1) : -99, cy: shown ? y(end.w2) : -99 });
    attr(p.mirror, { cx: shown ? x(-end.w1) : -99, cy: shown ? y(-end.w2) : -99 });
    attr(p.chord, { d: `M${x(a1)} ${y(a2)}L${x(b1)} ${y(b2)}` });
    attr(p.half, { cx: x((a1 + b1) / 2), cy: y((a2 + b2) / 2) });
    const tag = tags(at.place.map);
    const names = [...paths.map((list, i) => tag(i + 1, x(list[0].w1), y(list[0].w2), -8)),
      tag("A", x(a1), y(a2), 14), tag("B", x(b1), y(b2), 14)];
    const { left, right, top, bottom } = at.place.walk;
    const most = Math.max(...ways.map((it) => Math.max(it.surface, it.chord)));
    const [t, v] = [linear(0, 1, left, right), linear(0, 1.1 * most || 1, bottom, top)];
    const shares = ways.map((it) => it.t);
    for (const [name, key] of [["surface", "surface"], ["straight", "chord"], ["mixed", "mixed"]]) {
      attr(p[name], { d: line(t, v, shares, ways.map((it) => it[key])) });
    }
    attr(p.middle, { cx: t(0.5), cy: v(ways[(ways.length - 1) / 2].surface) });
    return [...names, axes(t, v, { xTicks: [0, 0.5, 1], yTicks: ticks(0, v.hi, 3), xNumbers: false }),
      put("half way", t(0.5), bottom + 16, "", "middle")];
  }

  function fit(state, { at: { w1, w2 } }) {
    const { left, right, top, bottom } = at.place.cost;
    const of = (v) => predict(state.loss, score(state, v, w1, w2));
    const xs = steps(-2.2, 2.2, 60);
    attr(p.fit, { d: line(at.u, at.v, xs, xs.map((v) => Math.max(-9, Math.min(9, of(v))))) });
    const [lo, hi] = state.loss === "mse_linear" ? [-0.5, 1.5] : [0, 1];
    const [q, v] = [linear(lo, hi, left, right), linear(0, TOP[state.loss], bottom, top)];
    const ps = state.loss === "bce" ? steps(0.02, 0.98, 48) : steps(lo, hi, 40);
    const targets = [...new Set(state.y)];
    p.costs.replaceChildren(...targets.map((y) => path("curve purple thin",
      { d: line(q, v, ps, ps.map((one) => ofPrediction(state.loss, one, y))) })));
    attr(p.found, { d: spots(q, v, state.x.map((one, i) => [of(one), state.y[i]])
      .filter(([one]) => one > lo && one < hi)
      .map(([one, y]) => [one, ofPrediction(state.loss, one, y)])) });
    return [axes(q, v, { xTicks: [0, 0.5, 1], yTicks: ticks(0, v.hi, 3) })];
  }

  function draw(state, found, width) {
    paper(width);
    ground(found);
    const [names, ...rest] = [runs(found, state), ...fit(state, found)];
    p.scale.replaceChildren(...names, ...rest);
    hand.place(found);
  }
  return { el, draw };
}
