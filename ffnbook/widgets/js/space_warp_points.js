/** Data, training and the best straight line behind the space warp. */

import { kept, lineThrough } from "./best_line.js";
import { columns, make_circles, make_moons } from "./datasets.js";
import { Network } from "./network.js";
import { default_rng } from "./rng.js";
import { Trainer } from "./training.js";

export const N = 160;
export const STEPS = 400;
const LR = 0.1;
const CORNERS = [[1, 1], [-1, 1], [-1, -1], [1, -1]];

/** Four clouds around the corners of a square, opposite ones of one class. */
function make_clouds(n, noise, rng) {
  const draws = rng.standard_normal(2 * n);
  const X = draws.map((v, i) => CORNERS[(i >> 1) % 4][i % 2] + noise * v);
  return { X, y: Int32Array.from({ length: n }, (_, i) => (i % 4) % 2), n };
}

const MAKERS = { xor: [make_clouds, 0.3], moons: [make_moons, 0.1],
  circles: [make_circles, 0.05] };
/** The middle and half the side of the square window of each data set. */
export const WINDOWS = { xor: [0, 0, 2.1], moons: [0.5, 0.25, 1.9], circles: [0, 0, 1.5] };

/** {X by rows, y, n}, always drawn with default_rng(0). */
export const points = kept((data) => {
  const [make, noise] = MAKERS[data];
  return make(N, noise, default_rng(0));
});

/** The weights after 0, 1, ... STEPS steps of Adam: W1 row by row, b1, W2, b2. */
export const trained = kept((data, activation, hidden, seed) => {
  const { X, y, n } = points(data);
  const net = new Network([2, hidden, 1], { activation, rng: default_rng(seed) });
  const trainer = new Trainer(net, { X: columns(X, n, 2), y, n, optimizer: "adam", lr: LR });
  const path = [];
  for (let step = 0; step <= STEPS; step += 1) {
    path.push(net.layers.flatMap(({ W, b }) => [...W, ...b]));
    if (step < STEPS) trainer.step();
  }
  return path;
});

/** The best straight line through the points of a data set: see lineThrough. */
export const bestLine = kept((data) => lineThrough(points(data)));
