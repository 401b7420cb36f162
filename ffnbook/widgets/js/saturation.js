// When an activation function counts as saturated, for all figures of the book.

/** Saturated: the slope is below this share of the function's steepest slope. */
export const FLAT = 0.05;

const limits = new WeakMap();

/**
 * The size of slope below which a function counts as saturated. The steepest slope is
 * looked for on a grid from -10 to 10, once for each function.
 * @param {{grad: (z: number) => number}} activation
 */
export function flatLimit(activation) {
  if (!limits.has(activation)) {
    let steepest = 0;
    for (let i = 0; i <= 400; i += 1) {
      steepest = Math.max(steepest, Math.abs(activation.grad(i / 20 - 10)));
    }
    limits.set(activation, FLAT * steepest);
  }
  return limits.get(activation);
}
