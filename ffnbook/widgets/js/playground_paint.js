/** The playground's pictures: colours, heat, points, lines, hidden units. */

import { h } from "./dom.js";
import { LINE, SIDE, UNIT } from "./playground_look.js";

const NAMES = ["blue", "red", "green", "fg", "soft", "paper"];

/** The theme's colours as [r, g, b]; `read()` is true when they have changed. */
export function palette(el) {
  const probe = h("span", { class: "hidden", "aria-hidden": "true" });
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  el.append(probe);
  const colours = { seen: "" };
  colours.read = () => {
    const { color, backgroundColor } = getComputedStyle(el);
    if (`${color} ${backgroundColor}` === colours.seen) return false;
    colours.seen = `${color} ${backgroundColor}`;
    for (const name of NAMES) {
      probe.style.color = `var(--${name})`;
      pen.fillStyle = getComputedStyle(probe).color;
      pen.fillRect(0, 0, 1, 1);
      colours[name] = [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    }
    return true;
  };
  return colours;
}

export const css = (rgb) => `rgb(${rgb})`;

/** A canvas of so many CSS pixels, sharp on this screen; returns its pen. */
export function fit(canvas, width, height) {
  const dots = Math.min(2, globalThis.devicePixelRatio || 1);
  const [w, t] = [Math.round(width * dots), Math.round(height * dots)];
  if (canvas.width !== w || canvas.height !== t) {
    Object.assign(canvas, { width: w, height: t });
    canvas.style.width = `${width}px`;
  }
  const pen = canvas.getContext("2d");
  pen.setTransform(dots, 0, 0, dots, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
}

const sheets = new Map();

/** An image of side x side nodes; tone(i) in [-1, 1]: blue to red, see-through at 0. */
export function heat(side, tone, { blue, red }) {
  if (!sheets.has(side)) {
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const pen = canvas.getContext("2d");
    sheets.set(side, { canvas, pen, image: pen.createImageData(side, side) });
  }
  const { canvas, pen, image } = sheets.get(side), { data } = image;
  for (let i = 0; i < side * side; i += 1) {
    const t = tone(i), rgb = t < 0 ? blue : red;
    for (let k = 0; k < 3; k += 1) data[4 * i + k] = rgb[k];
    data[4 * i + 3] = 120 * Math.min(1, Math.abs(t));
  }
  pen.putImageData(image, 0, 0);
  return canvas;
}

/** Draw nodes so that the outer ones lie on the edge of the square. */
export function spreadOut(pen, image, side, x, y, size) {
  const cell = size / (side - 1);
  pen.save();
  pen.beginPath();
  pen.rect(x, y, size, size);
  pen.clip();
  pen.drawImage(image, x - cell / 2, y - cell / 2, cell * side, cell * side);
  pen.restore();
}

/** Discs for class 0, diamonds for class 1; `hollow` draws their outlines alone. */
export function dots(pen, { X, y, n }, px, py, radius, colours, hollow = false) {
  for (const c of [0, 1]) {
    pen.beginPath();
    for (let i = 0; i < n; i += 1) {
      if ((y[i] > 0.5 ? 1 : 0) !== c) continue;
      const [a, b, r] = [px(X[i]), py(X[n + i]), radius * (c ? 1.25 : 1)];
      if (c) {
        pen.moveTo(a - r, b);
        for (const [u, v] of [[0, -r], [r, 0], [0, r], [-r, 0]]) pen.lineTo(a + u, b + v);
      } else {
        pen.moveTo(a + r, b);
        pen.arc(a, b, r, 0, 7);
      }
    }
    const inks = [css(c ? colours.red : colours.blue), css(colours.paper)];
    [pen.fillStyle, pen.strokeStyle] = hollow ? inks.reverse() : inks;
    pen.lineWidth = hollow ? 1.2 : 0.7;
    pen.fill();
    pen.stroke();
  }
}

/** A row of a layer's units, each on its own scale: blue low, red high. */
export function tiles(canvas, layer, d, width, colours) {
  const size = Math.min(46, Math.floor((width - 4 * (layer.length - 1)) / layer.length));
  const pen = fit(canvas, width, size);
  layer.forEach((unit, j) => {
    const left = j * (size + 4);
    const [lo, hi] = [Math.min(...unit), Math.max(...unit)];
    const still = hi - lo <= 1e-9 * Math.max(1, Math.abs(hi));
    pen.strokeStyle = css(colours.soft);
    pen.lineWidth = 1;
    if (!still && d === 2) {
      const tone = (i) => (2 * (unit[i] - lo)) / (hi - lo) - 1;
      spreadOut(pen, heat(UNIT, tone, colours), UNIT, left, 0, size);
    } else if (!still) {
      pen.beginPath();
      unit.forEach((v, i) => pen.lineTo(left + (i / (LINE - 1)) * size,
        size - 3 - ((v - lo) / (hi - lo)) * (size - 6)));
      pen.strokeStyle = css(colours.red);
      pen.stroke();
    }
    pen.strokeStyle = css(colours.soft);
    pen.globalAlpha = still ? 0.35 : 0.7;
    pen.strokeRect(left + 0.5, 0.5, size - 1, size - 1);
    pen.globalAlpha = 1;
  });
}

/** The heat of the whole plane; tone as in `heat`. */
export const plane = (pen, tone, size, colours) =>
  spreadOut(pen, heat(SIDE, tone, colours), SIDE, 0, 0, size);
