// What a network says all over the plane (or along the line), computed in parts.

/** Nodes of the picture along a side, and of a hidden unit's small one. */
export const SIDE = 49;
const STRIDE = 2;
export const UNIT = (SIDE + 1) / STRIDE;
/** Nodes along the line, for a network with one input. */
export const LINE = 193;
const ROWS = 4;

/** {out, units}: the output at the nodes, row by row from the top, and each unit's. */
export function* looking({ d, net, other }, { x, y, side }) {
  const at = (i, count) => (i / (count - 1)) * side;
  const hidden = net.layers.slice(0, -1);
  if (d === 1) {
    const X = Float64Array.from({ length: LINE }, (_, i) => x + at(i, LINE));
    const out = other.forward(X, LINE).slice(0, LINE);
    return { out, units: hidden.map(({ nOut }, l) => Array.from({ length: nOut }, (_, j) =>
      other.store[l].A.slice(j * LINE, (j + 1) * LINE))) };
  }
  const out = new Float64Array(SIDE * SIDE);
  const units = hidden.map(({ nOut }) =>
    Array.from({ length: nOut }, () => new Float64Array(UNIT * UNIT)));
  const X = new Float64Array(2 * ROWS * SIDE);
  for (let top = 0; top < SIDE; top += ROWS) {
    const n = Math.min(ROWS, SIDE - top) * SIDE;
    for (let i = 0; i < n; i += 1) {
      X[i] = x + at(i % SIDE, SIDE);
      X[n + i] = y + side - at(top + Math.floor(i / SIDE), SIDE);
    }
    out.set(other.forward(X, n).subarray(0, n), top * SIDE);
    units.forEach((layer, l) => {
      const { A } = other.store[l];
      layer.forEach((unit, j) => {
        for (let i = 0; i < n; i += 1) {
          const [row, column] = [top + Math.floor(i / SIDE), i % SIDE];
          if (row % STRIDE || column % STRIDE) continue;
          unit[(row / STRIDE) * UNIT + column / STRIDE] = A[j * n + i];
        }
      });
    });
    yield;
  }
  return { out, units };
}

/** The lines on which `values` passes a level, as [x0, y0, x1, y1, ...] in nodes. */
export function contour(values, level, side = SIDE) {
  const out = [];
  const cut = (a, b) => (level - a) / (b - a);
  for (let r = 0; r + 1 < side; r += 1) {
    for (let c = 0; c + 1 < side; c += 1) {
      const i = r * side + c;
      const [a, b, d, e] = [values[i], values[i + 1], values[i + side], values[i + side + 1]];
      const yes = [a, b, d, e].map((v) => v > level);
      if (yes.every((v) => v === yes[0])) continue;
      if (yes[0] !== yes[1]) out.push(c + cut(a, b), r);
      if (yes[0] !== yes[2]) out.push(c, r + cut(a, d));
      if (yes[1] !== yes[3]) out.push(c + 1, r + cut(b, e));
      if (yes[2] !== yes[3]) out.push(c + cut(d, e), r + 1);
    }
  }
  return out;
}
