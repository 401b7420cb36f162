// How fast the engine is, as a ratio to the time of its tanh calls alone.
//
//   node benchmarks/engine.mjs [nn.ts]
//
// Prints JSON. The network is 2-4-2-1, tanh in every layer, squared error, gradient
// descent on 250 points of two circles in mini-batches of 10; the surface has
// 100 x 100 points. Given TensorFlow Playground's nn.ts (not part of this
// repository), the same is measured with it. What disturbs a run can only add time,
// so the best of many short rounds is reported.
import { pathToFileURL } from "node:url";
import {
  columns, default_rng, make_circles, Network, Trainer,
} from "../ffnbook/widgets/js/engine.js";

const N = 250, BATCH = 10, SIDE = 100, LR = 0.03, ROUNDS = 100;
const SIZES = [2, 4, 2, 1];

const rng = default_rng(1);
const { X, y } = make_circles(N, 0.1, rng);
const labels = Float64Array.from(y, (c) => 2 * c - 1);
const grid = new Float64Array(2 * SIDE * SIDE);
for (let i = 0; i < SIDE * SIDE; i += 1) {
  grid[2 * i] = -6 + (12 * (i % SIDE)) / (SIDE - 1);
  grid[2 * i + 1] = -6 + (12 * Math.floor(i / SIDE)) / (SIDE - 1);
}

function engine() {
  const net = new Network(SIZES, { activation: "tanh", output: "tanh", rng });
  const trainer = new Trainer(net,
    { X: columns(X, N, 2), y: labels, n: N, loss: "mse", optimizer: "gd", lr: LR });
  const points = columns(grid, SIDE * SIDE, 2);
  for (let i = 0; i < 1000; i += 1) trainer.epoch(BATCH); // as a reader would see it
  return { net, trainer, points,
    epoch: () => trainer.epoch(BATCH), surface: () => net.predict(points, SIDE * SIDE) };
}

/** The tanh calls of an epoch and of a surface alone, on the numbers met there. */
function tanhAlone({ net, trainer, points }) {
  const met = (X, n) => {
    net.forward(X, n);
    return Float64Array.from(net.store.flatMap(
      ({ Z }, l) => Array.from(Z.subarray(0, n * SIZES[l + 1]))));
  };
  const calls = (z) => () => {
    for (let i = 0; i < z.length; i += 1) sink[i] = Math.tanh(z[i]);
    return sink;
  };
  const ofSurface = met(points, SIDE * SIDE), sink = new Float64Array(ofSurface.length);
  return { epoch: calls(met(trainer.data.X, N)), surface: calls(ofSurface) };
}

function playground(nn) {
  const net = nn.buildNetwork(SIZES, nn.Activations.TANH, nn.Activations.TANH, null,
    ["x", "y"], false);
  const rows = Array.from({ length: N }, (_, i) => [X[2 * i], X[2 * i + 1]]);
  const points = Array.from({ length: SIDE * SIDE }, (_, i) => [grid[2 * i], grid[2 * i + 1]]);
  const out = new Float64Array(SIDE * SIDE);
  return {
    epoch() {
      rows.forEach((row, i) => {
        nn.forwardProp(net, row);
        nn.backProp(net, labels[i], nn.Errors.SQUARE);
        if ((i + 1) % BATCH === 0) nn.updateWeights(net, LR, 0);
      });
    },
    surface() {
      points.forEach((point, i) => { out[i] = nn.forwardProp(net, point); });
      return out;
    },
  };
}

/** Milliseconds a call of each function, the best of rounds in which they take turns. */
function measure(functions, calls) {
  const best = functions.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    functions.forEach((run, f) => {
      const start = performance.now();
      for (let i = 0; i < calls; i += 1) run();
      best[f] = Math.min(best[f], (performance.now() - start) / calls);
    });
  }
  return best;
}

const ours = engine();
const rivals = { engine: ours, tanh: tanhAlone(ours) };
if (process.argv[2]) {
  rivals.playground = playground(await import(pathToFileURL(process.argv[2])));
}
const report = {};
for (const [what, calls] of [["epoch", 100], ["surface", 4]]) {
  const names = Object.keys(rivals);
  const ms = measure(names.map((name) => rivals[name][what]), calls);
  report[what] = Object.fromEntries(names.map((name, i) => [`${name} ms`, ms[i]]));
  report[what]["engine / tanh"] = ms[0] / ms[1];
  if (ms[2]) report[what]["playground / engine"] = ms[2] / ms[0];
}
console.log(JSON.stringify(report, null, 1));
