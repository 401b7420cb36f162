/** The examples of the space warp: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { data: "xor", activation: "tanh", hidden: 2, seed: 3, steps: 100, t: 2,
  weights: [] };

/** A network for the moons that descent does not find: one unit almost straight, one steep. */
export const BY_HAND = [0.22, 2.5, -0.1, 0, -0.085, -1.25, 40, -7.2, 0];

export const PRESETS = [
  { name: "XOR", set: {},
    look: "In the input plane two lines cut out a band and two sides. After the activation both "
      + "sides are pushed into corners, and one straight line is enough. Drag t from 0 and watch." },
  { name: "affine only", set: { t: 1 },
    look: "After the weights and before the activation the plane is only sheared, turned and "
      + "stretched: straight stays straight, and no line separates what none separated before." },
  { name: "no activation", set: { activation: "identity" },
    look: "Trained without an activation function. The second half of the way changes nothing, "
      + "and the boundary in the input plane is one straight line." },
  { name: "unlucky start", set: { seed: 1 },
    look: "The same network, data and training, other first weights: it is stuck with 102 of 160, "
      + "fewer than the best straight line. That it can does not mean that it learns to." },
  { name: "ReLU", set: { activation: "relu" },
    look: "ReLU folds the plane along its two lines: all that is negative lands on an axis. Two "
      + "of the four clouds end in the corner at 0." },
  { name: "circles, 2 units", set: { data: "circles", seed: 0, steps: 400 },
    look: "Two units and a ring: 131 of 160, and no seed does it. With a rising activation one "
      + "can always walk away from the inner class without crossing the boundary: it never closes." },
  { name: "circles, 3 units", set: { data: "circles", hidden: 3, seed: 0, steps: 400 },
    look: "Three lines enclose the inner class. The hidden space has three axes now; the picture "
      + "is turned until the final plane is seen from its edge, as a straight line." },
  { name: "moons, 2 units", set: { data: "moons", seed: 0, steps: 400 },
    look: "The network bends nothing that helps: 138 of 160, where a straight line gets 142. "
      + "Look at the next example before you say that two units cannot." },
  { name: "moons, by hand", set: { data: "moons", seed: 0, weights: BY_HAND },
    look: "Two units, weights set by hand: one unit almost straight, the other steep, and the "
      + "boundary is an S. All 160 are right. Training did not find this." },
];
