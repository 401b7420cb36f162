// The state inspector's network as PyTorch code that prints the numbers on show.

import { float } from "./code_functions.js";

const CONTEXT = { grad: "torch.enable_grad()", no_grad: "torch.no_grad()",
  inference_mode: "torch.inference_mode()" };

/**
 * @param {object} state mode, grad, p, x1, x2, seed
 * @returns {string} Python code: NumPy for weights and masks, PyTorch for the rest
 */
export function stateInspectorTorch({ mode, grad, p, x1, x2, seed }) {
  return [
    "# From the state inspector. Needs NumPy and PyTorch.",
    "import numpy as np", "import torch", "from torch import nn", "",
    `p, x = ${float(p)}, torch.tensor([[${float(x1)}, ${float(x2)}]], dtype=torch.float64)`, "",
    "",
    "class Dropout(nn.Module):",
    '    """nn.Dropout(p) with NumPy\'s masks; torch would draw others."""',
    "",
    "    def __init__(self):",
    "        super().__init__()",
    `        self.rng = np.random.default_rng([${seed}, 1])`,
    "",
    "    def forward(self, a):",
    "        if not self.training:",
    "            return a",
    "        keep = self.rng.random(tuple(a.shape)) >= p",
    "        return a * torch.from_numpy(keep / (1 - p))", "",
    "",
    `rng = np.random.default_rng(${seed})`,
    "W1, b1 = rng.normal(0, 1, (2, 4)), rng.normal(0, 0.5, 4)",
    "last = rng.normal(0, 1, 5)",
    "model = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), Dropout(), nn.Linear(4, 1))",
    "model.double()",
    "values = [W1.T, b1, last[None, :4], last[4:]]",
    "with torch.no_grad():",
    "    for parameter, value in zip(model.parameters(), values):",
    "        parameter.copy_(torch.from_numpy(value.round(1)))",
    "optimizer = torch.optim.SGD(model.parameters(), lr=0.1)", "",
    `model.${mode}()`,
    `with ${CONTEXT[grad]}:`,
    "    first, second = model(x), model(x)",
    'print("outputs", first.item(), second.item())',
    'print("grad_fn", first.grad_fn)',
    "before = [parameter.clone() for parameter in model.parameters()]",
    "try:",
    "    (first - 1).square().sum().backward()",
    "except RuntimeError as error:",
    "    print(error)",
    "optimizer.step()",
    "changed = sum((old != new).sum().item()",
    "              for old, new in zip(before, model.parameters()))",
    'print("parameters changed:", changed)',
    "try:",
    "    (first * model[3].weight).sum()  # later, with gradients on",
    "except RuntimeError as error:",
    "    print(error)",
    "",
  ].join("\n");
}
