/** Metric against loss: over the weight of a unit, a staircase and two smooth curves. */

import { COLORS } from "./confident_mistake_figure.js";
import { BIAS, card } from "./confident_mistake_numbers.js";
import { cursor } from "./cursor.js";
import { attr, clamp, fmt, percent, s, short, uid } from "./dom.js";
import { axes, line, linear, put } from "./plot.js";

const MOST = 1.5;
const HEIGHT = 262;

/** The weights at which curves are drawn: a grid, and both sides of every jump. */
function weights(jumps) {
  const grid = Array.from({ length: 121 }, (_, i) => i / 20);
  const sides = [...jumps].filter((w) => w < 6).flatMap((w) => [w - 1e-9, w + 1e-9]);
  return [...grid, ...sides].sort((a, b) => a - b);
}

export function staircase(store, spec) {
  const rect = s("rect");
  const clip = s("clipPath", { id: uid("card") }, rect);
  const inside = { "clip-path": `url(#${clip.id})` };
  const p = { back: s("g"), steps: s("path", { class: "curve green" }),
    bce: s("path", { class: `curve ${COLORS.bce}`, ...inside }),
    mse: s("path", { class: `curve ${COLORS.mse}`, "stroke-dasharray": "7 4", ...inside }),
    slope: s("path", { class: "curve fg thin", ...inside }), rule: s("path", { class: "cursor" }),
    at: s("circle", { r: 5, class: "on-blue" }), samples: s("g"),
    border: s("path", { class: "mean" }), labels: s("g", { "aria-hidden": "true" }) };
  const el = s("svg", { role: "group", "aria-label": "Accuracy and loss over the weight",
    height: HEIGHT });
  let [x, drawn, axis] = [linear(0, 6, 34, 600), "", linear(0, 2, 34, 600)];
  const handle = cursor({ svg: el, store, name: "weight", spec, label: "weight in the figure",
    inside: (px, py) => px > x.start - 8 && px < x.end + 8 && py < bottom + 16, value: (px) => x.back(px) });
  el.append(clip, p.back, p.steps, p.bce, p.mse, p.slope, p.rule, p.at, p.samples, p.border,
    p.labels, handle);
  const [top, bottom] = [26, 166];
  const y = linear(0, MOST, bottom, top);

  function paper({ data }, width) {
    if (drawn === `${width} ${data.seed}`) return;
    drawn = `${width} ${data.seed}`;
    x = linear(0, 6, 34, width - 8);
    axis = linear(0, 2, 34, width - 8);
    attr(el, { viewBox: `0 0 ${width} ${HEIGHT}` });
    attr(rect, { x: x.start, y: top, width: x.end - x.start, height: bottom - top });
    const ws = weights(data.jumps);
    const cards = ws.map((w) => card(data, w));
    const path = (name) => line(x, y, ws, cards.map((c) => c[name]));
    attr(p.steps, { d: path("accuracy") });
    attr(p.bce, { d: path("card_bce") });
    attr(p.mse, { d: path("card_mse") });
    p.back.replaceChildren(axes(x, y, { xTicks: [0, 1, 2, 3, 4, 5, 6], yTicks: [0, 0.5, 1, 1.5] }),
      s("path", { class: "zero", d: `M${x.start} 232H${x.end}` }));
    p.samples.replaceChildren(...[...data.x].map((v, i) => s("circle", { r: 5, cx: axis(v),
      cy: 224, class: data.y[i] ? "on-fg" : "sample" })));
    const end = (name) => clamp(y(cards.at(-1)[name]), top + 10, bottom) - 6;
    p.labels.replaceChildren(put("accuracy", x.end, end("accuracy"), "name ink-green", "end"),
      put("cross entropy", x(0.3), clamp(y(cards[0].card_bce) + 4, top + 12, bottom), "name ink-blue"),
      put("MSE", x(0.1), y(cards[0].card_mse) - 8, "name ink-red"),
      put("metric and loss over the weight", x.start, 14, "name"),
      put("full: class 1; right of the bar: called 1", x.start, 206, ""),
      put("0", axis(0), 248, ""), put("x", axis(1), 250, "name sym", "middle"),
      put("2", axis(2), 248, "", "end"));
  }

  function draw(state, found, width) {
    paper(found, width);
    const { weight } = state;
    const [cx, cy] = [x(weight), clamp(y(found.card_bce), top, bottom)];
    attr(p.rule, { d: `M${cx} ${top}V${bottom}` });
    attr(p.at, { cx, cy });
    const reach = 0.45;
    attr(p.slope, { d: `M${x(weight - reach)} ${y(found.card_bce - reach * found.card_slope)}L${
      x(weight + reach)} ${y(found.card_bce + reach * found.card_slope)}` });
    const border = weight > 0 ? -BIAS / weight : Infinity;
    attr(p.border, { d: border <= 2 ? `M${axis(border)} 212V238` : "" });
    attr(handle, { transform: `translate(${cx.toFixed(1)} ${y(found.accuracy).toFixed(1)})`,
      "aria-valuenow": weight, "aria-valuetext": `weight ${short(weight)}, accuracy ${
        percent(found.accuracy)}, cross entropy ${fmt(found.card_bce, 3)}` });
  }
  return { el, draw };
}
