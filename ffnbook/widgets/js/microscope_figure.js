/** The microscope's figure: f with its tangent, f′, and both histograms on shared axes. */

import { attr, clamp, fmt, plain, s, short, uid } from "./dom.js";
import { title } from "./microscope_words.js";
import { axes, columns, edges, histogram, line, linear, rows, spread, ticks } from "./plot.js";

const POINTS = 240;
const BINS = 48;

/** The z values of a curve; each kink twice, so that a jump is not drawn as a slope. */
function samples(half) {
  return Array.from({ length: POINTS + 1 }, (_, i) => -half + (2 * half * i) / POINTS);
}

/** Values of the slope, lifted from the paper at its jumps. */
function slopes(df, zs, kinks) {
  const [xs, ys] = [[], []];
  let next = [...kinks];
  for (const z of zs) {
    while (next.length && next[0] <= z) {
      const k = next.shift();
      xs.push(k - 1e-9, k, k + 1e-9);
      ys.push(df(k - 1e-9), null, df(k + 1e-9));
    }
    xs.push(z);
    ys.push(kinks.includes(z) ? null : df(z));
  }
  return [xs, ys];
}

function range(lists, least) {
  let [lo, hi] = least;
  for (const list of lists) {
    for (const v of list) {
      if (v === null) continue;
      lo = Math.min(lo, v);
      hi = Math.max(hi, v);
    }
  }
  const pad = 0.06 * (hi - lo);
  return [lo - pad, hi + pad];
}

function layout(width) {
  const narrow = width < 430;
  const side = clamp(0.2 * width, 62, 130);
  const left = 38;
  const right = width - side - 12;
  const top = { y: 22, h: narrow ? 170 : 200 };
  const mid = { y: top.y + top.h + 26, h: narrow ? 80 : 92 };
  const low = { y: mid.y + mid.h + 26, h: narrow ? 62 : 70 };
  return { left, right, side, narrow, top, mid, low, height: low.y + low.h + 38, width };
}

