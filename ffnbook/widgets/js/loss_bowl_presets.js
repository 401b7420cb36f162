/** The examples of the loss bowl: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { w: -2.5, b: 1, lr: 0.15, zero_grad: true, steps: 12, centre: 1, seed: 7 };

export const PRESETS = [
  { name: "in range", set: {},
    look: "The first step goes down the steep wall, the rest along the valley floor. The arrow "
      + "points down the slope, at right angles to the contour through the last point." },
  { name: "too small", set: { lr: 0.01, steps: 30 },
    look: "Right direction, tiny steps: after 30 of them the loss is still more than ten "
      + "times the least. Drag the learning rate up and watch the whole path stretch." },
  { name: "just below the limit", set: { lr: 0.32, steps: 25 },
    look: "Each step jumps across the valley and lands a little nearer: it zig-zags, but it "
      + "arrives. The mark on the slider is 2/λ, with λ the largest second derivative." },
  { name: "too large", set: { lr: 0.36, steps: 20 },
    look: "The same direction, a step a little longer than 2/λ: every jump lands higher than the "
      + "last. The loss grows by a steady factor: a straight line on the log axis." },
  { name: "no zero_grad", set: { lr: 0.02, zero_grad: false, steps: 120 },
    look: "The gradients add up. The path does not explode: it swings through the bowl for ever, "
      + "like a ball without friction. Switch zero_grad on and it settles." },
  { name: "inputs centred", set: { lr: 0.5, centre: 0, steps: 8 },
    look: "With inputs around 0 the valley becomes a round bowl: λ falls, the limit rises, and "
      + "eight steps are enough. This is why inputs are standardised." },
];
