// The batch noise as Python code that a reader can run and change.

import { float } from "./code_functions.js";

const data = (seed) => [
  `rng = np.random.default_rng(${seed})`,
  "x = rng.uniform(-1, 2, 64)",
  "y = 1.0 * x + 0.5 + 0.5 * rng.standard_normal(64)", "",
];

const ORDER = { true: "rng.integers(0, 64, size=64)", false: "rng.permutation(64)" };

/** `each` lines for every batch i, `steps` in all: fewer than asked when it diverged. */
function batches({ batch, seed, replace }, steps, each) {
  return [
    `rng = np.random.default_rng([${seed}, 2])`,
    "step = 0",
    `while step < ${steps}:`,
    `    order = ${ORDER[replace]}  # an epoch`,
    `    for start in range(0, 64, ${batch}):`,
    `        if step == ${steps}:`,
    "            break",
    `        i = order[start : start + ${batch}]`,
    ...each.map((line) => `        ${line}`),
    "        step += 1", "",
  ];
}

const PRINT = 'print(f"{step} steps: w = {w:.10g}, b = {b:.10g}, loss {loss:.10g}")';

/**
 * @param {object} state w, b, batch, replace, lr, seed
 * @param {number} steps as many as the figure has taken
 * @returns {string} Python code: NumPy alone
 */
export function batchNoiseNumPy(state, steps) {
  const { batch, replace, seed } = state;
  return [
    "# From the batch noise. Needs NumPy alone.",
    "import numpy as np", "",
    ...data(seed),
    `w, b, lr = ${float(state.w)}, ${float(state.b)}, ${float(state.lr)}`,
    "error = w * x + b - y",
    "own = 2 * np.column_stack([error * x, error])  # each sample's gradient",
    "full = own.mean(axis=0)",
    "",
    "# The noise: 300 batches, and what theory says.",
    `rng = np.random.default_rng([${seed}, 1])`,
    ...(replace ? ["rows = rng.integers(0, 64, size=(300, 64))"]
      : ["rows = np.array([rng.permutation(64) for _ in range(300)])"]),
    `cloud = own[rows[:, :${batch}]].mean(axis=1)`,
    "measured = np.mean(np.sum((cloud - full) ** 2, axis=1))",
    "spread = np.mean(np.sum((own - full) ** 2, axis=1))",
    `predicted = spread / ${batch}${replace ? "" : ` * (64 - ${batch}) / 63`}`,
    'print(f"variance {measured:.10g}, by theory {predicted:.10g}")', "",
    ...batches(state, steps, [
      "error = w * x[i] + b - y[i]",
      "dw, db = 2 * np.mean(error * x[i]), 2 * np.mean(error)",
      "w, b = w - lr * dw, b - lr * db"]),
    "loss = np.mean((w * x + b - y) ** 2)",
    PRINT,
    "",
  ].join("\n");
}

/** The descent with PyTorch: the gradients come from automatic differentiation. */
export function batchNoiseTorch(state, steps) {
  return [
    "# From the batch noise. Needs NumPy and PyTorch.",
    "import numpy as np", "import torch", "",
    ...data(state.seed),
    "x, y = torch.from_numpy(x), torch.from_numpy(y)",
    `w = torch.tensor(${float(state.w)}, dtype=torch.float64, requires_grad=True)`,
    `b = torch.tensor(${float(state.b)}, dtype=torch.float64, requires_grad=True)`,
    `optimizer = torch.optim.SGD([w, b], lr=${float(state.lr)})`,
    ...batches(state, steps, [
      "optimizer.zero_grad()",
      "loss = torch.mean((w * x[i] + b - y[i]) ** 2)",
      "loss.backward()",
      "optimizer.step()"]),
    "loss = torch.mean((w * x + b - y) ** 2).item()",
    "w, b = w.item(), b.item()",
    PRINT,
    "",
  ].join("\n");
}
