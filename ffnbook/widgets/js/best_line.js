/** The best straight line through two classes of points, and a small memory. */

const DIRECTIONS = 360;

/** Keep what a function gave for a key; forget the oldest. */
export function kept(make, most = 8) {
  const cache = new Map();
  return (...given) => {
    const key = given.join();
    if (!cache.has(key)) cache.set(key, make(...given));
    if (cache.size > most) cache.delete(cache.keys().next().value);
    return cache.get(key);
  };
}

/**
 * The straight line with most points right, of 360 directions and every threshold.
 * X holds the n points row by row, y their classes 0 and 1.
 */
export function lineThrough({ X, y, n }) {
  const total = y.reduce((sum, v) => sum + v, 0);
  const [order, along] = [Int32Array.from(y.keys()), new Float64Array(n)];
  let best = { right: 0, angle: 0, threshold: 0 };
  for (let k = 0; k < DIRECTIONS; k += 1) {
    const angle = (Math.PI * k) / DIRECTIONS;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    for (let i = 0; i < n; i += 1) along[i] = X[2 * i] * c + X[2 * i + 1] * s;
    // The order hardly changes from one direction to the next: little is moved.
    for (let i = 1; i < n; i += 1) {
      const [one, at] = [order[i], along[order[i]]];
      let j = i;
      for (; j > 0 && along[order[j - 1]] > at; j -= 1) order[j] = order[j - 1];
      order[j] = one;
    }
    let ones = 0;
    for (let below = 1; below < n; below += 1) {
      ones += y[order[below - 1]];
      const right = ones + (n - total) - (below - ones);
      const most = Math.max(right, n - right);
      if (most > best.right) {
        best = { right: most, angle, threshold:
          (along[order[below - 1]] + along[order[below]]) / 2 };
      }
    }
  }
  return best;
}
