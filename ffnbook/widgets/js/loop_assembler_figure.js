/** The losses: true ones as lines, what the loop recorded as dots. */

import { attr, clamp, fmt, s } from "./dom.js";
import { axes, frame, line, linear, put, spots, ticks } from "./plot.js";

const [TOP, BOTTOM, HEIGHT] = [44, 214, 250];

export function drawing() {
  const inside = frame("losses");
  const path = (kind, more = {}) => s("path", { class: kind, ...inside.inside, ...more });
  const p = { back: s("g"), train: path("curve blue thin"), dev: path("curve red thin"),
    now: s("path", { class: "cursor" }), own: path("dots"), judged: path("curve red",
      { style: "stroke-width: 5", opacity: 0.75 }), labels: s("g") };
  const el = s("svg", { role: "img", class: "losses" }, inside.clip, ...Object.values(p));

  function draw({ epochs, epoch }, { truth, history, dev_history: judged, error }, width) {
    const [left, right] = [38, width - 8];
    const most = Math.max(...truth.flat(), ...history, ...judged);
    const longest = Math.max(epochs, history.length, judged.length, 2);
    const x = linear(0, longest, left, right);
    const y = linear(0, Math.min(4, 1.05 * most), BOTTOM, TOP);
    inside.fill({ left: left - 4, right: right + 5, top: TOP - 4, bottom: BOTTOM + 4 });
    const [at, flat] = [truth.map((_, i) => i), (k) => truth.map((pair) => pair[k])];
    const dots = (list) => spots(x, y, list.map((v, i) => [i + 1, clamp(v, 0, 9)]));
    attr(p.train, { d: line(x, y, at, flat(0)) });
    attr(p.dev, { d: line(x, y, at, flat(1)) });
    attr(p.own, { d: dots(history) });
    attr(p.judged, { d: dots(judged) });
    attr(p.now, { d: `M${x(Math.min(epoch, epochs))} ${BOTTOM}V${TOP}` });
    p.back.replaceChildren(axes(x, y, { xTicks: ticks(0, longest, 6).filter(Number.isInteger),
      yTicks: ticks(0, y.hi, 4) }));
    p.labels.replaceChildren(put("training loss", left, 13, "name ink-blue"),
      put("dev loss", left + 92, 13, "name ink-red"),
      put("lines: true (no dropout); dots: recorded", left, 30, ""),
      put("epoch (dots: place in the list)", right, BOTTOM + 32, "", "end"));
    const [train, dev] = truth.at(-1).map((v) => fmt(v, 3));
    attr(el, { viewBox: `0 0 ${width} ${HEIGHT}`, height: HEIGHT, "aria-label":
      `Losses by epoch. True training loss from ${fmt(truth[0][0], 3)} to ${train}, dev loss from ${
        fmt(truth[0][1], 3)} to ${dev}. ${history.length} and ${judged.length} numbers recorded.${
        error ? ` Stopped in epoch ${error.epoch}.` : ""}` });
  }
  return { el, draw };
}
