/** Loss and accuracy by epoch, with the best line and the best possible. */

import { attr, s, text } from "./dom.js";
import { axes, line, linear, ticks } from "./plot.js";
import { DASHES } from "./playground_plane.js";

const MOST = 240;

/** At most MOST places of a list of values, first and last among them. */
function places(count) {
  const step = Math.max(1, Math.ceil(count / MOST));
  const out = [];
  for (let i = 0; i < count; i += step) out.push(i);
  if (count && out.at(-1) !== count - 1) out.push(count - 1);
  return out;
}

function panel(name) {
  const p = { back: s("g"), line: s("path", { class: "ref soft" }),
    limit: s("path", { class: "ref green" }),
    kept: DASHES.map((dash) => s("path", { class: "curve thin fg", "stroke-dasharray": dash })),
    train: s("path", { class: "curve thin purple" }), dev: s("path", { class: "curve fg" }),
    test: s("path", { class: "curve thin test" }),
    title: s("text", { class: "name" }) };
  const el = s("g", {}, p.back, p.line, p.limit, ...p.kept, p.train, p.dev, p.test, p.title);
  text(p.title, name);

  /** `runs` are histories: kept ones, then the one on show. */
  return { el, draw(box, histories, references, epochs) {
    const best = [references[`line_${name}`] ?? null, references[`limit_${name}`] ?? null];
    const now = histories.at(-1);
    const [train, dev, test] = ["train", "dev", "test"].map((part) => now[`${part}_${name}`] ?? []);
    el.setAttribute("visibility", train.length ? "visible" : "hidden");
    if (!train.length) return;
    const share = name === "accuracy";
    const known = [...histories.flatMap((one) => {
      const list = one[`dev_${name}`];
      return places(list.length).map((i) => list[i]);
    }), ...[train, test].flatMap((list) => places(list.length).map((i) => list[i])),
    ...best.filter((v) => v !== null)];
    const lo = share ? Math.min(0.5, ...known) : 0;
    const hi = share ? 1 : Math.min(1.05 * Math.max(0.1, ...known), 8 * Math.max(0.1, train[0]));
    const x = linear(0, epochs, box.left, box.right), y = linear(lo, hi, box.bottom, box.top);
    const cut = (v) => Math.min(v, hi);
    const trace = (list) => {
      const at = places(list.length);
      return line(x, y, at, at.map((i) => cut(list[i])));
    };
    p.back.replaceChildren(axes(x, y, { xTicks: ticks(0, epochs, 4).filter(Number.isInteger),
      yTicks: ticks(lo, hi, 4) }));
    [p.line, p.limit].forEach((path, i) => attr(path, { d: best[i] === null ? ""
      : `M${box.left} ${y(cut(best[i])).toFixed(1)}H${box.right}` }));
    p.kept.forEach((path, i) => attr(path, {
      d: i < histories.length - 1 ? trace(histories[i][`dev_${name}`]) : "" }));
    attr(p.train, { d: trace(train) });
    attr(p.dev, { d: trace(dev) });
    attr(p.test, { d: trace(test) });
    attr(p.title, { x: box.left, y: box.top - 8 });
  } };
}

export function curvesView() {
  const panels = { accuracy: panel("accuracy"), loss: panel("loss") };
  const el = s("svg", { role: "img", "aria-label": "Accuracy and loss" }, panels.accuracy.el, panels.loss.el);
  function draw(histories, references, epochs, width, height, words) {
    attr(el, { viewBox: `0 0 ${width} ${height}`, height, "aria-label": words });
    const one = !histories.at(-1).train_accuracy.length;
    const half = one ? height : height / 2;
    const box = (top) => ({ left: 40, right: width - 16, top: top + 24, bottom: top + half - 20 });
    panels.accuracy.draw(box(0), histories, references, epochs);
    panels.loss.draw(box(one ? 0 : half), histories, references, epochs);
  }
  return { el, draw };
}
