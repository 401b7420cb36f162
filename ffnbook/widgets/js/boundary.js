/** Where a function of the plane is 0, as a figure draws it. */

/** Where f changes its sign between two points: halving, 40 times. */
function crossing(f, p, q, fp) {
  let [low, high] = [0, 1];
  const at = (s) => [p[0] + s * (q[0] - p[0]), p[1] + s * (q[1] - p[1])];
  for (let k = 0; k < 40; k += 1) {
    const middle = (low + high) / 2;
    if (f(...at(middle)) > 0 === fp > 0) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}

/** The boundary f = 0 in a square window, as short pieces [p, q] of the plane. */
export function boundary(f, [cx, cy, half], cells = 40) {
  const at = (i, j) => [cx + half * ((2 * i) / cells - 1), cy + half * ((2 * j) / cells - 1)];
  const values = Array.from({ length: (cells + 1) ** 2 }, (_, k) =>
    f(...at(k % (cells + 1), Math.floor(k / (cells + 1)))));
  const value = (i, j) => values[j * (cells + 1) + i];
  const pieces = [];
  const found = new Map(); // each edge is cut once for both its cells
  const cut = (i, j, k, l) => {
    const key = [i, j, k, l].join();
    if (!found.has(key)) found.set(key, crossing(f, at(i, j), at(k, l), value(i, j)));
    return found.get(key);
  };
  for (let j = 0; j < cells; j += 1) {
    for (let i = 0; i < cells; i += 1) {
      const edges = [[i, j, i + 1, j], [i + 1, j, i + 1, j + 1], [i, j + 1, i + 1, j + 1],
        [i, j, i, j + 1]];
      const cuts = edges.filter(([a, b, c, d]) => value(a, b) > 0 !== value(c, d) > 0)
        .map((edge) => cut(...edge));
      for (let k = 0; k + 1 < cuts.length; k += 2) pieces.push([cuts[k], cuts[k + 1]]);
    }
  }
  return pieces;
}
