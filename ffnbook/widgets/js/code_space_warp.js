// The space warp's network as Python code that prints its numbers.

import { float, numpyFunction, torchFunction } from "./code_functions.js";

const rows = (values, n) => Array.from({ length: values.length / n }, (_, i) =>
  `[${values.slice(i * n, i * n + n).map(float).join(", ")}]`);

const DATA = {
  xor: ["corners = np.array([[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]])",
    "corner = np.arange(160) % 4",
    "X = corners[corner] + 0.3 * rng.standard_normal((160, 2))", "y = corner % 2"],
  moons: ["from ffnbook.data import make_moons", "", "X, y = make_moons(160, 0.1, rng)"],
  circles: ["from ffnbook.data import make_circles", "", "X, y = make_circles(160, 0.05, rng)"],
};

/** The points; the moons and circles come from the book's package. */
function data(name) {
  const lines = DATA[name];
  return name === "xor" ? ["rng = np.random.default_rng(0)", ...lines]
    : [...lines.slice(0, 2), "rng = np.random.default_rng(0)", ...lines.slice(2)];
}

function parameters(flat, hidden) {
  const [W, b] = [flat.slice(0, 2 * hidden), flat.slice(2 * hidden, 3 * hidden)];
  const v = flat.slice(3 * hidden, 4 * hidden);
  const array = (name, lines) => [`${name} = np.array([`, ...lines.map((l) => `    ${l},`), "])"];
  return [...array("W1", rows(W, hidden)), ...array("b1", b.map(float)),
    ...array("W2", rows(v, 1)), `b2 = ${float(flat[4 * hidden])}`];
}

const SETTINGS = { slope: 0.01 };

/**
 * @param {object} state data, activation, hidden
 * @param {number[]} flat W1 row by row, b1, W2, b2
 * @returns {string} Python code
 */
export function spaceWarpNumPy({ data: name, activation, hidden }, flat) {
  return [
    "# From the space warp: what the hidden layer does to the points.",
    "import numpy as np", ...(name === "xor" ? [""] : []),
    ...data(name), "", "",
    ...numpyFunction(activation, SETTINGS, "f"), "", "",
    ...parameters(flat, hidden), "",
    "Z = X @ W1 + b1  # the affine map",
    "A = f(Z)  # the activation",
    "logits = (A @ W2 + b2)[:, 0]  # a straight line in the hidden space",
    "right = int(np.sum((logits > 0) == (y == 1)))",
    "loss = np.mean(np.logaddexp(0, logits) - y * logits)",
    'print(f"{right} of {len(y)} right, loss {loss:.10g}")',
    "",
  ].join("\n");
}

/** The same network in PyTorch. */
export function spaceWarpTorch({ data: name, activation, hidden }, flat) {
  return [
    "# From the space warp. Needs NumPy and PyTorch.",
    "import numpy as np", "import torch", "import torch.nn.functional as F",
    ...(name === "xor" ? [""] : []),
    ...data(name), "", "",
    ...torchFunction(activation, SETTINGS, "f"), "", "",
    ...parameters(flat, hidden), "",
    `hidden = torch.nn.Linear(2, ${hidden}, dtype=torch.float64)`,
    `output = torch.nn.Linear(${hidden}, 1, dtype=torch.float64)`,
    "with torch.no_grad():  # torch keeps weights as (outputs, inputs)",
    "    hidden.weight.copy_(torch.from_numpy(W1.T))",
    "    hidden.bias.copy_(torch.from_numpy(b1))",
    "    output.weight.copy_(torch.from_numpy(W2.T))",
    "    output.bias.fill_(b2)",
    "    A = f(hidden(torch.from_numpy(X)))",
    "    logits = output(A)[:, 0]",
    "y = torch.from_numpy(np.asarray(y, dtype=float))",
    "right = int(((logits > 0) == (y == 1)).sum())",
    "loss = F.binary_cross_entropy_with_logits(logits, y).item()",
    'print(f"{right} of {len(y)} right, loss {loss:.10g}")',
    "",
  ].join("\n");
}
