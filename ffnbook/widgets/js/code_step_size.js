// The step size as Python code that a reader can run and change.

import { float } from "./code_functions.js";

const BODY = (lib) => ({ logistic: `1 / (${lib}.exp(-x) + 1)`, sin: `${lib}.sin(x)`,
  exp: `${lib}.exp(x)`, cube: "x * x * x",
  relu: lib === "np" ? "np.maximum(x, 0)" : "torch.relu(x)" });

const EXACT = { logistic: "p * (1 - p)", sin: "np.cos(u)", exp: "np.exp(u)", cube: "3 * u * u",
  relu: "np.float64(u > 0)" };

const QUOTIENT = { forward: "(f(x + h) - f(x)) / h", central: "(f(x + h) - f(x - h)) / (2 * h)" };

const rest = ({ h }) => [
  `slope = quotient(${float(h)})`,
  "error = abs(slope - exact)",
  'print(f"slope {slope:.10g}, exact {exact:.10g}, error {error:.2g}")', "",
  "for k in range(16):",
  '    print(f"h = 1e-{k:02d}: error {abs(quotient(10.0**-k) - exact):.2g}")',
  "",
];

/** The quotient in the type of the figure, the exact slope in float64. */
export function stepSizeNumPy(state) {
  const { function: name, x, method, dtype } = state;
  return [
    "# From the step size. Needs NumPy alone. The last bit of exp and sin",
    "# differs between libraries: with a tiny h so does the error.",
    "import numpy as np", "",
    `x = np.${dtype}(${float(x)})`, "", "",
    "def f(x):", `    return ${BODY("np")[name]}`, "", "",
    "def quotient(h):", `    h = np.${dtype}(h)`, `    return float(${QUOTIENT[method]})`, "", "",
    "u = np.float64(x)",
    ...(name === "logistic" ? ["p = 1 / (np.exp(-u) + 1)"] : []),
    `exact = float(${EXACT[name]})`,
    ...rest(state),
  ].join("\n");
}

/** The same; the exact slope comes from automatic differentiation. */
export function stepSizeTorch(state) {
  const { function: name, x, method, dtype } = state;
  return [
    "# From the step size. Needs PyTorch. The last bit of exp and sin",
    "# differs between libraries: with a tiny h so does the error.",
    "import torch", "",
    `x = torch.tensor(${float(x)}, dtype=torch.${dtype})`, "", "",
    "def f(x):", `    return ${BODY("torch")[name]}`, "", "",
    "def quotient(h):", `    h = torch.tensor(h, dtype=torch.${dtype})`,
    `    return (${QUOTIENT[method]}).item()`, "", "",
    "u = x.double().requires_grad_()",
    "f(u).backward()",
    "exact = u.grad.item()",
    ...rest(state),
  ].join("\n");
}
