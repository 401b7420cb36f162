/** The activation microscope with a reader's function: its numbers from the kernel. */

import { bind } from "./functions.js";
import { microscope } from "./microscope.js";
import { measure } from "./microscope_numbers.js";
import { withOwn } from "./own.js";

/** A function from its values at the points xs, in order; straight in between. */
function table(xs, ys) {
  return (x) => {
    let [lo, hi] = [0, xs.length - 1];
    while (hi - lo > 1) {
      const middle = (lo + hi) >> 1;
      if (xs[middle] <= x) lo = middle;
      else hi = middle;
    }
    if (x >= xs[hi]) return ys[hi];
    const t = (x - xs[lo]) / (xs[hi] - xs[lo]);
    return t > 0 ? ys[lo] + t * (ys[hi] - ys[lo]) : ys[lo];
  };
}

/** The cloud that microscope_numbers.js would have computed. */
function cloud(numbers) {
  const { state, z, f, df, kinks } = numbers;
  const sides = (name) => (name === "own" ? { f: table(z, f), df: table(z, df), kinks }
    : bind(name, state));
  const out = { ...numbers, ...sides(state.function) };
  if (state.compare !== "none") out.other = sides(state.compare);
  return out;
}

function engine(kernel) {
  let kept = { of: null };
  return {
    title: kernel.about("function").title,
    note: () => kernel.about("function").note,
    code: () => kernel.about("function").code,
    listen: (listener) => kernel.listen(listener),
    /** What to show, and for which state: null when nothing was ever computed. */
    measure(state, before) {
      if (!kernel.uses()) return measure(state, before);
      const { numbers } = kernel;
      if (!numbers) return null;
      if (kept.of !== numbers) kept = { of: numbers, cloud: cloud(numbers) };
      const found = { ...kept.cloud, cloud: kept.cloud, key: "own",
        state: { ...numbers.state, own: numbers.title } };
      // While the answer is on its way the cursor moves already, on the drawn curve.
      const z = Math.max(-found.half, Math.min(found.half, state.z));
      if (z !== numbers.state.z && !kernel.fits(kernel.problem)) {
        Object.assign(found, { near: true, value: found.f(z), slope: found.df(z) });
        found.state.z = z;
      }
      return found;
    },
  };
}

export const ownMicroscope = withOwn(microscope, ["function", "compare"], engine);
