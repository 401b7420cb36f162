/** Where the batch noise's four panels stand. */

import { clamp } from "./dom.js";

const box = (left, top, wide, high) => ({ left, top, right: left + wide, bottom: top + high });

/** Path and cloud are squares, so that a direction looks the same in both. */
export function layout(width) {
  const narrow = width < 520;
  const left = 36;
  if (narrow) {
    const side = Math.min(width - left - 8, 330);
    const path = box(left, 26, side, side);
    const cloud = box(left, path.bottom + 58, side, side);
    const noise = box(left + 8, cloud.bottom + 62, width - left - 16, 130);
    const loss = box(left + 8, noise.bottom + 62, width - left - 16, 130);
    return { width, path, cloud, noise, loss, height: loss.bottom + 34 };
  }
  const side = clamp((width - 2 * left - 28) / 2, 200, 340);
  const second = width - side - 8;
  const path = box(left, 26, side, side);
  const cloud = box(second, 26, side, side);
  const noise = box(left + 8, path.bottom + 62, side - 8, 130);
  const loss = box(second, path.bottom + 62, side, 130);
  return { width, path, cloud, noise, loss, height: loss.bottom + 34 };
}

/** Losses above the least at which contours stand. */
export const LEVELS = [0.1, 0.4, 1.2, 3, 7, 15, 30];

/** A round number above v, and not far above. */
export function round(v) {
  const power = 10 ** Math.floor(Math.log10(v));
  return [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((m) => m * power >= v * 0.999) * power;
}
