/** The loss bowl's picture: the contours with the path, the line, the loss curve. */

import { attr, brief, clamp, fmt, s, short } from "./dom.js";
import { LEVELS, layout, logTicks } from "./loss_bowl_layout.js";
import { contour } from "./loss_bowl_numbers.js";
import { axes, frame, line, linear, put, ticks } from "./plot.js";
import { point } from "./point.js";

const closed = (x, y, ring) => `${line(x, y, ring.map(([w]) => w), ring.map(([, b]) => b))}Z`;

/** An arrow down the slope, as long on paper as the gradient allows. */
function downhill({ dw, db, w, b }, x, y) {
  const size = Math.hypot(dw, db);
  if (size < 1e-6) return "";
  const long = clamp(16 * Math.sqrt(size), 24, 70);
  const [ux, uy] = [-dw / size, db / size];
  const [px, py] = [x(w), y(b)];
  const [tx, ty] = [px + long * ux, py + long * uy];
  const wing = (turn) => `${tx - 8 * ux + turn * 4 * uy} ${ty - 8 * uy - turn * 4 * ux}`;
  return `M${px} ${py}L${tx} ${ty}M${wing(1)}L${tx} ${ty}L${wing(-1)}`;
}

export function drawing(store, specs) {
  const [frameBowl, frameFit] = [frame("bowl"), frame("fit")];
  const inBowl = frameBowl.inside;
  const p = { back: s("g"), scale: s("g"), hills: s("g", inBowl),
    here: s("path", { class: "contour", ...inBowl }),
    path: s("path", { class: "curve blue thin", ...inBowl }),
    dots: s("path", { class: "dots", ...inBowl }), least: s("path", { class: "least" }),
    arrow: s("path", { class: "curve red arrow", ...inBowl }),
    at: s("circle", { r: 5, class: "on-blue", ...inBowl }),
    misses: s("path", { class: "miss", ...frameFit.inside }),
    best: s("path", { class: "curve green thin", "stroke-dasharray": "2 5" }),
    fit: s("path", { class: "curve blue", ...frameFit.inside }), samples: s("g"),
    floor: s("path", { class: "curve green thin", "stroke-dasharray": "2 5" }),
    curve: s("path", { class: "curve blue" }), last: s("circle", { r: 4, class: "on-blue" }),
    labels: s("g", { "aria-hidden": "true" }) };
  const el = s("svg", { role: "group", "aria-label": "Loss bowl, line and loss curve" });
  let [place, drawn] = [layout(640), ""];
  let x, y, fx, fy;
  const handle = point({ svg: el, store, names: ["w", "b"], specs: [specs.w, specs.b],
    label: "start (w, b) in the figure",
    inside: (px, py) => px > place.bowl.left && px < place.bowl.right
      && py > place.bowl.top && py < place.bowl.bottom,
    value: (px, py) => [x.back(px), y.back(py)] });
  el.append(frameBowl.clip, frameFit.clip, p.hills, p.back, p.scale, p.here, p.path, p.dots, p.least,
    p.arrow, p.at, p.misses, p.best, p.fit, p.samples, p.floor, p.curve, p.last, p.labels, handle);

  /** What stays while only the start moves: frames, contours and the names of things. */
  function paper({ bowl: shape, least, data }, width) {
    if (drawn === `${width} ${data.key}`) return;
    drawn = `${width} ${data.key}`;
    place = layout(width);
    const { bowl: q, fit: f, curve: c } = place;
    attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height });
    x = linear(-3, 5, q.left, q.right);
    y = linear(-4, 4, q.bottom, q.top);
    frameBowl.fill(q);
    frameFit.fill(f);
    p.hills.replaceChildren(...[...LEVELS].reverse().map((level) =>
      s("path", { class: "level", d: closed(x, y, contour(shape, level)) })));
    p.back.replaceChildren(axes(x, y, { xTicks: ticks(-3, 5, 8), yTicks: ticks(-4, 4, 8) }));
    p.labels.replaceChildren(
      put("loss over w and b", q.left, q.top - 8, "name"),
      put("w", (q.left + q.right) / 2, q.bottom + 32, "name sym", "middle"),
      put("b", 4, q.top - 8, "name sym"),
      put("the line on the data", f.left, f.top - 8, "name ink-blue"),
      put("loss, step by step", c.left, c.top - 8, "name ink-blue"),
      put(`least ${fmt(least, 3)}`, c.right, c.top - 8, "ink-green", "end"));
    fitPaper(shape, data);
  }

  function fitPaper({ least }, { x: xs, y: ys, centre }) {
    const { left, right, top, bottom } = place.fit;
    fx = linear(centre - 1.7, centre + 1.7, left, right);
    fy = linear(-4, 7, bottom, top);
    const ends = [fx.lo, fx.hi];
    attr(p.best, { d: line(fx, fy, ends, ends.map((v) => least.w * v + least.b)) });
    p.samples.replaceChildren(...[...xs].map((v, i) =>
      s("circle", { class: "sample", r: 3.4, cx: fx(v), cy: fy(ys[i]) })));
    p.back.append(axes(fx, fy, { xTicks: ticks(fx.lo, fx.hi, 4), yTicks: ticks(-4, 7, 4) }));
  }

  function bowl({ bowl: shape, path, at }, state) {
    const level = at.loss - shape.least.loss;
    attr(p.here, { d: level > 1e-4 && level < 400 ? closed(x, y, contour(shape, level, 180)) : "" });
    // Far outside the window a path is of no use, and its numbers are too long.
    const near = path.filter(({ w, b }) => Math.abs(w) < 100 && Math.abs(b) < 100);
    attr(p.path, { d: line(x, y, near.map(({ w }) => w), near.map(({ b }) => b)) });
    attr(p.dots, { d: near.slice(1).map(({ w, b }) => `M${x(w).toFixed(1)} ${y(b).toFixed(1)}h0`)
      .join("") });
    const [lx, ly] = [x(shape.least.w), y(shape.least.b)];
    attr(p.least, { d: `M${lx - 6} ${ly}h12M${lx} ${ly - 6}v12` });
    attr(p.arrow, { d: downhill(at, x, y) });
    attr(p.at, { cx: clamp(x(at.w), -999, 9999), cy: clamp(y(at.b), -999, 9999) });
    attr(handle, { transform: `translate(${x(state.w).toFixed(1)} ${y(state.b).toFixed(1)})`,
      "aria-valuenow": state.w, "aria-valuetext":
        `w ${short(state.w)}, b ${short(state.b)}, loss ${fmt(path[0].loss)}` });
  }

  function fit({ data, at }) {
    const ends = [fx.lo, fx.hi];
    const [w, b] = [clamp(at.w, -1e4, 1e4), clamp(at.b, -1e4, 1e4)];
    attr(p.fit, { d: line(fx, fy, ends, ends.map((v) => w * v + b)) });
    attr(p.misses, { d: [...data.x].map((v, i) =>
      `M${fx(v).toFixed(1)} ${fy(data.y[i]).toFixed(1)}V${fy(w * v + b).toFixed(1)}`).join("") });
  }

  function curve({ path, least }) {
    const { left, right, top, bottom } = place.curve;
    const losses = path.map(({ loss }) => loss);
    const [lo, hi] = [0.7 * least, 1.4 * Math.max(...losses)];
    const px = linear(0, Math.max(10, path.length - 1), left, right);
    const py = linear(Math.log10(lo), Math.log10(hi), bottom, top);
    const level = (v) => py(Math.log10(v));
    attr(p.curve, { d: line(px, py, losses.map((_, i) => i), losses.map(Math.log10)) });
    attr(p.last, { cx: px(path.length - 1), cy: level(losses.at(-1)) });
    attr(p.floor, { d: `M${left} ${level(least)}H${right}` });
    const back = axes(px, py, { xTicks: ticks(0, px.hi, 4).filter(Number.isInteger), yTicks: [] });
    for (const v of logTicks(lo, hi)) {
      back.append(s("path", { class: "grid", d: `M${left} ${Math.round(level(v)) + 0.5}H${right}` }),
        put(brief(v), left - 6, level(v) + 4, "", "end"));
    }
    p.scale.replaceChildren(back);
  }

  function draw(state, found, width) {
    paper(found, width);
    bowl(found, state);
    fit(found);
    curve(found);
  }
  return { el, draw };
}
