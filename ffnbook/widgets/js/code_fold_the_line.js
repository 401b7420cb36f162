// The folded line as Python code that a reader can run and change.

import { float, numpyFunction, numpyFunctions } from "./code_functions.js";

const NUMPY_TARGETS = {
  sine: ["return np.sin(1.5 * x)"],
  step: ["return np.where(x >= 0, 1.0, -1.0)"],
  abs: ["return np.abs(x) - 1.5"],
  bump: ["return 1.5 * np.exp(-2 * x * x)"],
};

/** A list as Python, a few numbers a line; `head` opens it. */
function list(head, values, tail = "") {
  const lines = [];
  let line = `${head}[`;
  values.forEach((v, i) => {
    const part = `${float(v)}${i < values.length - 1 ? "," : `]${tail}`}`;
    const gap = line.endsWith("[") || line === "    " ? "" : " ";
    if (line.length + gap.length + part.length > 74) {
      lines.push(line);
      line = `    ${part}`;
    } else line += gap + part;
  });
  return [...lines, line];
}

function target({ target: name, drawn }) {
  const body = NUMPY_TARGETS[name] ?? [...list("points = ", drawn),
    "return np.interp(x, np.linspace(-3, 3, 13), points)"];
  return ["def target(x):", ...body.map((line) => `    ${line}`)];
}

/** f and, where there is training, its slope. */
function activation(name, steps) {
  if (name !== "square") {
    return steps ? numpyFunctions(name, {}) : numpyFunction(name, {}, "f");
  }
  return ["def f(z):", "    return z**2",
    ...(steps ? ["", "", "def slope(z):", "    return 2 * z"] : [])];
}

const data = (state) => [
  ...target(state), "", "",
  "x = np.arange(-120, 121) / 40  # the interval from -3 to 3",
  "y = target(x)", "",
];

const FIT = {
  np: [
    "# The best output weights: least squares. Of all best ones the shortest.",
    "A = np.column_stack([f(x[:, None] * w1 + b1), np.ones(len(x))])",
    "found = np.linalg.lstsq(A, y, rcond=1e-6)[0]",
    "w2, b2 = found[:-1], found[-1]",
  ],
  torch: [
    "# The best output weights: least squares. Of all best ones the shortest.",
    "A = torch.hstack([f(x[:, None] * w1 + b1), torch.ones_like(x)[:, None]])",
    'found = torch.linalg.lstsq(A, y[:, None], rcond=1e-6, driver="gelsd")',
    "w2, b2 = found.solution[:-1, 0], found.solution[-1, 0]",
  ],
};

const start = (state, open, close, number) => [
  ...list(`w1 = ${open}`, state.w1, close),
  ...list(`b1 = ${open}`, state.b1, close),
  ...(state.fitted ? FIT[open.split(".")[0]] : [
    ...list(`w2 = ${open}`, state.w2, close), `b2 = ${number(float(state.b2))}`]),
];

const PRINT = 'print(f"maximum error {error:.10g}, mean squared {mse:.10g}")';

/**
 * @param {object} state of the folded line; steps as many as the figure has taken
 * @returns {string} Python code: NumPy alone
 */
export function foldTheLineNumPy(state) {
  return [
    "# From the folded line. Needs NumPy alone.",
    "import numpy as np", "", "",
    ...activation(state.activation, state.steps), "", "",
    ...data(state),
    ...start(state, "np.array(", ")", (v) => v), "",
    ...(state.steps ? [
      `lr = ${float(state.lr)}`,
      `for step in range(${state.steps}):`,
      "    Z = x[:, None] * w1 + b1",
      "    A = f(Z)",
      "    dy = 2 * (A @ w2 + b2 - y) / len(x)",
      "    dZ = dy[:, None] * w2 * slope(Z)",
      "    w1, b1 = w1 - lr * (x @ dZ), b1 - lr * dZ.sum(axis=0)",
      "    w2, b2 = w2 - lr * (dy @ A), b2 - lr * dy.sum()", ""] : []),
    "",
    "def network(x):",
    "    return f(x[:, None] * w1 + b1) @ w2 + b2", "", "",
    "miss = np.abs(network(x) - y)",
    "error, mse = miss.max(), np.mean(miss**2)",
    PRINT,
    "far = np.arange(-200, 201) / 40  # up to -5 and 5",
    "far = far[np.abs(far) > 3]",
    "outside = np.abs(network(far) - target(far)).max()",
    'print(f"maximum error outside {outside:.10g}")',
    "",
  ].join("\n");
}

const TORCH = { relu: "torch.relu(z)", tanh: "torch.tanh(z)", logistic: "torch.sigmoid(z)",
  identity: "z", square: "z**2" };

/** The same with PyTorch: the gradients come from automatic differentiation. */
export function foldTheLineTorch(state) {
  const tensor = "torch.tensor(";
  const close = ", dtype=torch.float64)";
  return [
    "# From the folded line. Needs NumPy and PyTorch.",
    "import numpy as np", "import torch", "", "",
    "def f(z):", `    return ${TORCH[state.activation]}`, "", "",
    ...data(state),
    "x, y = torch.from_numpy(x), torch.from_numpy(y)",
    ...start(state, tensor, close, (v) => `torch.tensor(${v}, dtype=torch.float64)`), "",
    ...(state.steps ? [
      "parameters = [p.clone().requires_grad_() for p in (w1, b1, w2, b2)]",
      "w1, b1, w2, b2 = parameters",
      `optimizer = torch.optim.SGD(parameters, lr=${float(state.lr)})`,
      `for step in range(${state.steps}):`,
      "    optimizer.zero_grad()",
      "    loss = torch.mean((f(x[:, None] * w1 + b1) @ w2 + b2 - y) ** 2)",
      "    loss.backward()",
      "    optimizer.step()", ""] : []),
    "with torch.no_grad():",
    "    miss = torch.abs(f(x[:, None] * w1 + b1) @ w2 + b2 - y)",
    "error, mse = miss.max().item(), torch.mean(miss**2).item()",
    PRINT,
    "",
  ].join("\n");
}