export function drawing(store) {
  const back = s("g");
  const curve = (names) => s("path", { class: `curve ${names}` });
  const inside = { zs: s("path", { class: "on-green", opacity: 0.75 }),
    as: s("path", { class: "on-blue", opacity: 0.6 }) };
  const other = curve("purple");
  const otherSlope = curve("purple");
  const f = curve("blue");
  const df = curve("red");
  const window = s("rect");
  const clip = s("clipPath", { id: uid("clip") }, window);
  const tangent = s("path", { class: "curve red", "stroke-dasharray": "6 4",
    "clip-path": `url(#${clip.id})` });
  const rule = s("path", { class: "cursor" });
  const dots = s("g");
  const labels = s("g", { "aria-hidden": "true" });
  const handle = s("g", { class: "handle", role: "slider", tabindex: 0,
    "aria-label": "cursor z in the figure", "aria-valuemin": -10, "aria-valuemax": 10 },
  s("circle", { r: 16, class: "reach" }), s("circle", { r: 7, class: "knob" }));
  const dfDot = s("circle", { r: 5, class: "on-red" });
  const el = s("svg", { role: "group", "aria-label": "Function, slope and histograms" },
    clip, back, inside.zs, inside.as, rule, other, otherSlope, f, df, tangent, dots, labels, dfDot,
    handle);
  let place = null;
  let x = linear(-5, 5, 0, 1);

  // The cursor is dragged anywhere in the three stacked panels.
  const to = (event, rest) => {
    const p = event.clientX - el.getBoundingClientRect().left;
    store.set({ z: clamp(Number((Math.round(x.back(p) * 20) / 20).toFixed(2)), -10, 10) }, rest);
  };
  let held = false;
  el.addEventListener("pointerdown", (event) => {
    const p = event.clientX - el.getBoundingClientRect().left;
    if (!place || p < place.left - 8 || p > place.right + 8 || event.button) return;
    held = true;
    el.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    to(event, false);
    event.preventDefault();
  });
  el.addEventListener("pointermove", (event) => held && to(event, false));
  const release = (event) => {
    if (held) to(event, true);
    held = false;
  };
  el.addEventListener("pointerup", release);
  el.addEventListener("pointercancel", () => {
    held = false;
    store.send();
  });
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -0.05, ArrowDown: -0.05, ArrowRight: 0.05, ArrowUp: 0.05,
      PageDown: -1, PageUp: 1, Home: -20, End: 20 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    store.set({ z: clamp(Number((store.get("z") + step).toFixed(2)), -10, 10) });
  });

  let drawn = "";
  function draw(state, found) {
    const width = Math.max(280, el.clientWidth || 640);
    place = layout(width);
    const { left, right, side, top, mid, low } = place;
    const { half } = found;
    x = linear(-half, half, left, right);
    const zs = samples(half);
    const ys = zs.map(found.f);
    const [dx, dy] = slopes(found.df, zs, found.kinks);
    const theirs = found.other ? zs.map(found.other.f) : [];
    const [ox, oy] = found.other ? slopes(found.other.df, zs, found.other.kinks) : [[], []];
    const [lo, hi] = range([ys, theirs], [-0.1, 1]);
    const y = linear(lo, hi, top.y + top.h, top.y);
    const [dlo, dhi] = range([dy, oy], [0, 0.25]);
    const yd = linear(dlo, dhi, mid.y + mid.h, mid.y);

    const key = [width, half, lo, hi, dlo, dhi].join();
    if (key !== drawn) {
      drawn = key;
      attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height });
      const xTicks = ticks(-half, half, place.narrow ? 5 : 10);
      attr(window, { x: left, y: top.y, width: right - left, height: top.h });
      const yh = linear(0, 1, low.y + low.h, low.y);
      back.replaceChildren(
        axes(x, y, { xTicks, yTicks: ticks(lo, hi, 5), xNumbers: false }),
        axes(x, yd, { xTicks, yTicks: ticks(dlo, dhi, 3), xNumbers: false }),
        axes(x, yh, { xTicks, yTicks: [0], yNumbers: false }),
        s("path", { class: "zero", d: `M${right + 12.5} ${top.y}V${top.y + top.h}` }));
    }
    const all = state.n;
    const inBars = [...histogram(found.inputs, -half, half, BINS)].map((c) => c / all);
    const outBars = [...histogram(found.outputs, lo, hi, BINS)].map((c) => c / all);
    const most = Math.max(...outBars);
    attr(inside.zs, { d: columns(x, linear(0, Math.max(...inBars), low.y + low.h, low.y),
      edges(-half, half, BINS), inBars) });
    attr(inside.as, { d: rows(linear(0, most, right + 13, right + 13 + side - 8), y,
      edges(lo, hi, BINS), outBars) });
    attr(f, { d: line(x, y, zs, ys) });
    attr(df, { d: line(x, yd, dx, dy) });
    attr(other, { d: line(x, y, zs, theirs), "stroke-dasharray": "2 5" });
    attr(otherSlope, { d: line(x, yd, ox, oy), "stroke-dasharray": "2 5" });

    // A tangent of fixed length, whatever the slope.
    const pull = (y(found.slope) - y(0)) / (x(1) - x(0));
    const reach = Math.min(90, 0.3 * (right - left)) / Math.hypot(1, pull);
    const [cx, cy] = [x(state.z), y(found.value)];
    const from = Math.max(left, cx - reach);
    const upto = Math.min(right, cx + reach);
    attr(tangent, { d: `M${from} ${cy + pull * (from - cx)}L${upto} ${cy + pull * (upto - cx)}` });
    attr(rule, { d: `M${cx} ${top.y}V${low.y + low.h + 20}` });
    attr(dfDot, { cx, cy: yd(found.slope) });
    attr(handle, { transform: `translate(${cx.toFixed(1)} ${cy.toFixed(1)})`,
      "aria-valuenow": plain(state.z), "aria-valuetext":
        `z ${plain(state.z)}, f ${fmt(found.value)}, slope ${fmt(found.slope)}` });

    // Open rings: the limits at a jump of f′; a full dot: the value by convention.
    dots.replaceChildren(...found.kinks.filter((k) => Math.abs(k) < half).flatMap((k) => [
      s("circle", { class: "open red", r: 3.6, cx: x(k), cy: yd(found.df(k - 1e-9)) }),
      s("circle", { class: "open red", r: 3.6, cx: x(k), cy: yd(found.df(k + 1e-9)) }),
      s("circle", { class: "on-red", r: 3.6, cx: x(k), cy: yd(found.df(k)) })]));

    const put = (words, px, py, name, anchor = "start") =>
      s("text", { x: px, y: py, class: `name ${name}`, "text-anchor": anchor }, words);
    const names = [put(`f = ${title(state.function)}`, left, top.y - 8, "ink-blue"),
      put("slope f′", left, mid.y - 8, "ink-red"),
      put(`inputs z`, left, low.y - 8, "ink-green"),
      put("outputs", right + 13, top.y - 8, "ink-blue"),
      s("text", { x: right + 13, y: top.y + top.h + 15 }, `up to ${fmt(100 * most, 2)} %`),
      s("text", { x: clamp(cx, left + 24, right - 24), y: low.y + low.h + 33,
        "text-anchor": "middle", class: "at" }, `z = ${short(state.z)}`)];
    if (found.other) {
      names.push(put(title(state.compare), right, top.y - 8, "ink-purple", "end"));
    }
    labels.replaceChildren(...names);
  }
  return { el, draw };
}
