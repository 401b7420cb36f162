/** The folded line's picture: the fit, what each unit adds, the error by width. */

import { attr, clamp, raised, s, short } from "./dom.js";
import { kinkOf } from "./fold_edits.js";
import { EDGE, FROM, HALF, TO, X } from "./fold_fit.js";
import { grips } from "./fold_grips.js";
import { LEAST, MOST, layout, round } from "./fold_layout.js";
import { axes, cover, frame, line, linear, put, spots, spread, ticks } from "./plot.js";

const NAMES = [["relu", "ReLU"], ["tanh", "tanh"], ["square", "x²"], ["identity", "linear"]];
const WIDTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const HIGH = 2.2; // the fit's panel goes from -HIGH to HIGH

const path = (kind, more = {}) => s("path", { class: kind, ...more });

/** Words one after another, each in its colour. */
function words(x, y, ...parts) {
  const out = s("text", { x, y, class: "name" });
  parts.forEach(([title, kind], i) =>
    out.append(s("tspan", { class: kind, dx: i ? 14 : 0 }, title)));
  return out;
}

export function drawing(hand) {
  const state = hand.values;
  const [window, lower] = [frame("fit"), frame("units")];
  const p = { shades: [0, 1, 2, 3].map(() => s("rect", { class: "flat" })), back: s("g"),
    labels: s("g"), folds: path("cursor"), scale: s("g"),
    wanted: path("curve green thin", { "stroke-dasharray": "6 4", ...window.inside }),
    net: path("curve blue", window.inside), miss: path("curve red", window.inside),
    units: path("ghost", lower.inside), one: path("curve purple", lower.inside),
    others: path("ghost"), errors: path("curve blue"), dots: path("dots"), names: s("g"),
    here: s("circle", { r: 6, class: "open red" }) };
  const el = s("svg", { role: "group", "aria-label": "Target and network, the units, errors" });
  const at = { place: layout(640) }; // what the handles need to know: scales, network
  const hold = grips(el, hand, at);
  el.append(window.clip, lower.clip, ...p.shades, p.back, p.scale, p.folds, p.wanted, p.net,
    p.miss, p.units, p.one, p.others, p.errors, p.dots, p.here, p.names, p.labels, ...hold.els);
  let [drawn, top] = [0, 1];
  let ex, ey;

  /** What stays while the width stays: frames, shades, grids, the names of things. */
  function sheet(width) {
    if (drawn === width) return;
    drawn = width;
    at.place = layout(width);
    const { fit, units, errors, narrow, height } = at.place;
    attr(el, { viewBox: `0 0 ${width} ${height}`, height });
    window.fill(fit);
    lower.fill(units);
    at.x = linear(-EDGE, EDGE, fit.left, fit.right);
    at.y = linear(-HIGH, HIGH, fit.bottom, fit.top);
    ex = linear(1, 12, errors.left, errors.right);
    const level = linear(Math.log10(LEAST), Math.log10(MOST), errors.bottom, errors.top);
    ey = (e) => level(Math.log10(clamp(e, LEAST, MOST)));
    p.shades.forEach((rect, i) => {
      const panel = i < 2 ? fit : units;
      cover(rect, i % 2 ? { ...panel, left: at.x(HALF) } : { ...panel, right: at.x(-HALF) });
    });
    const back = axes(at.x, at.y, { xTicks: ticks(-EDGE, EDGE, 10), yTicks: [-2, -1, 0, 1, 2] });
    for (const e of [0.01, 0.1, 1]) {
      const high = Math.round(ey(e)) + 0.5;
      back.append(path("grid", { d: `M${errors.left} ${high}H${errors.right}` }),
        put(short(e), errors.left - 6, high + 4, "", "end"));
    }
    for (const w of [1, 4, 8, 12]) back.append(put(w, ex(w), errors.bottom + 16, "", "middle"));
    p.back.replaceChildren(back);
    p.labels.replaceChildren(
      words(fit.left, 16, ["target", "ink-green"], ["network", "ink-blue"],
        ["largest error", "ink-red"]),
      put("outside", at.x(-4), fit.bottom - 6, "halo", "middle"),
      put("outside", at.x(4), fit.bottom - 6, "halo", "middle"),
      words(units.left, units.top - 10, ["what each unit adds", ""], ["chosen unit", "ink-purple"]),
      put("max. error by width", errors.left - (narrow ? 0 : 30), errors.top - 10, "name"),
      put("units", (errors.left + errors.right) / 2, errors.bottom + 32, "", "middle"));
  }

  function fitPanel({ net, f, y: wanted, at: worst, error }) {
    const { x, y, place } = at;
    attr(p.wanted, { d: line(x, y, X, wanted) });
    attr(p.net, { d: line(x, y, X, f.map((value) => clamp(value, -99, 99))) });
    const ends = [wanted[worst], f[worst]].map((value) => y(clamp(value, -99, 99)).toFixed(1));
    attr(p.miss, { d: error > 1e-3 ? `M${x(X[worst]).toFixed(1)} ${ends[0]}V${ends[1]}` : "" });
    attr(p.folds, { d: [...net.w1].map((_, j) => kinkOf(net, j))
      .filter((k) => Math.abs(k) <= EDGE)
      .flatMap((k) => [place.fit, place.units].map(({ top: high, bottom }) =>
        `M${x(k).toFixed(1)} ${high}V${bottom}`)).join("") });
  }

  function unitsPanel({ parts }, chosen) {
    // A scale that moves under the hand would run away from it.
    if (!at.v || !hold.held()) {
      const ends = parts.flatMap((a) => [a[FROM], a[200], a[TO - 1]]).map(Math.abs);
      top = round(Math.max(1, ...ends) * 1.05);
    }
    const { units } = at.place;
    at.v = linear(-top, top, units.bottom, units.top);
    const curve = (a) => line(at.x, at.v, X, a.map((v) => clamp(v, -9 * top, 9 * top)));
    attr(p.units, { d: parts.map(curve).join("") });
    attr(p.one, { d: curve(parts[chosen]) });
    const few = { xTicks: [], yTicks: [-top, 0, top], yNumbers: top < 1000 };
    p.scale.replaceChildren(axes(at.x, at.v, few), ...few.yNumbers ? [] : [-top, 0, top].map((v) =>
      put(v && `${v < 0 ? "−" : ""}10${raised(Math.round(Math.log10(top)))}`, units.left - 2,
        Math.round(at.v(v)) + 4.5, "", "end")));
  }

  function errorPanel({ errors, width, error }) {
    const curve = (name) => line(ex, ey, WIDTHS, errors[name]);
    const known = NAMES.filter(([name]) => errors[name]);
    attr(p.others, { d: known.map(([name]) => curve(name)).join("") });
    attr(p.errors, { d: curve(state.activation) });
    attr(p.dots, { d: spots(ex, ey, WIDTHS.map((w, i) => [w, errors[state.activation][i]])) });
    attr(p.here, { cx: ex(width), cy: ey(error) });
    // Of the logistic function tanh is a copy, so their curves are one.
    const mine = state.activation === "logistic" ? "tanh" : state.activation;
    const heights = spread(known.map(([name]) => ey(errors[name][11])), 14);
    p.names.replaceChildren(...known.map(([name, title], i) => put(title,
      at.place.errors.right + 8, heights[i] + 4, name === mine ? "name ink-blue" : "")));
  }

  function draw(found, chosen, width) {
    sheet(width);
    at.net = found.net;
    fitPanel(found);
    unitsPanel(found, chosen);
    errorPanel(found);
    hold.place(found.net, chosen);
  }
  return { el, draw };
}
