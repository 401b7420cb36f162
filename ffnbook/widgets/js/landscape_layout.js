/** Where the landscape's panels stand, and at which losses its contours. */

import { clamp } from "./dom.js";
import { put } from "./plot.js";

/** The map is a square, so that a gradient stands at right angles to its contour. */
export function layout(width) {
  const narrow = width < 520;
  const left = 32;
  const side = narrow ? Math.min(width - left - 8, 360) : clamp(0.52 * width, 250, 370);
  const map = { left, top: 24, right: left + side, bottom: 24 + side };
  const far = width - 8;
  const walk = { left: 44, right: far, top: map.bottom + 64, bottom: map.bottom + 174 };
  if (narrow) {
    const data = { left, right: far, top: walk.bottom + 66, bottom: walk.bottom + 186 };
    const cost = { left, right: far, top: data.bottom + 58, bottom: data.bottom + 158 };
    return { map, walk, data, cost, height: cost.bottom + 36 };
  }
  const half = (side - 58) / 2;
  const data = { left: map.right + 44, right: far, top: 24, bottom: 24 + half };
  return { map, walk, data, cost: { ...data, top: data.bottom + 58, bottom: map.bottom },
    height: walk.bottom + 40 };
}

/** Losses at which contours stand: that of the origin, some below, some above. */
export function levels(least, most, origin) {
  const below = [1, 2, 3, 4, 5].map((k) => least + ((origin - least) * k) / 6);
  const above = [0.04, 0.12, 0.25, 0.45, 0.7].map((k) => origin + (most - origin) * k);
  const apart = 1e-4 * (most - least);
  return [...below, origin, ...above].filter((v) => v > least + apart && v < most - apart);
}

/** A picture of the heights: the lower, the darker. An address for an <image>. */
export function shade(heights, n, origin) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [n, n];
  const pen = canvas.getContext("2d");
  const picture = pen.createImageData(n, n);
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  const { data } = picture;
  for (let k = 0; k < heights.length; k += 1) {
    const v = heights[k];
    const depth = v < origin ? 0.45 + 0.55 * ((origin - v) / (origin - least))
      : 0.45 * ((most - v) / (most - origin || 1)) ** 2;
    const pixel = 4 * ((n - 1 - Math.floor(k / n)) * n + (k % n));
    data[pixel + 1] = 114;
    data[pixel + 2] = 178;
    data[pixel + 3] = 110 * depth;
  }
  pen.putImageData(picture, 0, 0);
  return canvas.toDataURL();
}

/** Names beside handles: inside the map, and beside each other where handles meet. */
export function tags({ top, right, bottom }) {
  const taken = [];
  return (name, x, y, below) => {
    const side = x + 20 > right ? -1 : 1;
    let at = [x + (side > 0 ? 10 : -18), y + below];
    if (at[1] < top + 12) at[1] = y + 18;
    if (at[1] > bottom - 2) at[1] = y - 8;
    while (taken.some(([u, v]) => Math.abs(u - at[0]) < 9 && Math.abs(v - at[1]) < 14)) {
      at = [at[0] + 10 * side, at[1]];
    }
    taken.push(at);
    return put(name, ...at, "at");
  };
}
