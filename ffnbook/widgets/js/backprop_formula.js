// A formula is a name ("W2") or [operator, ...]: its value, its code, its single entries.
// One description serves the numbers, the shapes, the drawing and the copied code.

import { getActivation } from "./activations.js";
import { fmt } from "./dom.js";
import {
  at, column, entrywise, map, matmul, sum, take, transpose,
} from "./backprop_matrix.js";
import { softmax } from "./smooth.js";

/** Softmax over each sample's scores: along the rows, or along the columns. */
function softmaxOf(m, axis) {
  const wide = axis ? transpose(m) : m; // (K, N): score j of sample i stands at j n + i
  const p = new Float64Array(wide.v.length);
  softmax(wide.v, p, wide.c, wide.r);
  const out = { ...wide, v: p };
  return axis ? transpose(out) : out;
}

/** operator -> its value from the values of its parts. */
const VALUE = {
  T: transpose,
  dot: matmul,
  times: (a, b) => entrywise(a, b, (x, y) => x * y),
  plus: (a, b) => entrywise(a, b, (x, y) => x + y),
  minus: (a, b) => entrywise(a, b, (x, y) => x - y),
  // Over p (1 - p), which may round to 0: with the floor that the package's BCE has.
  quot: (a, b) => entrywise(a, b, (x, y) => x / Math.max(y, 1e-12)),
  over: (a, n) => map(a, (x) => x / n),
  scale: (n, a) => map(a, (x) => n * x),
  rest: (a) => map(a, (x) => 1 - x),
  f: (name, a) => { const act = getActivation(name); return map(a, (x) => act.f(x)); },
  slope: (name, a) => { const act = getActivation(name); return map(a, (x) => act.grad(x)); },
  mask: (a) => map(a, (x) => (x >= 0 ? 1 : 0)),
  softmax: softmaxOf,
  sum,
  take,
  column,
};

/** Where an operator's parts stand that are formulas themselves. */
export const parts = ([op, ...rest]) => ({ f: [1], slope: [1], scale: [1] }[op]
  ?? (["dot", "times", "plus", "minus", "quot"].includes(op) ? [0, 1] : [0]))
  .map((i) => rest[i]);

/** The value of a formula; throws a NumpyError where NumPy would refuse. */
export function value(node, env) {
  if (typeof node === "string") return env[node];
  const [op, ...rest] = node;
  const inner = parts(node);
  return VALUE[op](...rest.map((part) => (inner.includes(part) ? value(part, env) : part)));
}

const list = (places) => `[${places.join(", ")}]`;
const CODE = {
  T: (x) => `${x}.T`,
  dot: (x, y) => `${x} @ ${y}`,
  times: (x, y) => `${x} * ${y}`,
  plus: (x, y) => `${x} + ${y}`,
  minus: (x, y) => `${x} - ${y}`,
  quot: (x, y) => `${x} / np.maximum(${y.slice(1, -1)}, 1e-12)`,
  over: (x, n) => `${x} / ${n}`,
  scale: (n, x) => `${n} * ${x}`,
  rest: (x) => `(1 - ${x})`,
  f: (name, x) => `${name === "logistic" ? "logistic" : "f"}(${x})`,
  slope: (name, x) => `${name === "logistic" ? "logistic" : "f"}_grad(${x})`,
  mask: (x) => `(${x} >= 0)`,
  softmax: (x, axis) => (axis ? `softmax(${x})` : `softmax(${x}.T).T`),
  sum: (x, axis) => `${x}.sum(axis=${axis})`,
  take: (x, places, axis) => `${x}[${axis ? ":, " : ""}${list(places)}]`,
  column: (x) => `${x}[:, None]`,
};
/** Operators between others need brackets inside these. */
const LOOSE = ["minus", "plus", "times", "dot", "quot"];
export const bracketed = (op, part) => Array.isArray(part)
  && (op === "plus" ? false : LOOSE.includes(part[0]));

/** The formula in NumPy. `f` and `f_grad` are the hidden layers' function. */
export function code(node) {
  if (typeof node === "string") return node === "A0" ? "X" : node;
  const [op, ...rest] = node;
  const inner = parts(node);
  return CODE[op](...rest.map((part) => {
    if (!inner.includes(part)) return part;
    return bracketed(op, part) ? `(${code(part)})` : code(part);
  }));
}

/** Whether a part is shown as one matrix of numbers rather than as a computation. */
export const atomic = (node) => typeof node === "string"
  || !["dot", "times", "plus", "minus", "quot", "over", "scale", "sum"].includes(node[0]);

const put = (x) => (x < 0 ? `(${fmt(x, 3)})` : fmt(x, 3));

/** How entry (i, j) of a formula's value comes about, in numbers. */
export function entry(node, env, i, j) {
  if (node[0] === "f") {
    return `${node[1] === "logistic" ? "σ" : "f"}(${fmt(at(value(node[2], env), i, j), 3)})`;
  }
  if (atomic(node)) return put(at(value(node, env), i, j));
  const [op, a, b] = node;
  if (op === "dot") {
    const [x, y] = [value(a, env), value(b, env)];
    return Array.from({ length: x.c }, (_, k) => `${put(at(x, i, k))} · ${put(at(y, k, j))}`)
      .join(" + ");
  }
  if (op === "sum") {
    const x = value(a, env);
    return Array.from({ length: b ? x.c : x.r }, (_, k) => put(b ? at(x, j, k) : at(x, k, j)))
      .join(" + ");
  }
  const inside = (part) => {
    const text = entry(part, env, i, j);
    return bracketed(op, part) ? `[${text}]` : text;
  };
  if (op === "over") return `${inside(a)} / ${b}`;
  if (op === "scale") return `${a} · ${inside(b)}`;
  return `${inside(a)} ${{ times: "·", plus: "+", minus: "−", quot: "/" }[op]} ${inside(b)}`;
}
