/** The examples of the activation microscope: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { function: "tanh", compare: "none", z: 1, mu: 0, sigma: 1, slope: 0.01,
  alpha: 1, beta: 1, n: 2000, seed: 7 };

export const PRESETS = [
  { name: "tanh is not atan", set: { compare: "atan", z: 2 },
    look: "Both are S-shaped with slope 1 at 0. Look at z = 2: tanh has reached 0.96 and "
      + "stops at 1, atan is at 1.11 and goes on to 1.57. They are two functions." },
  { name: "2σ(2z) − 1 = tanh", set: { compare: "twice_logistic", z: 0.5 },
    look: "σ is the logistic function. The dotted curve lies exactly on the other one: the largest gap is 0 up to "
      + "rounding. tanh is a stretched and shifted logistic function." },
  { name: "σ′ is at most 1/4", set: { function: "logistic", z: 0, sigma: 2 },
    look: "Drag the cursor: the slope is never above 0.25, its value at z = 0. A layer of "
      + "logistic units passes back at most a quarter of the gradient times its weights." },
  { name: "leaky ReLU’s kink", set: { function: "leaky_relu", slope: 0.2, z: -1 },
    look: "Left of 0 the slope is 0.2, right of it 1: it jumps, so there is no derivative at "
      + "0. Move the slope to 1 and the kink is gone, but so is the nonlinearity." },
  { name: "ReLU for z < 0", set: { function: "relu", z: -1.5 },
    look: "For z < 0 the derivative exists and is 0; only z = 0 has none. About half of the "
      + "outputs are exactly 0. Pull the mean to −4: the unit is silent for all inputs." },
  { name: "saturation", set: { function: "tanh", sigma: 4, z: 3 },
    look: "Widely spread inputs land where the curve is flat: the outputs pile up at −1 and "
      + "1, and the slope there is almost, but not exactly, 0." },
];
