/** The batch noise's picture: the path, the cloud of gradients, variance, loss. */

import { LEVELS, layout, round } from "./batch_noise_layout.js";
import { N, SIZES } from "./batch_noise_numbers.js";
import { attr, brief, clamp, fmt, s, short } from "./dom.js";
import { contour } from "./loss_bowl_numbers.js";
import { logTicks } from "./loss_bowl_layout.js";
import { axes, frame, line, linear, put, spots, ticks } from "./plot.js";
import { point } from "./point.js";

const path = (kind, more = {}) => s("path", { class: kind, ...more });

/** A log axis; what is 0 lies at its end. */
function logarithmic(lo, hi, start, end) {
  const scale = linear(Math.log10(lo), Math.log10(hi), start, end);
  return (v) => scale(Math.log10(clamp(v, lo, hi)));
}

export function drawing(store, specs) {
  const [bowl, field] = [frame("bowl"), frame("cloud")];
  const p = { hills: s("g", bowl.inside), back: s("g"), labels: s("g"), scale: s("g"),
    way: path("curve blue thin", bowl.inside), stops: path("dots", bowl.inside),
    least: path("least"), end: s("circle", { r: 5, class: "on-blue", ...bowl.inside }),
    cloud: path("dots faint", field.inside), full: s("circle", { r: 7, class: "open red" }),
    arrow: path("curve red arrow", field.inside), theory: path("ghost"), found: path("dots"),
    here: s("circle", { r: 6, class: "open red" }), whole: path("ghost"),
    loss: path("curve blue thin"), ends: path("dots"),
    floor: path("curve green thin", { "stroke-dasharray": "2 5" }) };
  const el = s("svg", { role: "group", "aria-label": "Path, gradients, variance and loss" });
  let [place, drawn] = [layout(640), ""];
  let x, y;
  const handle = point({ svg: el, store, names: ["w", "b"], specs: [specs.w, specs.b],
    label: "start (w, b) in the figure",
    inside: (px, py) => px > place.path.left && px < place.path.right
      && py > place.path.top && py < place.path.bottom,
    value: (px, py) => [x.back(px), y.back(py)] });
  el.append(bowl.clip, field.clip, p.hills, p.back, p.scale, p.way, p.stops, p.least, p.end,
    p.cloud, p.arrow, p.full, p.theory, p.found, p.here, p.whole, p.floor, p.loss, p.ends,
    p.labels, handle);

  /** What stays while the points and the width stay. */
  function sheet({ data }, width) {
    if (drawn === `${width} ${data.seed}`) return;
    drawn = `${width} ${data.seed}`;
    place = layout(width);
    const { path: q, cloud, noise, loss } = place;
    attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height });
    bowl.fill(q);
    field.fill(cloud);
    x = linear(-2, 4, q.left, q.right);
    y = linear(-2, 4, q.bottom, q.top);
    p.hills.replaceChildren(...[...LEVELS].reverse().map((level) => {
      const ring = contour(data.bowl, level);
      return path("level", { d: `${line(x, y, ring.map(([w]) => w), ring.map(([, b]) => b))}Z` });
    }));
    p.back.replaceChildren(axes(x, y, { xTicks: ticks(-2, 4, 6), yTicks: ticks(-2, 4, 6) }));
    const { w, b } = data.bowl.least;
    attr(p.least, { d: `M${x(w) - 6} ${y(b)}h12M${x(w)} ${y(b) - 6}v12` });
    const middle = (a) => (a.left + a.right) / 2;
    p.labels.replaceChildren(put("the path over w and b", q.left, q.top - 10, "name ink-blue"),
      put("gradients of 300 batches", cloud.left, cloud.top - 10, "name"),
      put("w", middle(q), q.bottom + 30, "name sym", "middle"),
      put("b", q.left - 26, middle(q) + 4, "name sym"),
      put("∂L/∂w", middle(cloud), cloud.bottom + 30, "", "middle"),
      put("variance by batch size", noise.left, noise.top - 10, "name"),
      put("batch size", middle(noise), noise.bottom + 30, "", "middle"),
      put("loss by epoch", loss.left, loss.top - 10, "name ink-blue"),
      put("full batch: grey", loss.right, loss.top - 10, "", "end"),
      put("epochs, each as much work", middle(loss), loss.bottom + 30, "", "middle"));
  }

  function way({ path: points }, state) {
    const [ws, bs] = ["w", "b"].map((name) => points.map((at) => clamp(at[name], -99, 99)));
    attr(p.way, { d: line(x, y, ws, bs) });
    attr(p.stops, { d: points.length < 120 ? spots(x, y, ws.map((w, i) => [w, bs[i]])) : "" });
    attr(p.end, { cx: x(ws.at(-1)), cy: y(bs.at(-1)) });
    attr(handle, { transform: `translate(${x(state.w).toFixed(1)} ${y(state.b).toFixed(1)})`,
      "aria-valuenow": state.w, "aria-valuetext":
        `w ${short(state.w)}, b ${short(state.b)}, loss ${fmt(points[0].loss)}` });
  }

  /** All on one scale: that of single samples, so that larger batches look smaller. */
  function cloud({ own, full, cloud: dots }) {
    const { left, right, top, bottom } = place.cloud;
    const most = round(Math.max(...own.dw.map(Math.abs), ...own.db.map(Math.abs)));
    const cx = linear(-most, most, left, right);
    const cy = linear(-most, most, bottom, top);
    const marks = [-most, -most / 2, 0, most / 2, most];
    attr(p.cloud, { d: spots(cx, cy, dots) });
    attr(p.full, { cx: cx(full.dw), cy: cy(full.db) });
    attr(p.arrow, { d: `M${cx(0)} ${cy(0)}L${cx(full.dw)} ${cy(full.db)}` });
    return [axes(cx, cy, { xTicks: marks, yTicks: marks }),
      put("∂L/∂b", cx(0) + 6, top + 13, "halo")];
  }

  function noise({ curves, spread }, { batch }) {
    const { left, right, top, bottom } = place.noise;
    const nx = logarithmic(1, N, left, right);
    const [lo, hi] = [spread / 300, spread * 1.6];
    const ny = logarithmic(lo, hi, bottom, top);
    const sizes = SIZES.filter((size) => curves.measured[size - 1] > lo);
    const every = Array.from({ length: N }, (_, k) => k + 1);
    attr(p.theory, { d: line(nx, ny, every, every.map((size) => curves.predicted[size - 1]).map((v) => (v > lo ? v : null))) });
    attr(p.found, { d: spots(nx, ny, sizes.map((size) => [size, curves.measured[size - 1]])) });
    attr(p.here, { cx: nx(batch), cy: ny(curves.measured[batch - 1]) });
    const out = s("g", { "aria-hidden": "true" });
    for (const v of logTicks(lo, hi)) {
      out.append(path("grid", { d: `M${left} ${Math.round(ny(v)) + 0.5}H${right}` }),
        put(brief(v), left - 6, ny(v) + 4, "", "end"));
    }
    for (const size of SIZES) out.append(put(size, nx(size), bottom + 15, "", "middle"));
    return [out];
  }

  function loss({ losses, whole, least }, { epochs }) {
    const { left, right, top, bottom } = place.loss;
    const lx = linear(0, Math.max(4, epochs), left, right);
    const [lo, hi] = [least * 0.8, Math.min(1e9, 1.1 * Math.max(...losses, ...whole))];
    const ly = logarithmic(lo, hi, bottom, top);
    const at = (list) => list.map((_, i) => i);
    attr(p.whole, { d: line(lx, ly, at(whole), whole) });
    attr(p.loss, { d: line(lx, ly, at(losses), losses) });
    attr(p.ends, { d: spots(lx, ly, losses.map((v, i) => [i, v])) });
    attr(p.floor, { d: `M${left} ${ly(least)}H${right}` });
    const out = axes(lx, { start: bottom, end: top }, {
      xTicks: ticks(0, lx.hi, 5).filter(Number.isInteger), yTicks: [] });
    for (const v of logTicks(lo, hi)) {
      out.append(path("grid", { d: `M${left} ${Math.round(ly(v)) + 0.5}H${right}` }),
        put(brief(v), left - 6, ly(v) + 4, "", "end"));
    }
    return [out];
  }

  function draw(state, found, width) {
    sheet(found, width);
    way(found, state);
    p.scale.replaceChildren(...cloud(found), ...noise(found, state), ...loss(found, state));
  }
  return { el, draw };
}
