/** The loss curve of the Init lab. */

import { attr, fmt, s, short } from "./dom.js";
import { axes, line, linear, ticks } from "./plot.js";

const GUESS = Math.log(2);

export function curve() {
  const [back, path, dot, guess] = [s("g"), s("path", { class: "curve fg" }),
    s("circle", { r: 4, class: "on-fg" }), s("path", { class: "cursor" })];
  const words = [s("text", { class: "name" }), s("text", { class: "halo" }), s("text", { class: "at" })];
  const el = s("svg", { role: "img", height: 150, "aria-label": "Loss by step" }, back, guess, path, dot, ...words);
  function draw(losses, width) {
    const finite = losses.filter(Number.isFinite);
    const top = Math.min(1.1 * Math.max(1, ...finite), 1e6);
    const x = linear(0, Math.max(200, losses.length - 1), 44, width - 8);
    const y = linear(0, top, 122, 24);
    attr(el, { viewBox: `0 0 ${width} 150`, "aria-label":
      `Loss after ${losses.length - 1} steps: ${fmt(losses.at(-1) ?? NaN)}` });
    back.replaceChildren(axes(x, y, { xTicks: ticks(0, x.hi, 5), yTicks: ticks(0, top, 4) }));
    attr(path, { d: line(x, y, losses.map((_, i) => i), losses.map((v) => Math.min(v, top))) });
    attr(guess, { d: `M44 ${y(GUESS)}H${width - 8}` });
    const last = finite.at(-1) ?? 0;
    attr(dot, { cx: x(losses.length - 1), cy: y(Math.min(last, top)),
      visibility: losses.length ? "visible" : "hidden" });
    attr(words[0], { x: 44, y: 14 });
    words[0].textContent = "loss";
    attr(words[1], { x: width - 8, y: y(GUESS) - 5, "text-anchor": "end" });
    words[1].textContent = `guessing: log 2 = ${short(0.693)}`;
    attr(words[2], { x: 44 + 34, y: 14 });
    words[2].textContent = losses.length
      ? `${fmt(losses.at(-1))} after ${losses.length - 1} steps` : "";
  }
  return { el, draw };
}
