// Least squares for a few columns: QR by Householder reflections, then the singular
// values of the small triangle by Jacobi rotations. Of all solutions the shortest one.

const dot = (a, b, from = 0) => {
  let sum = 0;
  for (let i = from; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
};

/** a <- a - factor * b, from an index on. */
const subtract = (a, factor, b, from) => {
  for (let i = from; i < a.length; i += 1) a[i] -= factor * b[i];
};

/** The reflections (in place of the columns) and the columns of the triangle R. */
function triangle(Q) {
  const k = Q.length;
  const R = Q.map(() => new Float64Array(k));
  for (let j = 0; j < k; j += 1) {
    const v = Q[j];
    for (let i = 0; i < j; i += 1) R[j][i] = v[i];
    const norm = Math.sqrt(dot(v, v, j));
    R[j][j] = v[j] > 0 ? -norm : norm;
    v[j] -= R[j][j];
    const size = dot(v, v, j);
    // Of length √2, so that I - v vᵀ reflects; nothing to reflect in a column of zeros.
    const scale = size > 0 ? Math.sqrt(2 / size) : 0;
    for (let i = j; i < v.length; i += 1) v[i] *= scale;
    for (let l = j + 1; l < k; l += 1) subtract(Q[l], dot(v, Q[l], j), v, j);
  }
  return R;
}

/** Turn pairs of columns of B, and V with them, until all stand at right angles. */
function diagonalise(B, V) {
  const k = B.length;
  for (let sweep = 0, turned = true; turned && sweep < 40; sweep += 1) {
    turned = false;
    const most = Math.max(...B.map((b) => dot(b, b)));
    for (let p = 0; p < k; p += 1) {
      for (let q = p + 1; q < k; q += 1) {
        const [pp, qq, pq] = [dot(B[p], B[p]), dot(B[q], B[q]), dot(B[p], B[q])];
        if (Math.abs(pq) <= 1e-15 * Math.sqrt(pp * qq) || Math.min(pp, qq) < 1e-30 * most) continue;
        turned = true;
        const zeta = (qq - pp) / (2 * pq);
        const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
        const c = 1 / Math.hypot(1, t);
        for (const M of [B, V]) {
          for (let i = 0; i < k; i += 1) {
            const [a, b] = [M[p][i], M[q][i]];
            M[p][i] = c * (a - t * b);
            M[q][i] = c * (b + t * a);
          }
        }
      }
    }
  }
}

/**
 * The matrix of the given columns (Float64Arrays of m numbers), ready to be solved for
 * many right sides. `solve(y)` gives the shortest coefficients with the least squared
 * error; singular values below rcond times the largest count as 0, as in NumPy's lstsq.
 */
export function factor(columns, rcond = 1e-6) {
  const Q = columns.map((column) => Float64Array.from(column));
  const k = Q.length;
  const B = triangle(Q);
  const V = Q.map((_, j) => Float64Array.from({ length: k }, (__, i) => (i === j ? 1 : 0)));
  diagonalise(B, V);
  const squares = B.map((b) => dot(b, b));
  const cut = rcond * rcond * Math.max(...squares);
  return {
    solve(y) {
      const right = Float64Array.from(y);
      Q.forEach((v, j) => subtract(right, dot(v, right, j), v, j));
      const x = new Float64Array(k);
      squares.forEach((square, j) => {
        if (square > cut) subtract(x, -dot(B[j], right.subarray(0, k)) / square, V[j], 0);
      });
      return x;
    },
  };
}
