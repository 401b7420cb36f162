/** Data, training and the best straight line behind the space warp. */

import { columns, make_circles, make_moons } from "./datasets.js";
import { Network } from "./network.js";
import { default_rng } from "./rng.js";
import { Trainer } from "./training.js";

export const N = 160;
export const STEPS = 400;
const [LR, DIRECTIONS] = [0.1, 360];
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

/** Keep what a function gave for a key; forget the oldest. */
function kept(make, most = 8) {
  const cache = new Map();
  return (...given) => {
    const key = given.join();
    if (!cache.has(key)) cache.set(key, make(...given));
    if (cache.size > most) cache.delete(cache.keys().next().value);
    return cache.get(key);
  };
}

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

/** The straight line with most points right, of 360 directions and every threshold. */
export const bestLine = kept((data) => {
  const { X, y } = points(data);
  const total = y.reduce((sum, v) => sum + v, 0);
  let best = { right: 0, angle: 0, threshold: 0 };
  for (let k = 0; k < DIRECTIONS; k += 1) {
    const angle = (Math.PI * k) / DIRECTIONS;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const along = Float64Array.from({ length: N }, (_, i) => X[2 * i] * c + X[2 * i + 1] * s);
    const order = Array.from(along.keys()).sort((i, j) => along[i] - along[j] || i - j);
    let ones = 0;
    for (let below = 1; below < N; below += 1) {
      ones += y[order[below - 1]];
      const right = ones + (N - total) - (below - ones);
      const most = Math.max(right, N - right);
      if (most > best.right) {
        best = { right: most, angle, threshold:
          (along[order[below - 1]] + along[order[below]]) / 2 };
      }
    }
  }
  return best;
});
