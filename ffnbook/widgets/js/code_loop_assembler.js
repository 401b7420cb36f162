// The assembled loop as PyTorch code that prints the numbers on show, or raises.

import { float } from "./code_functions.js";
import { CARDS } from "./loop_assembler_numbers.js";

const KEEP = (value) => ["if dev_loss.item() < best_loss:",
  "    best_loss = dev_loss.item()", `    best = ${value}`];

const LINES = { ...Object.fromEntries(Object.entries(CARDS).map(([name, code]) => [name, [code]])),
  keep: KEEP("model.state_dict()"), keep_copy: KEEP("copy.deepcopy(model.state_dict())") };

/** The body of the loop; a no_grad card indents all below it. */
function body(cards) {
  const out = [];
  let indent = "    ";
  for (const name of cards) {
    out.push(...LINES[name].map((line) => indent + line));
    if (name === "no_grad") indent += "    ";
  }
  if (!cards.length || cards.at(-1) === "no_grad") out.push(`${indent}pass`);
  return out;
}

/**
 * @param {object} state cards, stale, p, lr, epochs, seed
 * @returns {string} Python code: NumPy for data, weights and masks, PyTorch for the rest
 */
export function loopAssemblerTorch({ cards, stale, p, lr, epochs, seed }) {
  return [
    "# From the loop assembler. Needs NumPy, PyTorch and ffnbook (for the moons).",
    "import copy", "",
    "import numpy as np", "import torch", "from torch import nn", "",
    "from ffnbook.data import make_moons", "",
    "",
    "class Dropout(nn.Module):",
    '    """nn.Dropout(p), but with NumPy\'s masks: torch would draw others."""',
    "",
    "    def forward(self, a):",
    "        if not self.training:",
    "            return a",
    `        keep = masks.random(tuple(a.shape)) >= ${float(p)}`,
    `        return a * torch.from_numpy(keep / (1 - ${float(p)}))`, "",
    "",
    "def network():",
    `    rng = np.random.default_rng([${seed}, 1])`,
    "    W1, W2 = rng.normal(0, 1, (2, 8)), rng.normal(0, 0.5, (8, 1))",
    "    model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), Dropout(),",
    "                          nn.Linear(8, 1)).double()",
    "    for layer, W in ((model[0], W1), (model[3], W2)):",
    "        layer.weight = nn.Parameter(torch.from_numpy(W.T.copy()))",
    "        nn.init.zeros_(layer.bias)",
    "    return model", "",
    "",
    "def loss_fn(logits, y):",
    "    return nn.functional.binary_cross_entropy_with_logits(logits[:, 0], y)", "",
    "",
    `rng, masks = np.random.default_rng(${seed}), np.random.default_rng([${seed}, 2])`,
    "X, y, X_dev, y_dev = (torch.from_numpy(part).double() for n in (24, 40)",
    "                      for part in make_moons(n, 0.3, rng))",
    "model = network()",
    `optimizer = torch.optim.SGD(model.parameters(), lr=${float(lr)})`,
    ...(stale ? ["model = network()  # the optimizer still holds the old parameters"] : []),
    'history, dev_history, best, best_loss = [], [], None, float("inf")', "",
    `for epoch in range(${epochs}):`,
    ...body(cards), "",
    "model.eval()",
    "with torch.no_grad():",
    "    end, end_dev = loss_fn(model(X), y), loss_fn(model(X_dev), y_dev)",
    'print(f"loss {end:.10g}, dev loss {end_dev:.10g}")',
    'print("recorded:", len(history), "and", len(dev_history))',
    "if best is not None:",
    "    model.load_state_dict(best)",
    "    with torch.no_grad():",
    "        kept = loss_fn(model(X_dev), y_dev)",
    '    print(f"best: dev loss {best_loss:.10g} promised, {kept:.10g} held")',
    "",
  ].join("\n");
}
