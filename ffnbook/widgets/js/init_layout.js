/** Where the Init lab's columns and rows stand: one row for each layer. */

import { clamp, raised } from "./dom.js";

const HEAD = 20;
const FOOT = 22;

/** Two columns beside each other, or four where there is room. */
export function layout(width, layers) {
  const wide = width >= 560;
  const label = 30;
  const gap = wide ? 16 : 14;
  const row = clamp(Math.round((wide ? 330 : 250) / layers), 14, 40);
  const block = HEAD + layers * row + FOOT;
  const shares = wide ? [0.27, 0.27, 0.25, 0.21] : [0.5, 0.5, 0.54, 0.46];
  const room = width - label - 4 - gap * (wide ? 3 : 1);
  const columns = {};
  let at = label;
  ["z", "a", "grad", "factor"].forEach((name, i) => {
    if (!wide && i === 2) at = label;
    const w = shares[i] * room;
    const top = !wide && i > 1 ? block + 8 : 0;
    columns[name] = { left: at, right: at + w, top: top + HEAD, bottom: top + HEAD + layers * row };
    at += w + gap;
  });
  return { wide, row, width, label, columns, layers,
    height: (wide ? block : 2 * block + 8) };
}

/** The top of a layer's row; layers count from 0. */
export function rowTop(column, row, layer) {
  return column.top + layer * row;
}

/** Powers of ten from lo to hi, about `count`, as [value, text]. */
export function decades(lo, hi, count) {
  const [from, to] = [Math.floor(Math.log10(lo)), Math.ceil(Math.log10(hi))];
  const step = Math.max(1, Math.ceil((to - from) / count));
  const out = [];
  for (let p = Math.ceil(from / step) * step; p <= to; p += step) out.push([10 ** p, p === 0 ? "1" : `10${raised(p)}`]);
  return out;
}
