/** The examples of the confident mistake: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { w: 2, b: 2, lr: 0.15, steps: 80, weight: 1.5, seed: 3 };

export const PRESETS = [
  { name: "sure and wrong", set: {},
    look: "The unit says 0.98, the label is 0. Cross entropy moves at once. MSE stands on the flat "
      + "top of its curve: after 80 steps its output is still 0.92." },
  { name: "a little wrong", set: { w: 0.6, b: 0.9 },
    look: "A start at 0.82, where MSE still has a slope: now it loses by ten steps only. The "
      + "difference between the losses is a matter of confident mistakes." },
  { name: "very sure", set: { w: 4, b: 4, steps: 300 },
    look: "At z = 8 the slope of MSE is 0.0007. After 300 steps nothing has happened; with cross "
      + "entropy the slope is almost 1, the more wrong the better." },
  { name: "a larger rate", set: { w: 3, b: 3, lr: 5, steps: 40 },
    look: "Does a larger learning rate save MSE? It waits for 23 steps and then falls over in "
      + "one. The plateau is crossed, but no single rate suits both of its parts." },
  { name: "already right", set: { w: -2, b: -2 },
    look: "The unit says 0.018 and is right. Both gradients are small here, and that is what one "
      + "wants: MSE’s fault is that it treats being surely wrong in the same way." },
  { name: "the staircase", set: { weight: 0.6 },
    look: "Look at the lower figure: up to weight 1 all 16 points are called 0, and the accuracy "
      + "does not move at all. Cross entropy knows the way all along. Drag the handle." },
];
