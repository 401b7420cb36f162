// The landscape as Python code that a reader can run and change.

import { float } from "./code_functions.js";

const list = (values) => `[${values.map(float).join(", ")}]`;

const NUMPY = { logistic: "1 / (1 + np.exp(-z))", tanh: "np.tanh(z)", identity: "z" };
const TORCH = { logistic: "torch.sigmoid(z)", tanh: "torch.tanh(z)", identity: "z" };

/** loss as a function of the scores s, and its slope by them; the mean is taken outside. */
const LOSS = {
  bce: ["np.logaddexp(0, s) - y * s", "1 / (1 + np.exp(-s)) - y"],
  mse: ["(1 / (1 + np.exp(-s)) - y) ** 2", "2 * (p - y) * p * (1 - p)"],
  mse_linear: ["(s - y) ** 2", "2 * (s - y)"],
};
const SLOPE = { logistic: "a * (1 - a)", tanh: "1 - a**2", identity: "1.0" };

const settings = ({ w1, w2, lr, chord }, run, steps) => [
  `w1, w2, lr = ${float(w1[run])}, ${float(w2[run])}, ${float(lr)}`,
  `steps = ${steps}`,
  `A, B = (${float(chord[0])}, ${float(chord[1])}), (${float(chord[2])}, ${float(chord[3])})`,
];

const PRINTS = [
  'print(f"w1 = {w1:.10g}, w2 = {w2:.10g}, loss {end:.10g}")',
  'print("curvatures", low, high)',
  'print(f"half way {middle:.10g}, mean of the ends {mean:.10g}")',
];

/**
 * @param {object} state the landscape's
 * @param {number} run which start, from 0
 * @param {number} steps as many as the run has taken
 * @returns {string} Python code: NumPy alone
 */
export function landscapeNumPy(state, run, steps) {
  const { activation, loss, x, y } = state;
  return [
    "# From the landscape. Needs NumPy alone.",
    "import numpy as np", "",
    `x, y = np.array(${list(x)}), np.array(${list(y)})`,
    ...settings(state, run, steps), "", "",
    "def f(z):", `    return ${NUMPY[activation]}`, "", "",
    "def loss(w1, w2):", "    s = w2 * f(w1 * x)", `    return np.mean(${LOSS[loss][0]})`, "", "",
    "def gradient(w1, w2):", "    a = f(w1 * x)", "    s = w2 * a",
    ...(loss === "mse" ? ["    p = 1 / (1 + np.exp(-s))"] : []),
    `    ds = ${LOSS[loss][1]}`,
    `    da = ${SLOPE[activation]}`,
    "    return np.array([np.mean(ds * w2 * da * x), np.mean(ds * a)])", "", "",
    "for step in range(steps):",
    "    w1, w2 = np.array([w1, w2]) - lr * gradient(w1, w2)",
    "end = loss(w1, w2)", "",
    "# The second derivatives, by central differences of the gradient.",
    "h = 1e-5",
    "H = np.array([(gradient(w1 + h, w2) - gradient(w1 - h, w2)) / (2 * h),",
    "              (gradient(w1, w2 + h) - gradient(w1, w2 - h)) / (2 * h)])",
    "low, high = np.linalg.eigvalsh((H + H.T) / 2)", "",
    "middle = loss((A[0] + B[0]) / 2, (A[1] + B[1]) / 2)",
    "mean = (loss(*A) + loss(*B)) / 2",
    ...PRINTS, "",
  ].join("\n");
}

/** The same with PyTorch: slopes and curvatures come from automatic differentiation. */
export function landscapeTorch(state, run, steps) {
  const { activation, loss, x, y } = state;
  const value = { bce: "F.binary_cross_entropy_with_logits(s, y)",
    mse: "F.mse_loss(torch.sigmoid(s), y)", mse_linear: "F.mse_loss(s, y)" }[loss];
  return [
    "# From the landscape. Needs PyTorch.",
    "import torch", "import torch.nn.functional as F", "",
    `x = torch.tensor(${list(x)}, dtype=torch.float64)`,
    `y = torch.tensor(${list(y)}, dtype=torch.float64)`,
    ...settings(state, run, steps), "", "",
    "def f(z):", `    return ${TORCH[activation]}`, "", "",
    "def loss(w):", "    s = w[1] * f(w[0] * x)", `    return ${value}`, "", "",
    "w = torch.tensor([w1, w2], dtype=torch.float64, requires_grad=True)",
    "optimizer = torch.optim.SGD([w], lr=lr)",
    "for step in range(steps):",
    "    optimizer.zero_grad()",
    "    loss(w).backward()",
    "    optimizer.step()",
    "(w1, w2), end = w.tolist(), loss(w).item()", "",
    "H = torch.autograd.functional.hessian(loss, w.detach())",
    "low, high = torch.linalg.eigvalsh(H).tolist()", "",
    "A, B = (torch.tensor(v, dtype=torch.float64) for v in (A, B))",
    "middle = loss((A + B) / 2).item()",
    "mean = (loss(A) + loss(B)).item() / 2",
    ...PRINTS, "",
  ].join("\n");
}
