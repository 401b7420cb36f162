/** Two squares: the plane with the boundary, and the same plane inside the network. */

import { attr, clamp, s, short, uid } from "./dom.js";
import { axes, linear, ticks } from "./plot.js";
import { camera, look } from "./space_warp_numbers.js";
import { bestLine, WINDOWS } from "./space_warp_points.js";

const COLORS = ["purple", "green", "fg"];
const [TOP, LEFT] = [24, 30];

function layout(width) {
  const narrow = width < 520;
  const side = narrow ? Math.min(width - LEFT - 8, 330) : Math.min((width - 2 * LEFT - 30) / 2, 330);
  const panel = (left, top) => ({ left, top, right: left + side, bottom: top + side });
  const input = panel(LEFT, TOP);
  const inside = narrow ? panel(LEFT, input.bottom + 54) : panel(LEFT + side + 24 + LEFT, TOP);
  return { width, narrow, side, input, inside, height: inside.bottom + 22 };
}

function put(words, x, y, kind = "name", anchor = "start") {
  return s("text", { x, y, class: kind, "text-anchor": anchor }, words);
}

const xy = (x, y, [a, b]) => `${clamp(x(a), -1e6, 1e6).toFixed(1)} ${
  clamp(y(b), -1e6, 1e6).toFixed(1)}`;

/** One panel: its frame, a clip, and the marks that both panels have. */
function panel(name) {
  const rect = s("rect", { class: "frame" });
  const edge = s("rect");
  const clip = s("clipPath", { id: uid(name) }, edge);
  const p = { back: s("g"), grid: s("path", { class: "warped" }), lines: s("g"),
    edge: s("path", { class: "curve fg" }), zero: s("path", { class: "class zero-class" }),
    one: s("path", { class: "class one-class" }), wrong: s("path", { class: "wrong-point" }),
    labels: s("g", { "aria-hidden": "true" }) };
  const el = s("g", {}, clip, rect, p.back, s("g", { "clip-path": `url(#${clip.id})` }, p.grid,
    p.lines, p.edge, p.zero, p.one, p.wrong), p.labels);
  let [x, y] = [null, null];
  return { el, ...p,
    /** Stand at a place and show the window [cx, cy, half]. */
    set({ left, right, top, bottom }, [cx, cy, half], names) {
      for (const it of [rect, edge]) {
        attr(it, { x: left, y: top, width: right - left, height: bottom - top });
      }
      x = linear(cx - half, cx + half, left, right);
      y = linear(cy - half, cy + half, bottom, top);
      p.back.replaceChildren(axes(x, y, { xTicks: ticks(x.lo, x.hi, 4), yTicks: ticks(y.lo, y.hi, 4) }));
      p.labels.replaceChildren(put(names[0], left, top - 8),
        put(names[1], right - 4, bottom - 6, "sym halo", "end"),
        put(names[2], left + 5, top + 15, "sym halo"));
    },
    /** Points, those on the wrong side, and the boundary, through `to`. */
    draw({ X, y: labels, wrong, boundary }, to) {
      const spots = Array.from(labels, (_, i) => xy(x, y, to(X[2 * i], X[2 * i + 1])));
      const dots = (label) => spots.filter((_, i) => labels[i] === label)
        .map((spot) => `M${spot}h0`).join("");
      attr(p.zero, { d: dots(0) });
      attr(p.one, { d: dots(1) });
      attr(p.wrong, { d: wrong.map((i) => `M${spots[i]}m-5 -5l10 10m0 -10l-10 10`).join("") });
      attr(p.edge, { d: boundary.map(([from, end]) =>
        `M${xy(x, y, to(...from))}L${xy(x, y, to(...end))}`).join("") });
    },
    path: (spots) => spots.map((spot, i) => `${i ? "L" : "M"}${xy(x, y, spot)}`).join(""),
  };
}

/** The straight line n · p + c = 0 as two far points. */
function far([a, b], c, reach) {
  const size = a * a + b * b;
  if (!(size > 0)) return [];
  const [px, py, long] = [(-c * a) / size, (-c * b) / size, reach / Math.sqrt(size)];
  return [[px - long * b, py + long * a], [px + long * b, py - long * a]];
}

/** The points' window at t: a square around all of them. */
function around({ X }, to) {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < X.length; i += 2) {
    const [a, b] = to(X[i], X[i + 1]);
    [x0, x1, y0, y1] = [Math.min(x0, a), Math.max(x1, a), Math.min(y0, b), Math.max(y1, b)];
  }
  return [(x0 + x1) / 2, (y0 + y1) / 2, Math.max(0.5, 0.58 * (x1 - x0), 0.58 * (y1 - y0))];
}

/** Lines of the input's grid, each as points [x, y]. */
function gridLines([cx, cy, half], lines = 8, bits = 32) {
  const out = [];
  for (let k = 0; k <= lines; k += 1) {
    const at = half * ((2 * k) / lines - 1);
    const run = Array.from({ length: bits + 1 }, (_, i) => half * ((2 * i) / bits - 1));
    out.push(run.map((r) => [cx + at, cy + r]), run.map((r) => [cx + r, cy + at]));
  }
  return out;
}

const STAGES = { 0: "still the input", 1: "after W₁ and b₁", 2: "after the activation" };

export function drawing() {
  const [input, inside] = [panel("input"), panel("inside")];
  const el = s("svg", { role: "img", class: "warp" }, input.el, inside.el);

  function plane(state, found, place) {
    const frame = WINDOWS[state.data];
    input.set(place.input, frame, ["the input plane", "x₁", "x₂"]);
    input.draw(found, (x, y) => [x, y]);
    const { W, b, hidden } = found.net;
    const { angle, threshold } = bestLine(state.data);
    const best = far([Math.cos(angle), Math.sin(angle)], -threshold, 9);
    input.lines.replaceChildren(s("path", { class: "contour", d: input.path(best) }),
      ...b.map((bias, j) => s("path", { class: `curve thin ${COLORS[j]}`,
        "stroke-dasharray": "7 4", d: input.path(far([W[j], W[hidden + j]], bias, 9)) })));
  }

  function hidden(state, found, place) {
    const { t } = state;
    const { net } = found;
    const to = camera(net, t);
    const flat = net.hidden === 2;
    const symbol = t === 0 ? "x" : t <= 1 ? "z" : "a";
    const name = STAGES[t] ?? "on the way";
    const names = t === 0 || flat ? [`${symbol}₁`, `${symbol}₂`]
      : ["", t < 1 ? "turning" : "seen from the side"];
    inside.set(place.inside, around(found, to),
      [name, ...names]);
    inside.draw(found, to);
    attr(inside.grid, { d: gridLines(WINDOWS[state.data]).map((line) =>
      inside.path(line.map(([x, y]) => to(x, y)))).join("") });
    const [across, up] = look(net, t);
    const side = (axis) => net.v.reduce((sum, v, i) => sum + v * axis[i], 0);
    const ends = far([side(across), side(up)], net.c, 200);
    inside.lines.replaceChildren(s("path", { class: "final", opacity: clamp(t - 1, 0, 1),
      d: t > 1 ? inside.path(ends) : "" }));
  }

  function draw(state, found, width) {
    const place = layout(width);
    attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height, "aria-label":
      `The input plane with the network's boundary; the same points at t = ${short(state.t)}` });
    plane(state, found, place);
    hidden(state, found, place);
  }
  return { el, draw };
}
