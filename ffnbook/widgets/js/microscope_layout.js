/** Where the microscope's panels stand, and which z values its curves are drawn at. */

import { clamp } from "./dom.js";

const POINTS = 240;

/** Three panels above each other share the z axis; the outputs stand at the right. */
export function layout(width) {
  const narrow = width < 430;
  const side = clamp(0.2 * width, 62, 130);
  const left = 38;
  const right = width - side - 12;
  const top = { y: 22, h: narrow ? 170 : 200 };
  const mid = { y: top.y + top.h + 26, h: narrow ? 80 : 92 };
  const low = { y: mid.y + mid.h + 26, h: narrow ? 62 : 70 };
  const [start, end] = [right + 13, width - 4];
  return { width, narrow, left, right, start, end, top, mid, low, height: low.y + low.h + 38 };
}

export function samples(half) {
  return Array.from({ length: POINTS + 1 }, (_, i) => -half + (2 * half * i) / POINTS);
}

/** The points of f′, with the pen lifted at its jumps. */
export function slopes(df, zs, kinks) {
  const [xs, ys] = [[], []];
  const next = [...kinks];
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

/** The stretches of z where the slope is below the limit, as [from, to]. */
export function flatParts(df, zs, limit) {
  const parts = [];
  let from = null;
  for (const z of zs) {
    const flat = Math.abs(df(z)) < limit;
    if (flat && from === null) from = z;
    if (!flat && from !== null) parts.push([from, z]);
    if (!flat) from = null;
  }
  if (from !== null) parts.push([from, zs[zs.length - 1]]);
  return parts;
}

/** The smallest padded range that holds all lists and the range `least`. */
export function range(lists, least) {
  let [lo, hi] = least;
  for (const v of lists.flat()) {
    if (v === null) continue;
    lo = Math.min(lo, v);
    hi = Math.max(hi, v);
  }
  const pad = 0.06 * (hi - lo);
  return [lo - pad, hi + pad];
}
