/** Three panels: the units' lines among the points, the loss, the difference meter. */

import { getActivation } from "./activations.js";
import { boundary } from "./boundary.js";
import { attr, brief, clamp, fmt, s } from "./dom.js";
import { axes, cover, frame, line, linear, put, spots, ticks } from "./plot.js";
import { cutLine, scoreOf, WINDOWS } from "./symmetry_and_death_numbers.js";
import { unitsOf } from "./symmetry_and_death_words.js";

function layout(width) {
  const narrow = width < 520;
  const [left, top] = [28, 24];
  const side = narrow ? Math.min(width - left - 6, 330) : clamp(0.5 * width - left, 220, 330);
  const plane = { left, top, right: left + side, bottom: top + side };
  const start = narrow ? 44 : plane.right + 56;
  const under = narrow ? plane.bottom + 64 : top;
  const deep = narrow ? 120 : side - 96;
  const curve = { left: start, right: width - 8, top: under, bottom: under + deep };
  const meter = { left: start, right: width - 8, top: curve.bottom + 56, bottom: curve.bottom + 74 };
  return { width, plane, curve, meter,
    height: Math.max(plane.bottom + 38, meter.bottom + 22) };
}

/** Hairs on the side where a unit's z is above 0, between two places in pixels. */
function hairs([px, py], [qx, qy], [a, c]) {
  const [size, count] = [Math.hypot(a, c), Math.floor(Math.hypot(qx - px, qy - py) / 26)];
  return Array.from({ length: count }, (_, k) => {
    const t = (k + 0.5) / count;
    return `M${(px + t * (qx - px)).toFixed(1)} ${(py + t * (qy - py)).toFixed(1)}l${
      (6 * a / size).toFixed(1)} ${(-6 * c / size).toFixed(1)}`;
  }).join("");
}

const POWERS = [-15, -10, -5, 0];
const LOSSES = [0.001, 0.01, 0.1, 0.3, 1, 3, 10, 100, 1e4, 1e6, 1e8];

