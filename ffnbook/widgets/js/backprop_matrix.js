// Small matrices that refuse what NumPy refuses, in NumPy's words.

/** What NumPy would raise: `kind` is the exception's name. */
export class NumpyError extends Error {
  constructor(kind, text) {
    super(text);
    this.kind = kind;
  }
}

/** r rows, c columns, the values row by row. `flat` marks NumPy's 1-D arrays. */
export function matrix(r, c, values, flat = false) {
  return { r, c, v: Float64Array.from(values), flat };
}

export const vector = (values) => matrix(1, values.length, values, true);

/** The shape as NumPy writes it in a message: (4,3). */
const tuple = ({ r, c, flat }) => (flat ? `(${c},)` : `(${r},${c})`);

/** The same for reading: (4, 3). */
export const shapeOf = (m) => (m.flat ? `(${m.c},)` : `(${m.r}, ${m.c})`);

function build(r, c, at, flat = false) {
  const v = new Float64Array(r * c);
  for (let i = 0; i < r; i += 1) for (let j = 0; j < c; j += 1) v[i * c + j] = at(i, j);
  return { r, c, v, flat };
}

/** Entry (i, j); along an axis of length 1 all entries are the same one. */
export const at = (m, i, j) => m.v[(m.r === 1 ? 0 : i) * m.c + (m.c === 1 ? 0 : j)];

export const transpose = (m) => (m.flat ? m : build(m.c, m.r, (i, j) => m.v[j * m.c + i]));

/** a @ b. */
export function matmul(a, b) {
  if (a.c !== b.r) {
    throw new NumpyError("ValueError", "matmul: Input operand 1 has a mismatch in its core "
      + "dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) "
      + `(size ${b.r} is different from ${a.c})`);
  }
  return build(a.r, b.c, (i, j) => {
    let sum = 0;
    for (let k = 0; k < a.c; k += 1) sum += a.v[i * a.c + k] * b.v[k * b.c + j];
    return sum;
  });
}

/** f(a, b) entry by entry, with NumPy's broadcasting. */
export function entrywise(a, b, f) {
  const fits = (p, q) => p === q || p === 1 || q === 1;
  if (!fits(a.r, b.r) || !fits(a.c, b.c)) {
    throw new NumpyError("ValueError",
      `operands could not be broadcast together with shapes ${tuple(a)} ${tuple(b)} `);
  }
  return build(Math.max(a.r, b.r), Math.max(a.c, b.c), (i, j) => f(at(a, i, j), at(b, i, j)),
    a.flat && b.flat);
}

export const map = (m, f) => build(m.r, m.c, (i, j) => f(m.v[i * m.c + j]), m.flat);

/** m.sum(axis). */
export function sum(m, axis) {
  const out = new Float64Array(axis ? m.r : m.c);
  for (let i = 0; i < m.r; i += 1) {
    for (let j = 0; j < m.c; j += 1) out[axis ? i : j] += m.v[i * m.c + j];
  }
  return vector(out);
}

/** m[places] or m[:, places]. */
export function take(m, places, axis) {
  const size = axis ? m.c : m.r;
  const out = places.find((p) => p >= size);
  if (out !== undefined) {
    throw new NumpyError("IndexError",
      `index ${out} is out of bounds for axis ${axis} with size ${size}`);
  }
  return axis ? build(m.r, places.length, (i, j) => m.v[i * m.c + places[j]])
    : build(places.length, m.c, (i, j) => m.v[places[i] * m.c + j]);
}

/** b[:, None]. */
export const column = (m) => matrix(m.c, 1, m.v);

/** The largest |a - b|, and the largest |a| or |b|; Infinity when the shapes differ. */
export function distance(a, b) {
  if (a.r !== b.r || a.c !== b.c || a.flat !== b.flat) return { far: Infinity, size: 1 };
  let [far, size] = [0, 0];
  a.v.forEach((v, k) => {
    far = Math.max(far, Math.abs(v - b.v[k]));
    size = Math.max(size, Math.abs(v), Math.abs(b.v[k]));
  });
  return { far, size };
}
