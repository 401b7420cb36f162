/** The ranges of the Init lab's axes: round, and steady while a network learns. */

import { rmsSlope } from "./init_words.js";

/** The next round number away from 0: 1, 1.5, 2, 3, 5, ... */
function round(x) {
  const power = 10 ** Math.floor(Math.log10(x));
  return [1, 1.5, 2, 3, 5, 7.5, 10].find((m) => m * power >= x * 0.999) * power;
}

/** A linear range that holds all hills, and 0. */
function linearRange(hills) {
  const finite = (v) => (Number.isFinite(v) ? v : 0);
  const lo = Math.min(0, ...hills.map((hill) => finite(hill.lo)));
  const hi = Math.max(0, ...hills.map((hill) => finite(hill.hi)));
  if (hi - lo < 1e-9) return [0, 1];
  return [lo < 0 ? -round(-lo) : 0, hi > 0 ? round(hi) : 0];
}

/** A logarithmic range in whole powers of ten, at least `least` of them. */
function logRange(values, least) {
  const logs = values.filter((v) => v > 0 && Number.isFinite(v)).map(Math.log10);
  let lo = Math.floor(Math.min(...(logs.length ? logs : [0])) - 0.15);
  const hi = Math.ceil(Math.max(...(logs.length ? logs : [0])) + 0.001);
  if (hi - lo < least) lo = hi - least;
  return [10 ** lo, 10 ** hi];
}

export function ranges(layers) {
  const hidden = layers.slice(0, -1);
  const factors = layers.flatMap((layer) => [layer.gain, layer.growth, rmsSlope(layer)]);
  const [lo, hi] = logRange([1, ...factors], 1);
  return {
    z: linearRange(layers.map((layer) => layer.hills.z)),
    a: linearRange(hidden.map((layer) => layer.hills.a)),
    grad: logRange(layers.flatMap((layer) => [layer.dW, layer.db]), 3),
    factor: [Math.min(lo, 0.1), Math.max(hi, 10)],
  };
}
