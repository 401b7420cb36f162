/** Logits to drag, the outputs they give, and the gradient as arrows: a row a class. */

import { attr, fmt, s, short } from "./dom.js";
import { layout, reach, ROW, TOP } from "./logits_to_loss_layout.js";
import { axes, linear, put } from "./plot.js";
import { rowHandles } from "./row_handles.js";

/** A bar from x(0) to x(v), `thick` pixels high. */
function bar(x, v, y, thick) {
  return `M${x(0).toFixed(1)} ${y - thick / 2}H${x(v).toFixed(1)}v${thick}H${x(0).toFixed(1)}Z`;
}

/** An arrow from x(0) to x(v); a short one is its head alone. */
function arrow(x, v, y) {
  const [from, to] = [x(0), x(v)];
  const long = Math.abs(to - from);
  if (long < 0.5) return "";
  const back = Math.sign(to - from) * Math.min(7, long);
  return `M${from.toFixed(1)} ${y}H${to.toFixed(1)}M${(to - back).toFixed(1)} ${y - 5}L${
    to.toFixed(1)} ${y}L${(to - back).toFixed(1)} ${y + 5}`;
}

export function drawing(store, specs) {
  const p = { back: s("g"), band: s("path", { class: "flat" }),
    logits: s("path", { class: "on-blue", opacity: 0.75 }),
    seen: s("path", { class: "mean" }), wanted: s("path", { class: "wanted" }),
    others: s("path", { class: "on-grey" }), true: s("path", { class: "on-green" }),
    plain: s("path", { class: "ghost" }), arrows: s("path", { class: "curve red arrow" }),
    values: s("g", { "aria-hidden": "true" }), labels: s("g", { "aria-hidden": "true" }) };
  const el = s("svg", { role: "group", "aria-label": "Logits, outputs and gradient by class" });
  let [place, drawn] = [layout(640, 4), ""];
  let x = linear(-10, 10, 0, 1);
  const handles = rowHandles({ svg: el, store, name: "logits", spec: specs.logits,
    label: (i) => `logit of class ${i} in the figure`,
    inside: (px) => px > place.logits[0] - 8 && px < place.logits[1] + 8,
    row: (py) => {
      const i = Math.floor((py - TOP) / ROW);
      return i >= 0 && i < place.k ? i : -1;
    },
    value: (px) => x.back(px) });
  el.append(p.band, p.back, p.logits, p.seen, p.others, p.true, p.wanted, p.plain, p.arrows,
    p.values, p.labels, handles.el);

  /** Axes and names: they stay while the logits move. */
  function paper({ k, target }, far, width, sigmoid) {
    const key = [k, target, far, width, sigmoid].join();
    const scales = { z: linear(-10, 10, ...place.logits), out: linear(0, 1, ...place.out),
      g: linear(-far, far, ...place.gradient) };
    if (key === drawn) return scales;
    drawn = key;
    const y = linear(0, 1, place.bottom, TOP);
    const ends = (v, many) => (many ? [-v, -v / 2, 0, v / 2, v] : [-v, 0, v]);
    attr(el, { viewBox: `0 0 ${width} ${place.height}`, height: place.height });
    p.back.replaceChildren(
      axes(scales.z, y, { xTicks: ends(10, !place.narrow), yTicks: [] }),
      axes(scales.out, y, { xTicks: place.narrow ? [0, 1] : [0, 0.5, 1], yTicks: [] }),
      axes(scales.g, y, { xTicks: ends(far, false), yTicks: [] }));
    attr(p.band, { d: `M0 ${place.at(target) - ROW / 2}H${width}v${ROW}H0Z` });
    attr(p.wanted, { d: bar(scales.out, 1, place.at(target), 18) });
    p.labels.replaceChildren(
      put("logits z", place.logits[0], 16, "name ink-blue"),
      put(sigmoid ? "sigmoids p" : "outputs p", place.out[0], 16, "name ink-green"),
      put(place.narrow ? "dL/dz" : "gradient dL/dz", place.gradient[0], 16, "name ink-red"),
      ...Array.from({ length: k }, (_, i) => put(String(i), 12, place.at(i) + 4,
        i === target ? "name ink-green" : "", "middle")));
    return scales;
  }

  function draw(state, found, width) {
    const { k, target, out, gradient, plain } = found;
    place = layout(width, k);
    const far = reach([...gradient, ...plain]);
    const scales = paper(found, far, width, state.output === "sigmoid");
    x = scales.z;
    const each = (values, path) => values.map((v, i) => path(v, place.at(i), i)).join("");
    attr(p.logits, { d: each(state.logits, (v, y) => bar(x, v, y, 10)) });
    const moved = state.shift !== 0 || state.temperature !== 1;
    attr(p.seen, { d: moved ? each(found.seen, (v, y) =>
      (Math.abs(v) <= 10 ? `M${x(v).toFixed(1)} ${y - 12}v24` : "")) : "" });
    const bars = (wanted) => each(out, (v, y, i) =>
      ((i === target) === wanted ? bar(scales.out, v, y, 12) : ""));
    attr(p.true, { d: bars(true) });
    attr(p.others, { d: bars(false) });
    // Where they differ, the outline shows what softmax and cross entropy would give.
    const differs = state.output !== "softmax" || state.loss !== "cross_entropy";
    attr(p.plain, { d: differs ? each(plain, (v, y) => arrow(scales.g, v, y)) : "" });
    attr(p.arrows, { d: each(gradient, (v, y) => arrow(scales.g, v, y)) });
    p.values.replaceChildren(...out.map((v, i) =>
      put(v < 5e-4 ? "0.000" : v.toFixed(3), place.out[1] + 5, place.at(i) + 4, "")));
    handles.set(k).forEach((handle, i) => attr(handle, {
      transform: `translate(${x(state.logits[i]).toFixed(1)} ${place.at(i)})`,
      "aria-valuenow": state.logits[i],
      "aria-valuetext": `${short(state.logits[i])}, output ${fmt(out[i], 3)}, gradient ${
        fmt(gradient[i], 3)}` }));
  }
  return { el, draw };
}
