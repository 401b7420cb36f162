// The confident mistake as Python code that a reader can run and change.

import { float } from "./code_functions.js";

const points = (state) => [
  "# Metric against loss: another unit on 16 points.",
  `rng = np.random.default_rng(${state.seed})`,
  "x = rng.uniform(0, 2, 16)",
  "y = x + 0.3 * rng.standard_normal(16) > 1",
];

const PRINT = [
  '    print(f"{name}: output {a:.10g}, loss {loss:.10g}, gradient {dz:.10g}")',
];
const PRINT_CARD =
  'print(f"accuracy {accuracy:.10g}, BCE {bce:.10g}, its slope {slope:.10g}")';

/**
 * @param {object} state w, b, lr, steps, weight, seed
 * @returns {string} Python code: NumPy alone
 */
export function confidentMistakeNumPy(state) {
  return [
    "# From the confident mistake. Needs NumPy alone.",
    "import numpy as np", "", "",
    "def logistic(z):",
    "    return 1 / (1 + np.exp(-z))", "", "",
    "def mse(z):",
    '    """Loss and dL/dz for the label 0."""',
    "    a = logistic(z)",
    "    return a**2, 2 * a * a * logistic(-z)", "", "",
    "def cross_entropy(z):",
    "    return np.logaddexp(0.0, z), logistic(z)", "", "",
    "outputs, gradients = {}, {}",
    'for name, f in (("MSE", mse), ("BCE", cross_entropy)):',
    `    w, b = ${float(state.w)}, ${float(state.b)}`,
    `    for step in range(${state.steps}):`,
    "        loss, dz = f(w * 1.0 + b)",
    `        w, b = w - ${float(state.lr)} * dz * 1.0, b - ${float(state.lr)} * dz`,
    "    a = logistic(w + b)",
    "    loss, dz = f(w + b)",
    "    outputs[name], gradients[name] = a, dz",
    ...PRINT, "",
    ...points(state),
    `z = ${float(state.weight)} * x - 2.0`,
    "accuracy = np.mean((z >= 0) == y)",
    "bce = np.mean(np.logaddexp(0.0, z) - z * y)",
    "slope = np.mean((logistic(z) - y) * x)",
    PRINT_CARD,
    "",
  ].join("\n");
}

/** The same with PyTorch: the gradients come from automatic differentiation. */
export function confidentMistakeTorch(state) {
  return [
    "# From the confident mistake. Needs NumPy and PyTorch.",
    "import numpy as np", "import torch", "import torch.nn.functional as F", "",
    "zero = torch.tensor(0.0, dtype=torch.float64)", "", "",
    "def mse(z):",
    "    return F.mse_loss(torch.sigmoid(z), zero)", "", "",
    "def cross_entropy(z):",
    "    return F.binary_cross_entropy_with_logits(z, zero)", "", "",
    "outputs, gradients = {}, {}",
    'for name, f in (("MSE", mse), ("BCE", cross_entropy)):',
    `    w = torch.tensor(${float(state.w)}, dtype=torch.float64, requires_grad=True)`,
    `    b = torch.tensor(${float(state.b)}, dtype=torch.float64, requires_grad=True)`,
    `    optimizer = torch.optim.SGD([w, b], lr=${float(state.lr)})`,
    `    for step in range(${state.steps} + 1):`,
    "        if step > 0:",
    "            optimizer.step()",
    "        optimizer.zero_grad()",
    "        z = w * 1.0 + b",
    "        loss = f(z)",
    "        loss.backward()",
    "    a, loss, dz = torch.sigmoid(z).item(), loss.item(), b.grad.item()",
    "    outputs[name], gradients[name] = a, dz",
    ...PRINT, "",
    ...points(state),
    "x, y = torch.from_numpy(x), torch.from_numpy(y).double()",
    `weight = torch.tensor(${float(state.weight)}, dtype=torch.float64, requires_grad=True)`,
    "z = weight * x - 2.0",
    "loss = F.binary_cross_entropy_with_logits(z, y)",
    "loss.backward()",
    "accuracy = ((z >= 0) == (y == 1)).double().mean().item()",
    "bce, slope = loss.item(), weight.grad.item()",
    PRINT_CARD,
    "",
  ].join("\n");
}
