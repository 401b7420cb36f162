/** The race: both losses over z with the two units on them, and three curves over steps. */

import { cursor } from "./cursor.js";
import { attr, clamp, fmt, s, short, uid } from "./dom.js";
import { LOSSES } from "./confident_mistake_numbers.js";
import { axes, line, linear, put, ticks } from "./plot.js";

export const COLORS = { mse: "red", bce: "blue" };
const DASH = { mse: "7 4", bce: false };
const TOP_LOSS = 6;
const ROWS = [["output", "output a", 1], ["loss", "loss", TOP_LOSS],
  ["gradient", "gradient dL/dz", 1]];

function layout(width) {
  const narrow = width < 520;
  const left = 30;
  const hill = { left, right: narrow ? width - 8 : left + 0.46 * width, top: 26,
    bottom: narrow ? 216 : 300 };
  const start = narrow ? left : hill.right + 44;
  const first = narrow ? hill.bottom + 68 : 26;
  const rows = ROWS.map((_, i) => ({ left: start, right: width - 8, top: first + 100 * i,
    bottom: first + 100 * i + 68 }));
  return { width, narrow, hill, rows, height: Math.max(hill.bottom, rows[2].bottom) + 40 };
}

const curve = (name, more = {}) =>
  s("path", { class: `curve ${COLORS[name]}`, "stroke-dasharray": DASH[name], ...more });

/** A line of 2 units of z along a loss, with its slope. */
function tangent({ z, loss, gradient }, x, y) {
  return `M${x(z - 1)} ${y(loss - gradient)}L${x(z + 1)} ${y(loss + gradient)}`;
}

/** z is moved by b: the handle writes b = z - w, where the store keeps w and b. */
function asLogit(store, specs) {
  return {
    get: () => store.get("w") + store.get("b"),
    set({ z }, rest) {
      const { min, max } = specs.b;
      const b = clamp(Number((z - store.get("w")).toPrecision(12)), min, max);
      store.set({ b }, rest);
    },
    send: () => store.send(),
  };
}

export function drawing(store, specs) {
  const rect = s("rect");
  const clip = s("clipPath", { id: uid("hill") }, rect);
  const inside = { "clip-path": `url(#${clip.id})` };
  const names = Object.keys(COLORS);
  const p = { back: s("g"), scale: s("g"), labels: s("g", { "aria-hidden": "true" }),
    rule: s("path", { class: "cursor" }), half: s("path", { class: "cursor" }) };
  const each = (make) => Object.fromEntries(names.map((name) => [name, make(name)]));
  const hills = each((name) => curve(name, inside));
  const slopes = each(() => s("path", { class: "curve fg thin", ...inside }));
  const dots = each((name) => s("circle", { r: 5, class: `on-${COLORS[name]}`, ...inside }));
  const rows = ROWS.map(() => each((name) => curve(name)));
  const el = s("svg", { role: "group", "aria-label": "The race of the two losses" });
  let [place, drawn] = [layout(640), ""];
  let x, y;
  const handle = cursor({ svg: el, store: asLogit(store, specs), name: "z",
    spec: { min: -10, max: 10, step: 0.05 }, label: "start z = w + b in the figure",
    inside: (px, py) => px > place.hill.left - 8 && px < place.hill.right + 8
      && py < place.hill.bottom + 16,
    value: (px) => x.back(px) });
  el.append(clip, p.back, p.scale, p.rule, p.half, ...Object.values(hills),
    ...Object.values(slopes), ...Object.values(dots), ...rows.flatMap(Object.values), p.labels,
    handle);

  function paper(width) {
    if (drawn === width) return;
    drawn = width;
    place = layout(width);
    const { hill } = place;
    x = linear(-10, 10, hill.left, hill.right);
    y = linear(0, TOP_LOSS, hill.bottom, hill.top);
    attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height });
    attr(rect, { x: hill.left, y: hill.top - 3, width: hill.right - hill.left,
      height: hill.bottom - hill.top + 6 });
    p.back.replaceChildren(axes(x, y, { xTicks: ticks(-10, 10, place.narrow ? 4 : 8),
      yTicks: ticks(0, TOP_LOSS, 6) }));
    const zs = Array.from({ length: 161 }, (_, i) => -10 + i / 8);
    for (const name of names) {
      attr(hills[name], { d: line(x, y, zs, zs.map((z) => LOSSES[name](z).loss)) });
    }
    p.labels.replaceChildren(
      put("loss over z", hill.left, hill.top - 10, "name"),
      put("z", (hill.left + hill.right) / 2, hill.bottom + 33, "name sym", "middle"),
      put("cross entropy", x(3.3), y(4.6), "name ink-blue", "end"),
      put("MSE", x(9.6), y(1) - 8, "name ink-red", "end"),
      ...ROWS.map(([, title], i) => put(title, place.rows[i].left, place.rows[i].top - 8, "name")));
  }

  function curves({ races }, steps) {
    const backs = ROWS.map(([what, , most], i) => {
      const { left, right, top, bottom } = place.rows[i];
      const px = linear(0, Math.max(10, steps), left, right);
      const high = what === "loss" ? Math.max(1, races.mse[0].loss, races.bce[0].loss) : most;
      const py = linear(0, high, bottom, top);
      for (const name of names) {
        const values = races[name].map((at) => at[what]);
        attr(rows[i][name], { d: line(px, py, values.map((_, k) => k), values) });
      }
      if (!i) attr(p.half, { d: `M${left} ${py(0.5)}H${right}` });
      return axes(px, py, { xTicks: ticks(0, px.hi, 4).filter(Number.isInteger),
        yTicks: what === "loss" ? ticks(0, high, 4) : [0, 1], xNumbers: i === 2 });
    });
    p.scale.replaceChildren(...backs, put("steps", place.rows[2].right, place.rows[2].bottom + 32,
      "", "end"));
  }

  function draw(state, found, width) {
    paper(width);
    const z = state.w + state.b;
    attr(p.rule, { d: `M${x(z)} ${place.hill.top}V${place.hill.bottom}` });
    for (const name of names) {
      const at = found.races[name].at(-1);
      const near = { ...at, z: clamp(at.z, -10.5, 10.5) };
      attr(slopes[name], { d: tangent(near, x, y) });
      attr(dots[name], { cx: x(near.z), cy: y(near.loss) });
    }
    curves(found, state.steps);
    attr(handle, { transform: `translate(${x(z).toFixed(1)} ${place.hill.bottom})`,
      "aria-valuenow": Number(z.toPrecision(12)), "aria-valuetext": `z ${short(z)}, output ${
        fmt(found.races.bce[0].output, 3)}, the label is 0` });
  }
  return { el, draw };
}
