// The activation microscope's numbers as Python code that a reader can run.

import {
  float, numpyFunction, numpyFunctions, numpyImports, torchFunction,
} from "./code_functions.js";
import { FLAT } from "./saturation.js";

/** Python's name for the inputs that the microscope draws. */
const draws = ({ mu, sigma, n, seed }) => [
  `rng = np.random.default_rng(${seed})`,
  `inputs = ${float(mu)} + ${float(sigma)} * rng.standard_normal(${n})`,
];

const PRINT = [
  'print(f"f({z}) = {value:.6g}, slope {steep:.6g}; slope at 0: {at_zero:.6g}")',
  'print(f"outputs: mean {mean:.6g}, standard deviation {std:.6g}")',
  'print(f"saturated {saturated:.1%}, exactly 0 {zero:.1%}")',
];

/** Half the width of the grid on which a second function is compared. */
function compared({ compare, half }) {
  if (!compare || compare === "none") return null;
  return `np.linspace(-${float(half)}, ${float(half)}, 401)`;
}

/**
 * @param {object} state function, compare, z, mu, sigma, n, seed; slope, alpha, beta;
 *   half: half the width of the z axis, needed when compare is a function
 * @returns {string} Python code: NumPy alone
 */
export function microscopeNumPy(state) {
  const grid = compared(state), { function: name, compare } = state;
  const other = grid ? ["", "", ...numpyFunction(compare, state, "g")] : [];
  return [
    "# From the activation microscope. Needs NumPy alone.",
    ...numpyImports(name, grid ? compare : ""), "", "",
    ...numpyFunctions(name, state), ...other, "", "",
    `z = ${float(state.z)}`,
    "value, steep, at_zero = float(f(z)), float(slope(z)), float(slope(0.0))", "",
    ...draws(state),
    "outputs = f(inputs)",
    "mean, std = outputs.mean(), outputs.std()",
    "# Saturated: the slope is below this share of the steepest slope.",
    `limit = ${FLAT} * np.abs(slope(np.linspace(-10, 10, 401))).max()`,
    "saturated = np.mean(np.abs(slope(inputs)) < limit)",
    "zero = np.mean(outputs == 0)", "",
    ...PRINT,
    ...(grid ? ["", `grid = ${grid}`, "gap = np.abs(f(grid) - g(grid)).max()",
      'print(f"largest difference of the two functions: {gap:.6g}")'] : []),
    "",
  ].join("\n");
}

/** The same with PyTorch: the slopes come from automatic differentiation. */
export function microscopeTorch(state) {
  const grid = compared(state), { function: name, compare } = state;
  const other = grid ? ["", "", ...torchFunction(compare, state, "g")] : [];
  return [
    "# From the activation microscope. Needs NumPy and PyTorch.",
    "import numpy as np", "import torch", "import torch.nn.functional as F", "", "",
    ...torchFunction(name, state, "f"), ...other, "", "",
    "def slope(z):",
    "    z = torch.as_tensor(z, dtype=torch.float64).clone().requires_grad_()",
    "    f(z).sum().backward()",
    "    return z.grad", "", "",
    `z = ${float(state.z)}`,
    "value = f(torch.tensor(z, dtype=torch.float64)).item()",
    "steep, at_zero = slope(z).item(), slope(0.0).item()", "",
    ...draws(state),
    "inputs = torch.from_numpy(inputs)",
    "outputs = f(inputs)",
    "mean, std = outputs.mean().item(), outputs.std(correction=0).item()",
    "# Saturated: the slope is below this share of the steepest slope.",
    `limit = ${FLAT} * slope(np.linspace(-10, 10, 401)).abs().max()`,
    "saturated = (slope(inputs).abs() < limit).double().mean().item()",
    "zero = (outputs == 0).double().mean().item()", "",
    ...PRINT,
    ...(grid ? ["", `grid = torch.from_numpy(${grid})`,
      "gap = (f(grid) - g(grid)).abs().max().item()",
      'print(f"largest difference of the two functions: {gap:.6g}")'] : []),
    "",
  ].join("\n");
}
