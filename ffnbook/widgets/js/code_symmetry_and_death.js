// The run of SymmetryAndDeath as Python code that prints the widget's numbers.

import { float, numpyFunctions, torchFunction } from "./code_functions.js";

const keep = (share) => (share >= 50 ? 128 : Math.floor((128 * share) / (100 - share) + 0.5));

const WEIGHTS = {
  zeros: (shape) => `np.zeros(${shape})`,
  constant: (shape) => `np.full(${shape}, 0.5)`,
  random: (shape) => `rng.normal(0.0, 1.0, ${shape})`,
};

/** The points and the first weights; of the smaller class only the first are kept. */
const start = ({ data, share, seed, init }) => [
  `rng = np.random.default_rng(${seed})`,
  `X, y = make_${data}(256, 0.1, rng)`,
  `W1, b1 = ${WEIGHTS[init]("(2, 5)")}, np.zeros(5)`,
  `W2, b2 = ${WEIGHTS[init]("5")}, np.zeros(1)`,
  ...(share === 50 ? [] : [
    `kept = np.where(y == 1, np.cumsum(y) <= ${keep(share)}, np.cumsum(1 - y) <= ${
      keep(100 - share)})`,
    "X, y = X[kept], y[kept]"]),
];

/** The lines that train, as many steps as the figure has taken. */
function training({ steps, lr, kicks, big, lift, after }, stopped, raise) {
  const all = stopped ?? steps + kicks + after;
  const [good, bad] = [Math.min(all, steps), Math.min(Math.max(0, all - steps), kicks)];
  const rest = all - good - bad;
  return [`train(${good}, ${float(lr)})`,
    ...(bad ? [`train(${bad}, ${float(big)})  # too large`] : []),
    ...(lift && all >= steps + kicks ? [raise(float(lift))] : []),
    ...(rest ? [`train(${rest}, ${float(lr)})`] : [])];
}

const PRINT = [
  "right = int(np.sum((score > 0) == (y == 1)))",
  "units = np.vstack([W1, b1, W2])",
  "gap = np.ptp(units, axis=1).max()",
  'print(f"{right} of {len(y)} right, loss {loss:.10g}")',
];
const LAST = 'print(f"difference {gap:.10g}, mean slopes {np.round(slopes, 4)}")';

/**
 * @param {object} state as the widget has it
 * @param {number|null} [stopped] the step after which the run diverged
 * @returns {string} Python code: NumPy, and ffnbook for the points
 */
export function symmetryAndDeathNumPy(state, stopped = null) {
  return [
    "# From “Symmetry and death”. Needs NumPy, and ffnbook for the points.",
    "import numpy as np", "",
    `from ffnbook.data import make_${state.data}`, "",
    ...start(state), "", "",
    ...numpyFunctions(state.activation, {}), "", "",
    "def forward():",
    "    # Sums and no matrix product: X @ W1 may round equal columns differently.",
    "    Z = X[:, :1] * W1[0] + X[:, 1:] * W1[1] + b1",
    "    return Z, (f(Z) * W2).sum(axis=1) + b2", "", "",
    "def train(steps, rate):",
    "    for _ in range(steps):",
    "        Z, score = forward()",
    "        error = np.exp(-np.logaddexp(0.0, -score)) - y  # p - y",
    "        d = error[:, None] / len(y)",
    "        dZ = d * W2 * slope(Z)",
    "        dW2, db2 = (f(Z) * d).sum(axis=0), d.sum(axis=0)",
    "        W1[0] -= rate * (X[:, :1] * dZ).sum(axis=0)",
    "        W1[1] -= rate * (X[:, 1:] * dZ).sum(axis=0)",
    "        b1[:] -= rate * dZ.sum(axis=0)",
    "        W2[:] -= rate * dW2",
    "        b2[:] -= rate * db2", "", "",
    ...training(state, stopped, (by) => `b1 += ${by}`), "",
    "Z, score = forward()",
    "loss = np.mean(np.logaddexp(0.0, score) - y * score)",
    "slopes = slope(Z).mean(axis=0)  # 0: the unit is dead",
    ...PRINT, LAST,
    "",
  ].join("\n");
}

/** The same with PyTorch, whose matrix products may break a tie in the end. */
export function symmetryAndDeathTorch(state, stopped = null) {
  return [
    "# From “Symmetry and death”. Needs NumPy and PyTorch, and ffnbook for the",
    "# points. Matrix products round: equal units may part here, after many steps.",
    "import numpy as np", "import torch", "import torch.nn.functional as F", "",
    `from ffnbook.data import make_${state.data}`, "",
    ...start(state), "",
    "hidden = torch.nn.Linear(2, 5, dtype=torch.float64)",
    "output = torch.nn.Linear(5, 1, dtype=torch.float64)",
    "with torch.no_grad():  # PyTorch keeps W as (n_out, n_in)",
    "    hidden.weight.copy_(torch.from_numpy(W1.T))",
    "    hidden.bias.zero_()",
    "    output.weight.copy_(torch.from_numpy(W2[None, :]))",
    "    output.bias.zero_()",
    "points, labels = torch.from_numpy(X), torch.from_numpy(y * 1.0)",
    "parameters = [*hidden.parameters(), *output.parameters()]", "", "",
    ...torchFunction(state.activation, {}, "f"), "", "",
    "def forward():",
    "    Z = hidden(points)",
    "    score = output(f(Z))[:, 0]",
    "    return Z, score, F.binary_cross_entropy_with_logits(score, labels)", "", "",
    "def train(steps, rate):",
    "    optimizer = torch.optim.SGD(parameters, lr=rate)",
    "    for _ in range(steps):",
    "        optimizer.zero_grad()",
    "        forward()[2].backward()",
    "        optimizer.step()", "", "",
    ...training(state, stopped, (by) => `hidden.bias.data += ${by}`), "",
    "Z, score, loss = forward()",
    "Z.retain_grad()",
    "f(Z).sum().backward()  # fills Z.grad with the slopes f'(Z)",
    "slopes = Z.grad.numpy().mean(axis=0)  # 0: the unit is dead",
    "score, loss = score.detach().numpy(), loss.item()",
    "W1, b1 = hidden.weight.detach().numpy().T, hidden.bias.detach().numpy()",
    "W2 = output.weight.detach().numpy()[0]",
    ...PRINT, LAST,
    "",
  ].join("\n");
}
