/** The examples of the Init lab: a setting and what to look for. */

export const REST = { depth: 4, width: 3, activation: "logistic", slope: 0.01, init: "normal",
  std: 0.01, bias: 1, data: "moons", seed: 7, lr: 0.1 };

export const PRESETS = [
  { name: "five layers, sigmoid", set: {},
    look: "The published experiment: 2-3-3-3-3-1, weights N(0, 0.01²), biases 1. The bars "
      + "shrink from the output to the first layer by about ten powers of ten." },
  { name: "the same with ReLU", set: { activation: "relu" },
    look: "ReLU’s slope is 1, yet the gradient still vanishes: the tiny weights shrink it, not "
      + "the activation function. Look at which half of the factor is short." },
  { name: "b = −8, ReLU", set: { activation: "relu", bias: -8 },
    look: "Every z is near −8, so every unit is off for every sample. All weight gradients are "
      + "exactly 0; only the ring of the output bias is left. Pull the bias up to revive it." },
  { name: "b = −8, leaky 0.01", set: { activation: "leaky_relu", bias: -8 },
    look: "No bar is 0 any more: the leak keeps the units alive. But each layer multiplies by "
      + "slope × weights, both about 0.01: alive, and vanishing." },
  { name: "b = −8, leaky 0.1", set: { activation: "leaky_relu", bias: -8, slope: 0.1 },
    look: "Ten times the leak, ten times the factor of each layer: compare the first bar with "
      + "that of slope 0.01. The weights are still too small." },
  { name: "random matrices", set: { activation: "identity", width: 4, depth: 30, std: 1, bias: 0,
    lr: 0.001 },
    look: "No activation function: the signal goes through 4×4 matrices of N(0, 1) numbers. "
      + "Each one about doubles it, forward and back; after 30 only the last histogram is "
      + "wide enough to see. Train: it diverges at once." },
  { name: "all zero", set: { init: "zeros", activation: "tanh", width: 5, depth: 2, bias: 0,
    data: "circles" },
    look: "With tanh every activation is 0, and so is every weight gradient. Switch to the "
      + "logistic function: its outputs are 0.5, so the last layer gets a gradient as soon as "
      + "the classes are not balanced." },
  { name: "all equal", set: { init: "constant", std: 0.5, activation: "tanh", width: 5, depth: 1,
    bias: 0, data: "circles", lr: 1 },
    look: "All units of a layer compute the same and get the same gradient. Train: the loss "
      + "falls a little and stops, because five equal units are no more than one." },
  { name: "Xavier and tanh", set: { init: "xavier_normal", activation: "tanh", width: 30,
    depth: 20, bias: 0 },
    look: "Twenty hidden layers, and the histograms hardly change their width; the bars stay "
      + "within a factor of a few. Now move the depth to 30." },
  { name: "He and ReLU", set: { init: "he_normal", activation: "relu", width: 30, depth: 20,
    bias: 0 },
    look: "He’s variance 2/n makes up for the half of the units that ReLU switches off: the "
      + "factor stays near 1. With Xavier’s variance instead it is 0.7, twenty times over." },
];
