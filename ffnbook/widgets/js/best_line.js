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
  const rows = [0, 1].map((label) => [...y.keys()].filter((i) => y[i] === label));
  let best = { right: 0, angle: 0, threshold: 0 };
  for (let k = 0; k < DIRECTIONS; k += 1) {
    const angle = (Math.PI * k) / DIRECTIONS;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    // Each class in order along the direction, then both walked through together.
    const [zeros, ones] = rows.map((of) =>
      Float64Array.from(of, (i) => X[2 * i] * c + X[2 * i + 1] * s).sort());
    let [i, j] = [0, 0];
    while (i + j < n - 1) {
      const at = j === ones.length || zeros[i] <= ones[j] ? zeros[i++] : ones[j++];
      const right = Math.max(j + zeros.length - i, i + ones.length - j);
      if (right > best.right) {
        const next = Math.min(zeros[i] ?? Infinity, ones[j] ?? Infinity);
        best = { right, angle, threshold: (at + next) / 2 };
      }
    }
  }
  return best;
}
