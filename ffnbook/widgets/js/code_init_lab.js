// The Init lab's experiment as Python code that a reader can run and change.

import { float, numpyFunctions, numpyImports, torchFunction } from "./code_functions.js";
import { DRAWN } from "./code_initializers.js";
import { INIT_DEFAULTS } from "./init_stats.js";

/** Z of the last layer -> the mean loss, and its gradient dZ. */
const LOSS = {
  bce_with_logits: ["np.mean(np.logaddexp(0.0, Z) - Z * y)",
    "(np.exp(-np.logaddexp(0.0, -Z)) - y) / len(y)",
    "F.binary_cross_entropy_with_logits"],
  mse: ["np.mean((Z - y) ** 2)", "2 * (Z - y) / len(y)", "F.mse_loss"],
};

const start = ({ data, n, noise, seed, depth, width }) => [
  `rng = np.random.default_rng(${seed})`,
  `X, y = make_${data}(${n}, ${float(noise)}, rng)`,
  "y = y[:, None].astype(float)",
  `sizes = [2, ${depth > 1 ? `*[${width}] * ${depth}` : width}, 1]`,
];

const NORM = [
  "def norm(d):",
  '    """The Euclidean norm; squares of tiny numbers must not become 0."""',
  "    top = np.abs(d).max()",
  "    return top * np.linalg.norm(d / top) if top > 0 else 0.0",
];

const PRINT = [
  'print(f"loss {losses[0]:.10g}")',
  "for i, (dW, db) in enumerate(norms, 1):",
  '    print(f"layer {i}: |dW| = {dW:.10g}, |db| = {db:.10g}")',
];

const after = (steps) => `print(f"loss after ${steps} steps {losses[-1]:.10g}")`;

/**
 * @param {object} config see INIT_DEFAULTS
 * @param {number} steps of gradient descent, as many as the lab has taken
 * @returns {string} Python code: NumPy, and ffnbook for the points
 */
export function initLabNumPy(config, steps) {
  const c = { ...INIT_DEFAULTS, ...config }, [value, gradient] = LOSS[c.loss];
  return [
    "# From the Init lab. Needs NumPy, and ffnbook for the points.",
    ...numpyImports(c.activation), "",
    `from ffnbook.data import make_${c.data}`, "",
    ...(c.init === "own" ? ["", ...c.code.init] : []),
    ...start(c),
    "Ws, bs = [], []",
    "for m, n in zip(sizes, sizes[1:]):",
    `    Ws.append(${DRAWN[c.init](float(c.std))})`,
    `    bs.append(np.full(n, ${float(c.bias)}))`, "", "",
    ...numpyFunctions(c.activation, c), "", "",
    "def gradients():",
    '    """The loss, and dW and db of every layer."""',
    "    As, Zs = [X], []",
    "    for W, b in zip(Ws, bs):",
    "        Zs.append(As[-1] @ W + b)",
    "        As.append(f(Zs[-1]))",
    "    Z = Zs[-1]  # the last layer has no activation function",
    `    loss = ${value}`,
    `    dZ = ${gradient}`,
    "    grads = []",
    "    for i in reversed(range(len(Ws))):",
    "        grads.insert(0, (As[i].T @ dZ, dZ.sum(axis=0)))",
    "        if i > 0:",
    "            dZ = (dZ @ Ws[i].T) * slope(Zs[i - 1])",
    "    return loss, grads", "", "",
    ...NORM, "", "",
    "loss, grads = gradients()",
    "losses = [loss]",
    "norms = [(norm(dW), norm(db)) for dW, db in grads]",
    ...PRINT,
    ...(steps > 0 ? ["",
      `for step in range(${steps}):`,
      "    for W, b, (dW, db) in zip(Ws, bs, grads):",
      `        W -= ${float(c.lr)} * dW`,
      `        b -= ${float(c.lr)} * db`,
      "    loss, grads = gradients()",
      "    losses.append(loss)",
      after(steps)] : []),
    "",
  ].join("\n");
}

/** The same with PyTorch: the weights that NumPy drew, in float64, and autograd. */
export function initLabTorch(config, steps) {
  const c = { ...INIT_DEFAULTS, ...config };
  return [
    "# From the Init lab. Needs NumPy and PyTorch, and ffnbook for the points.",
    "import numpy as np", "import torch", "import torch.nn.functional as F", "",
    `from ffnbook.data import make_${c.data}`, "",
    ...(c.init === "own" ? ["", ...c.code.init] : []),
    ...start(c),
    "layers = []",
    "for m, n in zip(sizes, sizes[1:]):",
    `    W = ${DRAWN[c.init](float(c.std))}`,
    "    layer = torch.nn.Linear(m, n, dtype=torch.float64)",
    "    with torch.no_grad():  # PyTorch keeps W as (n_out, n_in)",
    "        layer.weight.copy_(torch.from_numpy(W.T))",
    `        layer.bias.fill_(${float(c.bias)})`,
    "    layers.append(layer)",
    "X, y = torch.from_numpy(X), torch.from_numpy(y)",
    "parameters = [p for layer in layers for p in layer.parameters()]",
    `optimizer = torch.optim.SGD(parameters, lr=${float(c.lr)})`, "", "",
    ...torchFunction(c.activation, c, "f"), "", "",
    "def backward():",
    '    """Fill the gradients; return the loss."""',
    "    optimizer.zero_grad()",
    "    A = X",
    "    for layer in layers[:-1]:",
    "        A = f(layer(A))",
    `    loss = ${LOSS[c.loss][2]}(layers[-1](A), y)`,
    "    loss.backward()",
    "    return loss.item()", "", "",
    ...NORM, "", "",
    "losses = [backward()]",
    "norms = [(norm(layer.weight.grad.numpy()), norm(layer.bias.grad.numpy()))",
    "         for layer in layers]",
    ...PRINT,
    ...(steps > 0 ? ["",
      `for step in range(${steps}):`,
      "    optimizer.step()",
      "    losses.append(backward())",
      after(steps)] : []),
    "",
  ].join("\n");
}
