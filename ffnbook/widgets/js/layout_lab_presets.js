/** The examples of the layout lab: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { expression: "logistic", convention: "numerator", x: [1, 0.5, -0.5],
  W: [0.5, -1, 0.8, 1.2, 0.4, -0.6], A: [1, 1.5, -1, -0.5, 2, 1, 0, 0.4, -1], v: [2, -1], out: 1,
  into: 2, factors: 3 };

export const PRESETS = [
  { name: "W x", set: { expression: "linear" },
    look: "Numerator layout: the table of slopes is W itself, output by output. In the other "
      + "layout it is the transpose of W. Switch, and follow the chosen entry." },
  { name: "a chain", set: {},
    look: "Two factors: the slopes of σ stand left of W, because they come later on the way from "
      + "x to y. The shapes 2×2 and 2×3 would not fit the other way round." },
  { name: "the other layout", set: { convention: "denominator" },
    look: "The same numbers, mirrored on the diagonal, and the same factors in reverse order: "
      + "first x to z, then z to y, as one reads." },
  { name: "one factor", set: { expression: "weighted", factors: 1 },
    look: "Join the factors one at a time: in numerator layout each new one comes from the left. "
      + "Then switch the layout and do it again." },
  { name: "backpropagation", set: { expression: "weighted", convention: "denominator" },
    look: "One number s at the end, and the gradient is a column, like x. Read from the right: v, "
      + "then the slopes, then W transposed. This is the order in which a network computes it." },
  { name: "not 2 A x", set: { expression: "quadratic", convention: "denominator" },
    look: "x stands in the expression twice, so A comes twice: A + Aᵀ. It is 2 A x only when A is "
      + "symmetric; here it is not." },
  { name: "no difference", set: { expression: "softmax" },
    look: "The table of softmax is symmetric: both layouts give the same, and no shape tells "
      + "which one was meant. A mistake hides here, and shows one factor later." },
];
