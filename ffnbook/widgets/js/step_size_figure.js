/** The step size's picture: the function with its secant, and the V of errors. */

import { attr, clamp, s, short } from "./dom.js";
import { cursor } from "./cursor.js";
import { axes, frame, line, linear, put, spots, ticks } from "./plot.js";
import { steps } from "./step_size_handle.js";
import { STEPS, value } from "./step_size_numbers.js";
import { power } from "./step_size_words.js";

const WINDOW = { logistic: [-0.4, 1.4], sin: [-1.6, 1.6], exp: [-2, 10], cube: [-10, 10],
  relu: [-1, 5] };
const [LOW, HIGH] = [1e-16, 1e2];

function layout(width) {
  const narrow = width < 520;
  const left = 44;
  const f = { left, right: narrow ? width - 8 : 0.44 * width, top: 26, bottom: 226 };
  const top = narrow ? f.bottom + 62 : 26;
  const v = { left: narrow ? left : f.right + 56, right: width - 8, top,
    bottom: top + (narrow ? 220 : 260) };
  return { f, v, height: v.bottom + 44 };
}

const path = (kind, more = {}) => s("path", { class: kind, ...more });

export function drawing(store, specs) {
  const [inF, inV] = [frame("function"), frame("errors")];
  const p = { back: s("g"), curve: path("curve blue", inF.inside),
    tangent: path("curve green thin", { "stroke-dasharray": "2 5", ...inF.inside }),
    secant: path("curve red thin", inF.inside), ends: s("g", inF.inside),
    truncation: path("curve purple thin", inV.inside), roundoff: path("curve red thin", inV.inside),
    dots: path("dots"), best: path("least"), here: path("cursor"),
    at: s("circle", { r: 6, class: "open red" }), labels: s("g", { "aria-hidden": "true" }) };
  const el = s("svg", { role: "group", "aria-label": "The secant, and the error by step size" });
  let [place, drawn] = [layout(640), ""];
  let x, y, vx, vy;
  // The handles stand on the axes, so a panel reaches a little below them.
  const within = (q, px, py) => px > q.left - 8 && px < q.right + 8 && py > q.top
    && py < q.bottom + 14;
  const handle = cursor({ svg: el, store, name: "x", spec: specs.x, label: "x in the figure",
    inside: (px, py) => within(place.f, px, py), value: (px) => x.back(px) });
  const step = steps(el, store, specs.h, (px, py) => within(place.v, px, py),
    (px) => 10 ** vx.back(px));
  el.append(inF.clip, inV.clip, p.back, p.curve, p.tangent, p.secant, p.ends, p.truncation,
    p.roundoff, p.best, p.dots, p.here, p.at, p.labels, handle, step);

  function sheet(state, width) {
    const key = `${width} ${state.function}`;
    if (drawn === key) return;
    drawn = key;
    place = layout(width);
    const { f, v } = place;
    attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height });
    inF.fill(f);
    inV.fill(v);
    const [lo, hi] = WINDOW[state.function];
    x = linear(-5, 5, f.left, f.right);
    y = linear(lo, hi, f.bottom, f.top);
    vx = linear(-15, 0, v.left, v.right);
    vy = linear(Math.log10(LOW), Math.log10(HIGH), v.bottom, v.top);
    const xs = Array.from({ length: 201 }, (_, i) => -5 + i / 20);
    attr(p.curve, { d: line(x, y, xs, xs.map((u) => value(state.function, u))) });
    const log = s("g", { "aria-hidden": "true" });
    for (const k of [-15, -12, -9, -6, -3, 0]) {
      const at = Math.round(vx(k)) + 0.5;
      log.append(path("grid", { d: `M${at} ${v.top}V${v.bottom}` }),
        put(power(10 ** k), at, v.bottom + 16, "", "middle"));
    }
    for (const k of [-16, -12, -8, -4, 0]) {
      const at = Math.round(vy(k)) + 0.5;
      log.append(path("grid", { d: `M${v.left} ${at}H${v.right}` }),
        put(power(10 ** k), v.left - 6, at + 4, "", "end"));
    }
    p.back.replaceChildren(axes(x, y, { xTicks: ticks(-5, 5, 5), yTicks: ticks(lo, hi, 4) }), log);
    p.labels.replaceChildren(put("the function and the secant", f.left, f.top - 10, "name"),
      put("x", (f.left + f.right) / 2, f.bottom + 32, "name sym", "middle"),
      put("error by step", v.left, v.top - 10, "name ink-blue"),
      put("h", (v.left + v.right) / 2, v.bottom + 34, "name sym", "middle"),
      put("round-off", v.left + 4, v.top + 14, "ink-red halo"),
      put("truncation", v.right - 4, v.top + 14, "ink-purple halo", "end"));
  }

  /** A straight line through (x, f(x)) of a slope. */
  const straight = (at, f, slope) => line(x, y, [-5, 5], [f + slope * (-5 - at), f + slope * (5 - at)]);

  function secant(state, { slope, exact }) {
    const at = state.x;
    const f = value(state.function, at);
    const points = state.method === "forward" ? [at, at + state.h] : [at - state.h, at + state.h];
    const [a, b] = points.map((u) => value(state.function, u));
    // Through the middle of the two points: the slope is the measured one.
    attr(p.secant, { d: straight((points[0] + points[1]) / 2, (a + b) / 2, clamp(slope, -1e4, 1e4)) });
    attr(p.tangent, { d: straight(at, f, exact) });
    p.ends.replaceChildren(...points.map((u, i) =>
      s("circle", { r: 4, class: "on-red", cx: x(u), cy: y([a, b][i]) })));
    attr(handle, { transform: `translate(${x(at).toFixed(1)} ${y.start})`, "aria-valuenow": at,
      "aria-valuetext": `x ${short(at)}` });
  }

  function errors(state, { errors: list, lines, best, error }) {
    const level = (v) => Math.log10(clamp(v, LOW, HIGH));
    const logs = STEPS.map(Math.log10);
    attr(p.dots, { d: spots(vx, vy, list.map((v, i) => [logs[i], level(v)])) });
    for (const name of ["truncation", "roundoff"]) {
      attr(p[name], { d: line(vx, vy, logs, lines.map((it) => (it[name] > 1e-20
        ? Math.log10(it[name]) : null))) });
    }
    const { top, bottom } = place.v;
    attr(p.best, { d: `M${vx(Math.log10(best))} ${bottom}V${bottom - 12}` });
    const h = vx(Math.log10(state.h));
    attr(p.here, { d: `M${h} ${top}V${bottom}` });
    attr(p.at, { cx: h, cy: vy(level(error)) });
    attr(step, { transform: `translate(${h.toFixed(1)} ${bottom})`,
      "aria-valuenow": Math.log10(state.h).toFixed(2), "aria-valuetext": `h ${state.h}` });
  }

  function draw(state, found, width) {
    sheet(state, width);
    secant(state, found);
    errors(state, found);
  }
  return { el, draw };
}
