/** The examples of the folded line: a network and what to look for. */

import { evenUnits, randomUnits } from "./fold_fit.js";

const layer = (units, more = {}) =>
  ({ ...units, w2: units.w1.map(() => 0), b2: 0, fitted: true, ...more });
const even = (width, activation, more = {}) =>
  ({ activation, ...layer(evenUnits(width, activation)), ...more });
const at = (kinks, w = kinks.map(() => 1)) =>
  layer({ w1: w, b1: kinks.map((k, j) => 0 - w[j] * k) });
const random = (width, seed, more) => ({ ...randomUnits(width, seed), fitted: false, seed, ...more });

/** The setting that an example starts from. */
export const REST = { target: "sine", ...even(6, "relu"), lr: 0.02, steps: 0, seed: 7 };

export const PRESETS = [
  { name: "six folds", set: {},
    look: "Each ReLU unit folds the line once, at its kink. Six units give six straight pieces. "
      + "Drag a kink (a ring on the lower axis): the fold moves and the output weights follow." },
  { name: "twelve folds", set: even(12, "relu"),
    look: "Twice as many pieces, half as long: the largest error falls to about a quarter. Now "
      + "look at the shaded parts: the ends run straight on, and the error there is more than three "
      + "times the height of the target. More width promises nothing there." },
  { name: "|x| needs two", set: { target: "abs", ...at([0, 0], [1, -1]) },
    look: "One unit for each side: ReLU(x) + ReLU(−x) is |x|, and this time also outside, because "
      + "the target is folded from straight lines as well. Few targets are so kind." },
  { name: "linear units", set: even(12, "identity"),
    look: "Twelve lines added up are a line. The error by width is flat: one unit is as good "
      + "as twelve, because without a bend there is nothing to fold." },
  { name: "x² units", set: even(12, "square"),
    look: "It bends, and still it stalls: every sum of squares (wx + b)² is a parabola. From a few "
      + "units on, width adds nothing. A polynomial of fixed degree is no universal building block." },
  { name: "a jump", set: { target: "step", ...even(12, "tanh") },
    look: "At the jump the largest error stays at about 1, half of the jump, at every width: a "
      + "continuous curve cannot follow. The promise is made for continuous targets." },
  { name: "kinks in the wrong place", set: at([0.5, 1, 1.5, 2, 2.5, 2.8]),
    look: "Six folds, all on the right: on the left a straight line is left over. Least squares "
      + "weighs the folds that are there; drag some kinks to the left and see the error fall." },
  { name: "train a random network", set: random(8, 3, { activation: "tanh", lr: 0.05 }),
    look: "Nobody has placed these units. Press Train a few times: gradient descent moves kinks, "
      + "slopes and output weights together, and looks at the mean squared error only." },
  { name: "learning rate too large", set: random(12, 3, { lr: 0.3, steps: 50 }),
    look: "Each step goes too far, the next one has to correct more than the last. The run stops "
      + "itself when the loss is above a billion." },
];
