/** The examples of the landscape: a setting and what to look for. */

/** The setting that an example starts from: the book's figure. */
export const REST = { activation: "logistic", loss: "bce", x: [1, -1], y: [1, 0],
  w1: [-1, 1, -1.45], w2: [3, -3, 2], run: 3, steps: 80, lr: 1, chord: [3, 2, -3, -2] };

export const PRESETS = [
  { name: "two valleys", set: {},
    look: "The figure of the text. Move start 3 a little to the right: at some place its run "
      + "changes the valley." },
  { name: "on the ridge", set: { activation: "identity", w1: [2, 2], w2: [-2, -2.05], run: 1,
    steps: 60, lr: 0.2, chord: [2, 2, -2, -2] },
    look: "Nothing bends inside the network, and still there is a saddle: the score is a product. "
      + "Run 1 starts on the ridge itself and ends on the saddle; run 2, just beside it, slips off." },
  { name: "two equal minima", set: { activation: "tanh", x: [0.5, 2, -1], y: [0.8, 0.9, 0.1],
    w1: [-1, 1], w2: [3, -3], run: 1, steps: 300, chord: [1.45, 2.3, -1.45, -2.3] },
    look: "Targets between 0 and 1 bring the minima into the window: two mirror images with one "
      + "loss. Move a sample: both move, and stay mirror images." },
  { name: "a shallow minimum", set: { x: [1, -1, 0.5], y: [1, 0, 0], w1: [3.25, -2], w2: [1, -1],
    run: 1, steps: 100, lr: 2, chord: [3.2, 0.1, -3, -4] },
    look: "The saddle has left the origin, and the mirror is gone. Run 1 ends in a true minimum, "
      + "far higher than the valley that run 2 has found." },
  { name: "a curve of minima", set: { activation: "identity", loss: "mse_linear", x: [1], y: [1],
    w1: [2.5, -3, 0.5], w2: [2, -1, -1.5], run: 1, steps: 60, lr: 0.05, chord: [1, 1, -1, -1] },
    look: "The loss is (w₁ w₂ − 1)²: it is 0 wherever the product is 1. Half way between two "
      + "perfect networks stands one that always says 0." },
  { name: "curvature is silent", set: { activation: "tanh", y: [1, 1], w1: [2, -1], w2: [1.5, 2],
    run: 1, chord: [2, 0, 0, 2] },
    look: "The same label on both sides of 0: an odd score can do no better than ½. At the origin "
      + "all second derivatives are 0, and it is no saddle: both axes are level." },
];
