/** Lines of equal height on a square grid, by marching squares. */

/**
 * A path of short pieces. `heights` holds n x n values, row by row from below; x and y
 * turn node numbers (which may lie between two nodes) into pixels.
 */
export function contourPath(heights, n, level, x, y) {
  let out = "";
  let cuts = [];
  const cut = (ai, aj, a, bi, bj, b) => {
    if ((a < level) === (b < level)) return;
    const t = (level - a) / (b - a);
    cuts.push(`${x(ai + t * (bi - ai)).toFixed(1)} ${y(aj + t * (bj - aj)).toFixed(1)}`);
  };
  for (let j = 0; j + 1 < n; j += 1) {
    for (let i = 0; i + 1 < n; i += 1) {
      const k = j * n + i;
      const a = heights[k];
      const b = heights[k + 1];
      const c = heights[k + n + 1];
      const d = heights[k + n];
      const low = a < level;
      if (low === (b < level) && low === (c < level) && low === (d < level)) continue;
      cuts = [];
      cut(i, j, a, i + 1, j, b);
      cut(i + 1, j, b, i + 1, j + 1, c);
      cut(i + 1, j + 1, c, i, j + 1, d);
      cut(i, j + 1, d, i, j, a);
      for (let m = 0; m + 1 < cuts.length; m += 2) out += `M${cuts[m]}L${cuts[m + 1]}`;
    }
  }
  return out;
}
