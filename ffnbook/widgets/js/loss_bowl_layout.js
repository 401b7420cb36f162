/** Where the loss bowl's three panels stand. */

import { clamp } from "./dom.js";

/** The bowl is a square, so that a gradient stands at right angles to its contour. */
export function layout(width) {
  const narrow = width < 520;
  const left = 32;
  const side = narrow ? Math.min(width - left - 6, 330) : clamp(0.47 * width, 240, 340);
  const bowl = { left, top: 24, right: left + side, bottom: 24 + side };
  if (narrow) {
    const fit = { left, right: width - 6, top: bowl.bottom + 62, bottom: bowl.bottom + 192 };
    const curve = { left: 44, right: width - 6, top: fit.bottom + 48, bottom: fit.bottom + 148 };
    return { width, narrow, bowl, fit, curve, height: curve.bottom + 22 };
  }
  const start = bowl.right + 48;
  const half = (side - 50) / 2;
  const fit = { left: start, right: width - 6, top: 24, bottom: 24 + half + 4 };
  const curve = { left: start, right: width - 6, top: fit.bottom + 46, bottom: bowl.bottom };
  return { width, narrow, bowl, fit, curve, height: bowl.bottom + 40 };
}

/** Losses above the least at which contours stand. */
export const LEVELS = [0.1, 0.4, 1.2, 3, 7, 15, 30, 60, 110, 180];

/** Round values between two on a log axis: powers of ten, and 2 and 5 when few. */
export function logTicks(lo, hi) {
  const out = [];
  const far = Math.log10(hi / lo);
  const heads = far < 1.5 ? [1, 2, 5] : [1];
  const each = far > 6 ? 3 : 1;
  for (let k = Math.floor(Math.log10(lo)); k <= Math.log10(hi); k += 1) {
    if (k % each) continue;
    for (const head of heads) {
      const v = Number(`${head}e${k}`);
      if (v >= lo && v <= hi) out.push(v);
    }
  }
  return out;
}
