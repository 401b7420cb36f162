// Logits to loss as Python code that a reader can run and change.

import { float } from "./code_functions.js";

const list = (values) => `[${values.map(float).join(", ")}]`;

const OUTPUT = { softmax: "softmax(u)", softmax_twice: "softmax(softmax(u))",
  sigmoid: "1 / (1 + np.exp(-u))" };
/** The loss from u, and the gradient du, each as lines. */
function parts({ output, loss }) {
  const [twice, alone] = [output === "softmax_twice", output === "sigmoid"];
  if (loss === "mse") {
    const slope = alone ? "du = du * p * (1 - p)" : "du = back(p, du)";
    return ["loss = np.mean((p - y) ** 2)", "du = 2 * (p - y) / len(y)", slope,
      ...(twice ? ["du = back(softmax(u), du)"] : [])];
  }
  if (alone) return ["loss = np.mean(np.logaddexp(0.0, u) - u * y)", "du = (p - y) / len(y)"];
  const scores = twice ? "softmax(u)" : "u";
  return [`s = ${scores}`,
    "loss = np.log(np.sum(np.exp(s - s.max()))) - (s - s.max())[target]",
    "du = p - y", ...(twice ? ["du = back(softmax(u), du)"] : [])];
}

const PRINT = [
  'print("p =", np.array2string(p, precision=6))',
  'print("dz =", np.array2string(dz, precision=6))',
  'print(f"loss {loss:.10g}, length of the gradient {np.linalg.norm(dz):.10g}")',
];

const start = (state) => [
  `z, target = np.array(${list(state.logits)}), ${state.target}`,
  `shift, temperature = ${float(state.shift)}, ${float(state.temperature)}`,
];

/**
 * @param {object} state logits, target, temperature, shift, output, loss
 * @returns {string} Python code: NumPy alone
 */
export function logitsToLossNumPy(state) {
  const needsBack = state.output === "softmax_twice"
    || (state.loss === "mse" && state.output === "softmax");
  return [
    "# From logits to loss. Needs NumPy alone.",
    "import numpy as np", "", "",
    ...(state.output === "sigmoid" ? [] : ["def softmax(z):",
      "    e = np.exp(z - z.max())", "    return e / e.sum()", "", ""]),
    ...(needsBack ? ["def back(p, d):",
      '    """The gradient before a softmax with outputs p."""',
      "    return p * (d - np.sum(p * d))", "", ""] : []),
    ...start(state),
    "y = np.eye(len(z))[target]",
    "u = (z + shift) / temperature",
    `p = ${OUTPUT[state.output]}`,
    ...parts(state),
    "dz = du / temperature",
    ...PRINT,
    "",
  ].join("\n");
}

const TORCH = {
  softmax: ["torch.softmax(u, dim=0)", "F.cross_entropy(u, target)"],
  softmax_twice: ["torch.softmax(torch.softmax(u, dim=0), dim=0)",
    "F.cross_entropy(torch.softmax(u, dim=0), target)  # the mistake"],
  sigmoid: ["torch.sigmoid(u)", "F.binary_cross_entropy_with_logits(u, y)"],
};

/** The same with PyTorch: the gradient comes from automatic differentiation. */
export function logitsToLossTorch(state) {
  const [output, entropy] = TORCH[state.output];
  return [
    "# From logits to loss. Needs NumPy and PyTorch.",
    "import numpy as np", "import torch", "import torch.nn.functional as F", "",
    ...start(state),
    "z = torch.from_numpy(z).requires_grad_()",
    "target = torch.tensor(target)",
    "y = F.one_hot(target, len(z)).double()",
    "u = (z + shift) / temperature",
    `p = ${output}`,
    `loss = ${state.loss === "mse" ? "F.mse_loss(p, y)" : entropy}`,
    "loss.backward()",
    "p, dz, loss = p.detach().numpy(), z.grad.numpy(), loss.item()",
    ...PRINT,
    "",
  ].join("\n");
}
