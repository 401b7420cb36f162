/** The examples of the state inspector: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { mode: "train", grad: "grad", p: 0.5, x1: 1, x2: 0.5, seed: 57 };

export const PRESETS = [
  { name: "training", set: {},
    look: "Two calls, two masks, two outputs. The step changes only what call 1 let through: a "
      + "dropped unit gets no gradient." },
  { name: "eval alone", set: { mode: "eval" },
    look: "The outputs agree now. But look at the graph: it is still recorded, and step() would "
      + "still train. eval() is about layers, not about gradients." },
  { name: "no_grad alone", set: { grad: "no_grad" },
    look: "No graph, no gradients, and still two different outputs: no_grad() does not know what "
      + "dropout is." },
  { name: "an evaluation", set: { mode: "eval", grad: "no_grad" },
    look: "Both together: the same output every time, and no memory spent on a graph." },
  { name: "inference_mode", set: { mode: "eval", grad: "inference_mode" },
    look: "Like no_grad(), with one more promise. Read the second message: the output may not "
      + "even be a constant in a later computation with gradients." },
  { name: "p = 0", set: { p: 0 },
    look: "Without dropout, train() and eval() give the same numbers here. A forgotten eval() "
      + "stays unnoticed until the day somebody adds dropout or batch normalization." },
];
