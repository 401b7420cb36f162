// The operators of a forward and a backward pass, as formulas, in three conventions.

/** name -> [menu name, the layers in whose backward step it can be made, of L layers]. */
export const MISTAKES = {
  none: ["nothing: all is right", () => []],
  transpose_dW: ["drop the transpose in dW", (L) => [1, L]],
  transpose_dA: ["drop the transpose in dA", (L) => [2, L]],
  forget_W: ["forget W on the way back", (L) => [2, L]],
  slope_at_a: ["f′(a) instead of f′(z)", (L) => [1, L - 1]],
  relu_mask: ["ReLU mask taken from a ≥ 0", (L) => [1, L - 1]],
  index_slip: ["index slip: M of the next layer", (L) => [2, L]],
  forget_N: ["forget 1/N", () => []],
  wrong_sign: ["wrong sign in the loss", () => []],
};

/** The layer in which a mistake is made: the one asked for, or the nearest possible. */
export function place(mistake, layer, L) {
  const [low, high] = MISTAKES[mistake][1](L);
  return low === undefined ? 0 : Math.min(Math.max(layer, low), high);
}

/** The convention's operators; `flip` says which arrays are this book's transposed. */
const ROWS = {
  flip: { samples: false, weights: false },
  z: (A, W, b) => ["plus", ["dot", A, W], b],
  dW: (A, dZ, T) => ["dot", T(A), dZ],
  db: (dZ) => ["sum", dZ, 0],
  dA: (dZ, W, T) => ["dot", dZ, T(W)],
  slip: (dZ, W, places) => ["dot", dZ, ["T", ["take", W, places, 0]]],
  classes: 1, // the axis along which a sample's scores stand
};
export const CONVENTIONS = {
  rows: ROWS,
  columns: {
    flip: { samples: true, weights: true },
    z: (A, W, b) => ["plus", ["dot", W, A], ["column", b]],
    dW: (A, dZ, T) => ["dot", dZ, T(A)],
    db: (dZ) => ["sum", dZ, 1],
    dA: (dZ, W, T) => ["dot", T(W), dZ],
    slip: (dZ, W, places) => ["dot", ["T", ["take", W, places, 1]], dZ],
    classes: 0,
  },
  torch: {
    ...ROWS,
    flip: { samples: false, weights: true },
    z: (A, W, b) => ["plus", ["dot", A, ["T", W]], b],
    dW: (A, dZ, T) => ["dot", T(dZ), A],
    // PyTorch's layout needs no transpose here: dropping one means putting one in.
    dA: (dZ, W, T, slipped) => ["dot", dZ, slipped ? ["T", W] : W],
    slip: (dZ, W, places) => ["dot", dZ, ["take", W, places, 1]],
  },
};

const transposed = (x) => ["T", x];
const dropped = (x) => x;

/** What the loss hands back; n is the number of its terms. */
function atLoss({ loss, mistake }, way, last, n) {
  const given = { bce: last, mse: last, bce_with_logits: ["f", "logistic", last],
    cross_entropy_with_logits: ["softmax", last, way.classes] }[loss];
  let out = mistake === "wrong_sign" ? ["minus", "Y", given] : ["minus", given, "Y"];
  if (loss === "mse") out = ["scale", 2, out];
  if (loss === "bce") out = ["quot", out, ["times", given, ["rest", given]]];
  return mistake === "forget_N" ? out : ["over", out, n];
}

/**
 * All steps in order: {name, node, layer, back, made}. `made` marks the step in which
 * the mistake stands; the loss's own step has no formula of this kind: its node is null.
 */
export function steps({ sizes, activation, loss, convention, mistake, layer, n }) {
  const way = CONVENTIONS[convention];
  const L = sizes.length - 1;
  const here = place(mistake, layer, L);
  const probabilities = loss === "bce";
  const out = [];
  const add = (name, i, node, made = false) =>
    out.push({ name, layer: i, node, back: name[0] === "d", made });
  const f = (i) => (i === L ? "logistic" : activation);
  for (let i = 1; i <= L; i += 1) {
    add(`Z${i}`, i, way.z(`A${i - 1}`, `W${i}`, `b${i}`));
    if (i < L || probabilities) add(`A${i}`, i, ["f", f(i), `Z${i}`]);
  }
  add("loss", L + 1, null);
  const last = probabilities ? `A${L}` : `Z${L}`;
  add(`d${last}`, L, atLoss({ loss, mistake }, way, last, n),
    mistake === "forget_N" || mistake === "wrong_sign");
  for (let i = L; i >= 1; i -= 1) {
    const at = (name) => mistake === name && here === i;
    if (i < L || probabilities) {
      const masked = at("relu_mask") && activation === "relu";
      const slope = masked ? ["mask", `A${i}`]
        : ["slope", f(i), at("slope_at_a") ? `A${i}` : `Z${i}`];
      add(`dZ${i}`, i, ["times", `dA${i}`, slope], masked || at("slope_at_a"));
    }
    add(`dW${i}`, i, way.dW(`A${i - 1}`, `dZ${i}`, at("transpose_dW") ? dropped : transposed),
      at("transpose_dW"));
    add(`db${i}`, i, way.db(`dZ${i}`));
    if (i === 1) break;
    let node = way.dA(`dZ${i}`, `W${i}`, at("transpose_dA") ? dropped : transposed,
      at("transpose_dA"));
    if (at("forget_W")) node = `dZ${i}`;
    if (at("index_slip")) {
      const places = [...Array(sizes[i - 1] - 1).keys(), sizes[i] - 1];
      node = way.slip(`dZ${i}`, `W${i}`, places);
    }
    add(`dA${i - 1}`, i - 1, node, at("transpose_dA") || at("forget_W") || at("index_slip"));
  }
  return out;
}
