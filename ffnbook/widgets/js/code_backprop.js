// The backprop stepper's pass as Python code that a reader can run and change.

import { float, numpyFunction, numpySlope, torchFunction } from "./code_functions.js";
import { code } from "./backprop_formula.js";
import { lossCall } from "./backprop_loss.js";
import { place } from "./backprop_steps.js";

const row = (m, i) => `[${Array.from(m.v.slice(i * m.c, (i + 1) * m.c), float).join(", ")}]`;
const array = (name, m) => {
  const rows = m.flat ? row(m, 0) : `[${Array.from({ length: m.r }, (_, i) => row(m, i))
    .join(`,\n${" ".repeat(name.length + 13)}`)}]`;
  return `${name} = np.array(${rows})`.split("\n");
};

const SHAPES = { rows: "Rows are samples, W is (in, out).",
  columns: "Columns are samples, W is (out, in).",
  torch: "Rows are samples, W is (out, in), as PyTorch keeps it." };

const start = ({ env, L }, { convention }) => [
  `# ${SHAPES[convention]}`,
  ...array("X", env.A0), ...array("Y", env.Y),
  ...Array.from({ length: L }, (_, l) => [...array(`W${l + 1}`, env[`W${l + 1}`]),
    ...array(`b${l + 1}`, env[`b${l + 1}`])]).flat(),
];

const softmax = [
  "def softmax(Z):", "    e = np.exp(Z - Z.max(axis=1, keepdims=True))",
  "    return e / e.sum(axis=1, keepdims=True)", "", ""];

// The losses in the form in which the figure computes them: finite where p is 0 or 1.
const LOSSES = {
  bce: ["def bce(P, Y):",
    '    with np.errstate(divide="ignore"):  # log(0) counts as -100',
    "        log_p = np.maximum(np.log(P), -100)",
    "        log_q = np.maximum(np.log1p(-P), -100)",
    "    return -np.mean(Y * log_p + (1 - Y) * log_q)", "", ""],
  cross_entropy_with_logits: ["def cross_entropy(Z, Y):  # log(softmax(Z)) without log(0)",
    "    Z = Z - Z.max(axis=1, keepdims=True)",
    "    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))",
    "    return -np.mean(np.sum(Y * log_p, axis=1))", "", ""],
};

const print = (names) => [`for name in "${names.join(" ")}".split():`,
  "    print(name, np.array2string(globals()[name], precision=10))"];

/**
 * @param {object} found what `measure` gives, mistake and all
 * @param {object} state
 * @returns {string} Python code: NumPy alone
 */
export function backpropNumPy(found, state) {
  const { list, L } = found;
  const { activation, loss, mistake, layer } = state;
  const own = activation === "logistic" ? "logistic" : "f";
  const output = own === "f" && loss.startsWith("bce");
  const at = place(mistake, layer, L);
  const steps = list.flatMap((it) => {
    const line = it.node ? `${it.name} = ${code(it.node)}` : lossCall(state, found);
    if (it.error) return [`# NumPy stops here: ${it.error.kind}.`, line];
    return [it.made ? `${line}  # the mistake` : line];
  });
  const names = list.filter((it) => it.back).map((it) => it.name);
  return [
    "# From the backprop stepper. Needs NumPy alone.",
    ...(mistake === "none" ? [] : [`# With a mistake: ${mistake}${at ? `, layer ${at}` : ""}.`]),
    "import numpy as np", "", "",
    ...numpyFunction(activation, {}, own), "", "",
    ...numpySlope(activation, {}, own), "", "",
    ...(output ? [...numpyFunction("logistic", {}, "logistic"), "", ""] : []),
    ...(output && loss === "bce" ? [...numpySlope("logistic", {}, "logistic"), "", ""] : []),
    ...(loss.startsWith("cross") ? softmax : []), ...(LOSSES[loss] ?? []),
    ...start(found, state), "",
    ...steps, "",
    'print(f"loss {loss:.10g}")',
    ...print(names),
    "",
  ].join("\n");
}

const LOSS = { mse: "F.mse_loss(Z, Y)", bce: "F.binary_cross_entropy(A, Y)",
  bce_with_logits: "F.binary_cross_entropy_with_logits(Z, Y)",
  cross_entropy_with_logits: "F.cross_entropy(Z, Y)" };

/** The same with PyTorch, which finds the true gradients by itself. */
export function backpropTorch(found, state) {
  const { list, L } = found;
  const { activation, loss, convention, mistake } = state;
  const own = activation === "logistic" ? "logistic" : "f";
  const [out, turned] = [loss === "bce" ? `A${L}` : `Z${L}`, convention === "columns"];
  // F.cross_entropy wants the classes in columns, and takes one-hot rows as targets.
  const flip = turned && loss.startsWith("cross");
  const call = LOSS[loss].replace(/\b[ZA]\b/, flip ? `${out}.T` : out)
    .replace(/\bY\b/, flip ? "Y.T" : "Y");
  const forward = list.filter((it) => !it.back && it.node)
    .map((it) => `${it.name} = ${code(it.node)}`);
  const parameters = Array.from({ length: L }, (_, l) => [`W${l + 1}`, `b${l + 1}`]).flat();
  const middle = list.filter((it) => it.back && /^d[ZA]/.test(it.name))
    .map((it) => it.name.slice(1));
  return [
    "# From the backprop stepper. Needs NumPy and PyTorch.",
    ...(mistake === "none" ? []
      : ["# PyTorch does not make the mistake: these are the true gradients."]),
    "import numpy as np", "import torch", "import torch.nn.functional as F", "", "",
    ...torchFunction(activation, {}, own), "", "",
    ...(own === "f" && loss === "bce"
      ? [...torchFunction("logistic", {}, "logistic"), "", ""] : []),
    ...start(found, state),
    "X, Y = torch.from_numpy(X), torch.from_numpy(Y)",
    ...parameters.map((name) => `${name} = torch.from_numpy(${name}).requires_grad_()`), "",
    ...forward,
    `loss = ${call}`,
    `for array in (${middle.join(", ")}):`,
    "    array.retain_grad()  # PyTorch forgets these otherwise",
    "loss.backward()", "",
    'print(f"loss {loss.item():.10g}")',
    `for name in "${[...new Set([...middle, ...parameters])].join(" ")}".split():`,
    "    gradient = globals()[name].grad.numpy()",
    '    print("d" + name, np.array2string(gradient, precision=10))',
    "",
  ].join("\n");
}
