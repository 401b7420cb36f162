/** What the widget SymmetryAndDeath reads off a run: no page, no drawing. */

import { bestUnit, points, UNITS } from "./symmetry_and_death_run.js";

/** The middle and half the side of the square window of each data set. */
export const WINDOWS = { circles: [0, 0, 1.5], xor: [0, 0, 1.5], moons: [0.5, 0.25, 1.9] };
/** A slope below this is no more than rounding. */
const ROUNDING = 1e-12;
const ALL = [...Array(UNITS).keys()];

/** The mean slope f' of each unit over the points: 0 when it is dead. */
function slopes({ net }) {
  const { layers: [{ activation }], n } = net;
  const d = new Float64Array(UNITS * n);
  activation.slopes(net.store[0].Z, d, UNITS * n);
  return ALL.map((j) => d.subarray(j * n, j * n + n).reduce((sum, v) => sum + v, 0) / n);
}

/** Units that are exact copies of each other: lists of places, 0 to 4. */
function copies(units) {
  const groups = new Map();
  units.forEach((unit, j) => {
    const key = unit.map((v) => v + 0).join(); // −0 is 0
    groups.set(key, [...(groups.get(key) ?? []), j]);
  });
  return [...groups.values()];
}

const most = (values) => values.reduce((top, v) => Math.max(top, Math.abs(v)), 0);
const columns = ([first, second], of) => ALL.map((j) =>
  [first[of][j], first[of][UNITS + j], first[of === "W" ? "b" : "db"][j], second[of][j]]);

/** Everything on show for a state whose run has arrived. */
export function measure(run, { data, activation, share, seed }) {
  const { X, y, n } = points(data, share, seed);
  const { layers } = run.net;
  const units = columns(layers, "W");
  const grads = columns(layers, "dW");
  const output = { b: layers[1].b[0], db: layers[1].db[0] };
  const scores = run.trainer.out;
  const wrong = [...y.keys()].filter((i) => scores[i] > 0 !== (y[i] === 1));
  const mean = slopes(run);
  const sizes = [most(grads.flatMap((g) => g.slice(0, 2))), most(grads.map((g) => g[2])),
    most(grads.map((g) => g[3])), Math.abs(output.db)];
  return { X, y, wrong, points: n, right: n - wrong.length, best: bestUnit(data, share, seed),
    loss: run.loss, losses: [...run.losses, run.loss], stopped: run.stopped, units, grads, output,
    slopes: mean, sizes, groups: copies(units),
    gap: most(ALL.slice(0, 4).map((k) => Math.max(...units.map((u) => u[k]))
      - Math.min(...units.map((u) => u[k])))),
    dead: activation === "relu" ? ALL.filter((j) => mean[j] === 0) : [],
    moving: ["W1", "b1", "W2", "b2"].filter((_, k) => sizes[k] > ROUNDING) };
}

/** The score of the network as it stands, as a function of the plane. */
export function scoreOf({ units, output }, f) {
  return (x, y) => units.reduce((sum, [a, c, b, v]) => sum + v * f(x * a + y * c + b), output.b);
}

/** Where the line a x + c y + b = 0 crosses a square window: two points, or none. */
export function cutLine([a, c, b], [mx, my, half]) {
  const size = Math.hypot(a, c);
  if (!(size > 0)) return [];
  const away = (a * mx + c * my + b) / size;
  const [sx, sy] = [mx - (away * a) / size, my - (away * c) / size];
  const [ux, uy] = [-c / size, a / size];
  let [near, far] = [-Infinity, Infinity];
  for (const [u, low, high] of [[ux, mx - half - sx, mx + half - sx],
    [uy, my - half - sy, my + half - sy]]) {
    if (u === 0) {
      if (low > 0 || high < 0) return [];
    } else {
      near = Math.max(near, Math.min(low / u, high / u));
      far = Math.min(far, Math.max(low / u, high / u));
    }
  }
  return near < far ? [[sx + near * ux, sy + near * uy], [sx + far * ux, sy + far * uy]] : [];
}
