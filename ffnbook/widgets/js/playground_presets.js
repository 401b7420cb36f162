/** The playground's examples and missions: a setting and what to look for. */

import { DEPTH } from "./playground_controls.js";

const all = (activation, init) => ({ activation: Array(DEPTH).fill(activation),
  init: Array(DEPTH + 1).fill(init) });

export const REST = { data: "moons", n: 1000, noise: 0.2, points: [], seed: 7, hidden: [8],
  ...all("tanh", "xavier_normal"), std: 1, loss: "bce_with_logits", optimizer: "gd", lr: 0.5,
  batch: 1024, weight_decay: 0, test: false, epoch: 0, goal: 1000 };

const PUBLISHED = { hidden: [5], ...all("logistic", "normal"), lr: 0.2 };

export const PRESETS = [
  { name: "two moons", set: {},
    look: "For some hundred epochs the network is no better than the dashed line. Then its "
      + "boundary bends, and the accuracy climbs to about the best that is possible, by the dev "
      + "points. Open the test set then: does it agree?" },
  { name: "mission: better than a line?", set: { ...PUBLISHED, noise: 0.5 },
    look: "The published experiment: noise 0.5, a 2-5-1 network. Guess first: by how many "
      + "points will it beat the straight line? Then run, and try other seeds." },
  { name: "mission: leave the plateau", set: { ...PUBLISHED, noise: 0.15, goal: 1000 },
    look: "After 1000 epochs the boundary is still a straight line, though the network could do "
      + "better. Find out what frees it: more epochs, a larger learning rate, momentum, Adam?" },
  { name: "mission: three learning rates", set: { lr: 0.02, goal: 300 },
    look: "Run to 300 and press “Keep for comparing”. Do the same with learning rate 0.5; then "
      + "run with 20. All three start from the same weights. Which curve is which?" },
  { name: "spirals", set: { data: "spirals", noise: 0.05, hidden: [8, 8], optimizer: "momentum",
    lr: 0.1, batch: 32, n: 600, goal: 200 },
  look: "Look at the small pictures: the first layer knows only straight edges, the second one "
      + "puts them together into bent shapes. Then take a layer away." },
  { name: "a wave", set: { data: "wave", noise: 0.15, n: 200, lr: 0.1, goal: 2000 },
    look: "Regression: the output is a number, and the loss the squared error. The dotted curve "
      + "is the truth; the loss cannot fall below the noise, 0.15² = 0.0225." },
  { name: "one point at a time", set: { batch: 1, lr: 0.2, n: 200, goal: 100 },
    look: "128 steps an epoch, each on a single point: fast at first, then restless. Compare "
      + "with batch 32 and with the full batch." },
  { name: "bad: all units equal", set: { data: "circles", noise: 0.1, hidden: [5],
    ...all("tanh", "constant"), std: 0.5, lr: 1 },
  look: "Equal weights get equal gradients: the five pictures stay the same, and five units do "
      + "the work of one. With zero instead of constant nothing moves at all." },
  { name: "bad: it overfits", set: { n: 60, noise: 0.4, hidden: [16, 16], ...all("relu", "he_normal"),
    optimizer: "adam", lr: 0.03, goal: 300 },
  look: "38 training points and a large network: training accuracy reaches 100 %, while the dev "
      + "loss rises. Which helps more, weight decay or more points?" },
  { name: "bad: it diverges", set: { data: "wave", n: 200, ...all("relu", "he_normal"),
    hidden: [16, 16], optimizer: "momentum", lr: 0.2, goal: 200 },
  look: "Each step jumps over the valley and lands higher than it started. Read the message, "
      + "and look for the largest learning rate that still settles." },
  { name: "your own points", set: { data: "points", hidden: [4], lr: 0.3, goal: 500,
    points: [[-1, 1, 0], [1, -1, 0], [-0.8, 1.3, 0], [1.2, -0.7, 0], [1, 1, 1], [-1, -1, 1],
      [0.7, 1.2, 1], [-1.3, -0.9, 1], [0, 0, 0]] },
  look: "Click points into the picture, or paste them as text. How few points of one class in "
      + "the middle of the other does a network with four units fence in?" },
];
