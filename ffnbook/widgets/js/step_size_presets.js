/** The examples of the step size: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { function: "logistic", x: 1, h: 0.1, method: "forward", dtype: "float64",
  n: 1000 };

export const PRESETS = [
  { name: "a step too large", set: { h: 1 },
    look: "The secant cuts the corner. Halve h and the error halves: in the plot below, the dots "
      + "follow the purple line." },
  { name: "a step too small", set: { h: 1e-14 },
    look: "The two values agree in all but the last two or three digits, and the difference keeps "
      + "only those. Move h: the error jumps about below the red line." },
  { name: "central", set: { h: 1e-5, method: "central" },
    look: "One step ahead, one back: the bend of the curve cancels, the purple line is twice as "
      + "steep, and the bottom of the V lies some thousand times lower, at a larger h." },
  { name: "float32", set: { h: 1e-3, dtype: "float32" },
    look: "Seven digits instead of sixteen: the red line moves up by a factor 2²⁹. The best step is a "
      + "thousandth, and even there only three or four digits of the slope are right." },
  { name: "a step that is lost", set: { h: 1e-8, dtype: "float32" },
    look: "1 + h is 1 again in float32. The slope comes out as 0, and the error is the whole slope." },
  { name: "a kink", set: { function: "relu", x: 0, h: 0.5, method: "central" },
    look: "ReLU at 0: the central quotient gives the mean of both sides, 0.5, however small h is. "
      + "The book, like torch, calls the slope 0 there." },
  { name: "a million parameters", set: { h: 1e-5, method: "central", n: 1000000 },
    look: "Each quotient runs the whole model twice, and there is one for each parameter. Reverse "
      + "mode needs one pass forward and one back, and has no h." },
];
