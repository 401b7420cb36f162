/** Where the folded line's three panels stand. */

/** The network and its units share their axis, so that a kink stands below its fold. */
export function layout(width) {
  const narrow = width < 560;
  const left = 34;
  const right = narrow ? width - 6 : Math.round(0.66 * width);
  const fit = { left, right, top: 26, bottom: narrow ? 216 : 246 };
  const units = { left, right, top: fit.bottom + 52, bottom: fit.bottom + 182 };
  const errors = narrow
    ? { left, right: width - 54, top: units.bottom + 56, bottom: units.bottom + 206 }
    : { left: right + 50, right: width - 54, top: fit.top, bottom: units.bottom };
  return { width, narrow, fit, units, errors, height: errors.bottom + 36 };
}

/** The axis of the errors, the same for all targets: what lies below is as good as 0. */
export const LEAST = 0.005;
export const MOST = 5;

/** 1, 2, 5, 10, ...: the next one above v. From 1000 on powers of ten, which are short. */
export function round(v) {
  const power = 10 ** Math.floor(Math.log10(Math.max(v, 1e-3)));
  return (power < 1000 ? [1, 2, 5, 10] : [1, 10]).find((m) => m * power >= v * 0.999) * power;
}
