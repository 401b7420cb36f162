// The layout lab's derivatives as Python code that prints its numbers.

import { float } from "./code_functions.js";
import { rows } from "./layout_lab_numbers.js";

const list = (values) => `[${values.map(float).join(", ")}]`;
const matrix = (flat, n) => `[${rows(flat, n).map(list).join(",\n     ")}]`;

const NEEDS = { linear: "W", logistic: "W", weighted: "Wv", quadratic: "A", softmax: "" };

function operands({ expression, x, W, A, v }, array) {
  const used = NEEDS[expression];
  return [`x = ${array(list(x))}`,
    ...(used.includes("W") ? [`W = ${array(`\n    ${matrix(W, 3)}`)}`] : []),
    ...(used.includes("A") ? [`A = ${array(`\n    ${matrix(A, 3)}`)}`] : []),
    ...(used.includes("v") ? [`v = ${array(list(v))}`] : [])];
}

const NUMPY = {
  linear: ["return W @ x"],
  logistic: ["return 1 / (1 + np.exp(-W @ x))"],
  weighted: ["return np.atleast_1d(v @ (1 / (1 + np.exp(-W @ x))))"],
  quadratic: ["return np.atleast_1d(x @ A @ x)"],
  softmax: ["e = np.exp(x - x.max())", "return e / e.sum()"],
};
const SLOPES = ["y = 1 / (1 + np.exp(-W @ x))", "slopes = np.diag(y * (1 - y))"];
/** The Jacobian in numerator and in denominator layout. */
const FORMULA = {
  linear: [[], "W", "W.T"],
  logistic: [SLOPES, "slopes @ W", "W.T @ slopes"],
  weighted: [SLOPES, "v[None, :] @ slopes @ W", "W.T @ slopes @ v[:, None]"],
  quadratic: [[], "x[None, :] @ (A + A.T)", "(A + A.T) @ x[:, None]"],
  softmax: [["p = f(x)"], "np.diag(p) - np.outer(p, p)", "np.diag(p) - np.outer(p, p)"],
};

/** @returns {string} Python code: the formula beside central differences, NumPy alone */
export function layoutLabNumPy(state) {
  const turned = state.convention === "denominator";
  const [before, num, den] = FORMULA[state.expression];
  return [
    `# From the layout lab: ${state.convention} layout. Needs NumPy alone.`,
    "import numpy as np", "",
    ...operands(state, (text) => `np.array(${text})`), "", "",
    "def f(x):", ...NUMPY[state.expression].map((line) => `    ${line}`), "", "",
    ...before,
    `J = ${turned ? den : num}`,
    "print(J.shape)", "print(J)", "",
    "# The same by central differences: one x at a time.",
    "h = 1e-5",
    "C = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(3)])",
    ...(turned ? [] : ["C = C.T  # rows for the outputs"]),
    'print("largest difference below 1e-7:", np.abs(J - C).max() < 1e-7)',
    "",
  ].join("\n");
}

const TORCH = {
  linear: "W @ x",
  logistic: "torch.sigmoid(W @ x)",
  weighted: "(v @ torch.sigmoid(W @ x))[None]",
  quadratic: "(x @ A @ x)[None]",
  softmax: "torch.softmax(x, dim=0)",
};

/** The same by automatic differentiation. */
export function layoutLabTorch(state) {
  const turned = state.convention === "denominator";
  return [
    `# From the layout lab: ${state.convention} layout. Needs PyTorch.`,
    "import torch", "",
    ...operands(state, (text) => `torch.tensor(${text}, dtype=torch.float64)`), "", "",
    "def f(x):", `    return ${TORCH[state.expression]}`, "", "",
    "# torch's jacobian has numerator layout: a row for each output.",
    `J = torch.autograd.functional.jacobian(f, x)${turned ? ".T" : ""}`,
    "print(tuple(J.shape))", "print(J)",
    "",
  ].join("\n");
}
