/** A product a layer: input, weights, bias and output as boxes drawn to one scale. */

import { attr, s } from "./dom.js";
import { tuple } from "./shape_checker_numbers.js";

const COLORS = ["blue", "green", "purple"];
const LOW = "₀₁₂₃₄₅";
/** The smallest side in pixels, the largest size of one number, the tallest box. */
const [LEAST, UNIT, TALL] = [4, 11, 150];

/** What stands in a layer's line, left to right: names, shapes, colours of the sides. */
function parts({ convention }, layer, i) {
  const inner = layer.fits ? COLORS[i % 3] : "red";
  const outer = COLORS[(i + 1) % 3];
  const columns = convention === "columns";
  // Colours are [of the rows, of the columns], written for samples in rows.
  const one = (key, name, rows, cols) => ({ key, name, shape: layer[key],
    colors: columns ? [cols, rows] : [rows, cols] });
  const A = one("A", i ? `A${LOW[i]}` : "X", "fg", inner);
  const W = one("W", `W${LOW[i + 1]}${convention === "torch" ? "ᵀ" : ""}`, inner, outer);
  const b = one("b", `b${LOW[i + 1]}`, "", outer); // no size of the batch
  const Z = one("Z", `Z${LOW[i + 1]}`, "fg", outer);
  return [...(columns ? [W, A] : [A, W]), b, Z];
}

const size = (shape) => (shape.length === 1 ? [1, shape[0]] : shape);

/** One scale for all boxes, and the width of each of the four columns. */
function fitted(lines, width) {
  const words = [0, 1, 2, 3].map((c) =>
    Math.max(...lines.map((line) => 6 * tuple(line[c].shape).length + 2)));
  const slots = (unit) => words.map((least, c) => Math.max(least,
    ...lines.map((line) => unit * size(line[c].shape)[1])));
  const most = Math.max(...lines.flatMap((line) => line.map(({ shape }) => size(shape)[0])));
  const signs = width < 420 ? 24 : 34;
  let unit = Math.min(UNIT, TALL / most);
  const wide = () => slots(unit).reduce((a, b) => a + b) + 3 * signs;
  while (wide() > width - 4 && unit > 0.02) unit *= 0.95;
  return { unit, slots: slots(unit), signs };
}

function put(words, x, y, kind = "") {
  return s("text", { x, y, class: kind, "text-anchor": "middle" }, words);
}

/** A matrix around the point (x, y): tint, entries, a coloured side for each size. */
function matrix({ shape, colors }, x, y, unit) {
  const [high, wide] = size(shape).map((n) => Math.max(LEAST, n * unit));
  const [left, top] = [x - wide / 2, y - high / 2];
  let cells = "";
  if (unit >= 4) {
    const [rows, columns] = size(shape);
    for (let r = 1; r < rows; r += 1) cells += `M${left} ${top + r * unit}h${wide}`;
    for (let c = 1; c < columns; c += 1) cells += `M${left + c * unit} ${top}v${high}`;
  }
  const side = (color, d) => s("path", { class: `side ${color}`, d,
    "stroke-dasharray": color === "red" ? "5 2" : "" });
  return s("g", {}, s("rect", { class: "flat", x: left, y: top, width: wide, height: high }),
    s("path", { class: "cells", d: cells }),
    colors[0] ? side(colors[0], `M${left} ${top}v${high}`) : "",
    colors[1] ? side(colors[1], `M${left} ${top}h${wide}`) : "");
}

/** The shape in words, each size in its colour; below it how torch stores it. */
function shapeText({ shape, colors }, stored, x, y) {
  const own = shape.length === 1 ? [colors[1]] : colors;
  const el = put("(", x, y);
  shape.forEach((n, k) => el.append(s("tspan", { class: own[k] && `ink-${own[k]}` }, String(n)),
    k < shape.length - 1 ? ", " : shape.length === 1 ? ",)" : ")"));
  return stored ? [el, put("kept as", x, y + 15), put(tuple(stored), x, y + 30)] : [el];
}

export function drawing() {
  const el = s("svg", { role: "img", class: "products" });
  let drawn = "";

  function draw(state, { layers, wrong }, width) {
    const key = JSON.stringify([state, width]);
    if (key === drawn) return;
    drawn = key;
    const lines = layers.map((layer, i) => parts(state, layer, i));
    const { unit, slots, signs } = fitted(lines, width);
    const rest = Math.max(0, width - slots.reduce((a, b) => a + b) - 3 * signs) / 2;
    const centres = slots.map((wide, c) => Math.min(rest, 60) + wide / 2
      + slots.slice(0, c).reduce((a, b) => a + b, 0) + c * signs);
    const below = state.convention === "torch" ? 48 : 18;
    let top = 14;
    const rows = lines.map((line, i) => {
      const tall = Math.max(...line.map(({ shape }) => Math.max(LEAST, size(shape)[0] * unit)));
      const [y, low] = [top + 8 + tall / 2, top + 8 + tall + 15];
      const group = s("g", { opacity: wrong >= 0 && i > wrong ? 0.35 : 1 });
      line.forEach((part, c) => {
        const x = centres[c];
        const gone = part.key === "Z" && i === wrong;
        if (c) {
          const sign = c === 1 && i === wrong ? "✗" : ["", "@", "+", "="][c];
          group.append(put(sign, x - slots[c] / 2 - signs / 2, y + 5,
            sign === "✗" ? "name ink-red" : "name"));
        }
        group.append(put(part.name, x, top, gone ? "" : "name"));
        if (gone) group.append(put("?", x, y + 5, "name ink-red"));
        else {
          group.append(matrix(part, x, y, unit),
            ...shapeText(part, part.key === "W" && layers[i].stored, x, low));
        }
      });
      top = low + below + 10;
      return group;
    });
    attr(el, { viewBox: `0 0 ${width} ${top - 20}`, height: top - 20, "aria-label":
      layers.map((layer, i) => `Layer ${i + 1}: input ${tuple(layer.A)}, weights ${
        tuple(layer.stored ?? layer.W)}, bias ${tuple(layer.b)}${
        layer.fits ? `, output ${tuple(layer.Z)}` : ", which do not fit"}`).join(". ") });
    el.replaceChildren(...rows);
  }
  return { el, draw };
}
