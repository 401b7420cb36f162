// The loss bowl's run as Python code that a reader can run and change.

import { float } from "./code_functions.js";

const start = ({ seed, centre }) => [
  `rng = np.random.default_rng(${seed})`,
  `x = ${float(centre)} + rng.uniform(-1.5, 1.5, 20)`,
  "y = 1.0 * x + 0.5 + 0.5 * rng.standard_normal(20)",
];

const PRINT = 'print(f"w = {w:.10g}, b = {b:.10g}, loss {loss:.10g}")';

/**
 * @param {object} state w, b, lr, zero_grad, centre, seed
 * @param {number} steps as many as the figure has taken
 * @returns {string} Python code: NumPy alone
 */
export function lossBowlNumPy(state, steps) {
  const add = state.zero_grad ? "=" : "+=";
  return [
    "# From the loss bowl. Needs NumPy alone.",
    "import numpy as np", "",
    ...start(state), "",
    `w, b, lr = ${float(state.w)}, ${float(state.b)}, ${float(state.lr)}`,
    ...(state.zero_grad ? [] : ["dw = db = 0.0  # set to 0 once, and never again"]),
    `for step in range(${steps}):`,
    "    error = w * x + b - y",
    `    dw ${add} 2 * np.mean(error * x)`,
    `    db ${add} 2 * np.mean(error)`,
    "    w, b = w - lr * dw, b - lr * db", "",
    "loss = np.mean((w * x + b - y) ** 2)",
    PRINT, "",
    "# The largest learning rate with which descent settles.",
    "hessian = 2 * np.array([[np.mean(x * x), np.mean(x)], [np.mean(x), 1.0]])",
    "limit = 2 / np.linalg.eigvalsh(hessian)[-1]",
    'print(f"limit 2/lambda = {limit:.10g}")',
    "",
  ].join("\n");
}

/** The same with PyTorch: the gradients come from automatic differentiation. */
export function lossBowlTorch(state, steps) {
  return [
    "# From the loss bowl. Needs NumPy and PyTorch.",
    "import numpy as np", "import torch", "",
    ...start(state),
    "x, y = torch.from_numpy(x), torch.from_numpy(y)", "",
    `w = torch.tensor(${float(state.w)}, dtype=torch.float64, requires_grad=True)`,
    `b = torch.tensor(${float(state.b)}, dtype=torch.float64, requires_grad=True)`,
    `optimizer = torch.optim.SGD([w, b], lr=${float(state.lr)})`,
    `for step in range(${steps}):`,
    ...(state.zero_grad ? ["    optimizer.zero_grad()"]
      : ["    # No optimizer.zero_grad() here: backward() adds to the old gradients."]),
    "    loss = torch.mean((w * x + b - y) ** 2)",
    "    loss.backward()",
    "    optimizer.step()", "",
    "loss = torch.mean((w * x + b - y) ** 2).item()",
    "w, b = w.item(), b.item()",
    PRINT,
    "",
  ].join("\n");
}