export function drawing() {
  const window = frame("plane");
  const path = (kind, more = {}) => s("path", { class: kind, ...more });
  const p = { back: s("g"), zero: path("class zero-class", window.inside),
    one: path("class one-class", window.inside), edge: path("curve fg", window.inside),
    wrong: path("wrong-point", window.inside), lines: s("g"), curve: path("curve green thin"),
    event: path("cursor"), last: s("circle", { r: 4, class: "on-green" }),
    meter: s("rect", { class: "meter" }), level: s("rect", { class: "on-purple" }),
    labels: s("g", { "aria-hidden": "true" }) };
  const el = s("svg", { role: "img", class: "symmetry" }, window.clip, ...Object.values(p));
  let [x, y] = [null, null];

  function points({ X, y: labels, wrong }) {
    const of = (label) => spots(x, y, [...labels.keys()].filter((i) => labels[i] === label)
      .map((i) => [X[2 * i], X[2 * i + 1]]));
    attr(p.zero, { d: of(0) });
    attr(p.one, { d: of(1) });
    attr(p.wrong, { d: wrong.map((i) => `M${x(X[2 * i]).toFixed(1)} ${
      y(X[2 * i + 1]).toFixed(1)}m-3 -3l6 6m0 -6l-6 6`).join("") });
  }

  /** One line for each group of equal units, with how many they are; and who has none. */
  function units({ groups, units: all, dead }, view, { plane }) {
    const [none, away] = [[], []];
    p.lines.replaceChildren(...groups.flatMap((group, k) => {
      const unit = all[group[0]];
      if (unit[0] === 0 && unit[1] === 0) {
        none.push(...group);
        return [];
      }
      const cut = cutLine(unit, view);
      if (!cut.length) {
        away.push(...group);
        return [];
      }
      const off = dead.includes(group[0]) ? " off" : "";
      const [from, to] = cut.map(([u, v]) => [x(u), y(v)]);
      const d = `M${from.map((v) => v.toFixed(1)).join(" ")}L${to.map((v) => v.toFixed(1)).join(" ")}`;
      const [bx, by] = from.map((v, i) => v + (0.1 + 0.07 * k) * (to[i] - v));
      const many = group.length > 1;
      const wide = many ? 15 : 9;
      return [s("path", { class: "band", "stroke-width": many ? 3 + 2 * group.length : 0, d,
        ...window.inside }),
      s("path", { class: `unit${off}`, "data-units": group.map((j) => j + 1).join(" "),
        d: d + hairs(from, to, unit), ...window.inside }),
      s("rect", { class: `badge${off}`, x: bx - wide, y: by - 9, width: 2 * wide, height: 18, rx: 9 }),
      put(many ? `×${group.length}` : String(group[0] + 1), bx, by + 4, `count${off}`, "middle")];
    }));
    const said = [none.length ? `no line (weights 0): ${unitsOf(none)}` : "",
      away.length ? `line outside the picture: ${unitsOf(away)}` : ""].filter(Boolean);
    return put(said.join("; "), plane.left, plane.bottom + 33, "lost");
  }

  function losses({ losses: all }, { steps, kicks, lift }, { left, right, top, bottom }) {
    const [low, high] = [Math.min(0.3, ...all), Math.max(1, ...all)].map(Math.log10);
    const px = linear(0, Math.max(10, all.length - 1), left, right);
    const py = linear(low - 0.05, high + 0.05, bottom, top);
    attr(p.curve, { d: line(px, py, [...all.keys()], all.map(Math.log10)) });
    attr(p.last, { cx: px(all.length - 1), cy: py(Math.log10(all.at(-1))) });
    const event = Math.min(steps, all.length - 1);
    attr(p.event, { d: kicks || lift ? `M${px(event)} ${bottom}V${top}` : "" });
    const back = axes(px, py, { xTicks: ticks(0, px.hi, 4).filter(Number.isInteger), yTicks: [] });
    for (const v of LOSSES.filter((v) => Math.log10(v) >= low && Math.log10(v) <= high)) {
      const level = py(Math.log10(v));
      back.append(s("path", { class: "grid", d: `M${left} ${Math.round(level) + 0.5}H${right}` }),
        put(brief(v), left - 6, level + 4, "", "end"));
    }
    return back;
  }

  function meter({ gap }, place) {
    const mx = linear(-16, 1, place.left, place.right);
    cover(p.meter, place);
    cover(p.level, { ...place, right: gap ? mx(clamp(Math.log10(gap), -15.8, 1)) : place.left });
    return POWERS.map((k) => put(k ? fmt(10 ** k, 1).replace("1×", "") : "1", mx(k), place.bottom + 15,
      "", "middle"));
  }

  function draw(state, found, width) {
    const place = layout(width);
    const { plane, curve: c, meter: m } = place;
    const view = WINDOWS[state.data];
    attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height, "aria-label":
      "The points with the lines of the units; the loss; the difference between units" });
    window.fill(plane);
    x = linear(view[0] - view[2], view[0] + view[2], plane.left, plane.right);
    y = linear(view[1] - view[2], view[1] + view[2], plane.bottom, plane.top);
    points(found);
    attr(p.edge, { d: boundary(scoreOf(found, (z) => f.f(z)), view).map(([a, b]) =>
      line(x, y, [a[0], b[0]], [a[1], b[1]])).join("") });
    const lost = units(found, view, place);
    p.back.replaceChildren(axes(x, y, { xTicks: ticks(x.lo, x.hi, 4), yTicks: ticks(y.lo, y.hi, 4) }),
      losses(found, state, c));
    p.labels.replaceChildren(put("where each unit’s z is 0", plane.left, 15, "name ink-purple"), lost,
      put("loss, step by step", c.left, c.top - 9, "name ink-green"),
      put("largest difference between units", m.left, m.top - 9, "name ink-purple"),
      put(found.gap ? "" : "exactly 0", m.left + 6, m.bottom - 5, "name"),
      ...meter(found, m));
  }
  let f = null;
  return { el, draw(state, found, width) {
    f = getActivation(state.activation);
    draw(state, found, width);
  } };
}
