/** The examples of the batch noise: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { w: -1, b: 2.5, batch: 8, replace: false, lr: 0.1, epochs: 3, seed: 7 };

export const PRESETS = [
  { name: "batches of 8", set: {},
    look: "Every dot is the gradient of one batch of 8. They scatter around the full gradient (the "
      + "ring), yet all of them point downhill. An epoch has 8 steps, and three are enough." },
  { name: "all 64: a full batch", set: { batch: 64 },
    look: "No noise: every batch holds all samples, and the cloud is one point. But an epoch has "
      + "only one step. After the same work the path has hardly left its start." },
  { name: "one at a time", set: { batch: 1 },
    look: "The noise is as large as it can be, and one step in ten goes the wrong way. Still the "
      + "path arrives within the first epoch: 64 cheap steps beat one good one." },
  { name: "one at a time never settles", set: { batch: 1, lr: 0.2, epochs: 20 },
    look: "Near the bottom the full gradient is small, the noise is not: the path wanders about "
      + "and the loss jumps. Halve the learning rate, or enlarge the batch, and it comes closer." },
  { name: "at the bottom", set: { w: 0.95, b: 0.5 },
    look: "Start almost at the lowest point. The cloud lies around 0: a third of the batches "
      + "points uphill. What a batch says here is mostly noise." },
  { name: "64 drawn with replacement", set: { batch: 64, replace: true },
    look: "64 samples, but some twice and some not at all: the variance is s²/64 and not 0. The "
      + "factor (N − B)/(N − 1) belongs to drawing without replacement alone." },
  { name: "too large for one sample", set: { batch: 1, lr: 0.6, epochs: 20 },
    look: "With 64 samples a step this learning rate is in range; move the batch size up and see. "
      + "A single sample can be much steeper than their mean, and the run diverges." },
];
