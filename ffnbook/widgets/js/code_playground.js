// The playground's run as Python code that a reader can run and change.

import { float, torchFunction } from "./code_functions.js";
import { DRAWN } from "./code_initializers.js";
import { APART, TEST } from "./playground_data.js";
import { squashed } from "./playground_run.js";

/** The points in lines of three. */
function listed(points) {
  const rows = points.map((p) => `[${p.join(", ")}],`);
  return rows.flatMap((_, i) => (i % 3 ? [] : [`    ${rows.slice(i, i + 3).join(" ")}`]));
}

const drawn = ({ data }) => data === "points";
const made = ({ data }) => data !== "points" && data !== "wave";
const tested = (s) => s.test && !drawn(s);
const imports = (s) => (made(s) ? [`from ffnbook.data import make_${s.data}`] : []);

/** Lines that draw n points X, y (their names with an ending). */
function samples(s, end, n) {
  const [X, y, rng] = [`X${end}`, `y${end}`, end ? "test_rng" : "rng"], noise = float(s.noise);
  return made(s) ? [`${X}, ${y} = make_${s.data}(${n}, ${noise}, ${rng})`,
    `${y} = ${y}[:, None].astype(float)`]
    : [`${X} = ${rng}.uniform(-3, 3, (${n}, 1))`,
      `${y} = np.sin(2 * ${X}) + ${rng}.normal(0, ${noise}, (${n}, 1))`];
}

/** Lines that draw the data and split them. */
function data(s) {
  const start = [`rng = np.random.default_rng(${s.seed})`];
  if (drawn(s)) {
    return [...start, "points = np.array([", ...listed(s.points), "], dtype=float)",
      "X, y = points[:, :2], points[:, 2:]", "n = len(X)"];
  }
  return [...start, ...samples(s, "", s.n),
  `n = ${Math.floor(0.64 * s.n + 1e-9)}  # training points; the rest are dev points`,
  "X, X_dev = X[:n], X[n:]", "y, y_dev = y[:n], y[n:]",
  ...(tested(s) ? [`test_rng = np.random.default_rng(${APART + s.seed})  # the test set's own`,
    ...samples(s, "_test", TEST)] : [])];
}

/** [[n_in, n_out, initializer, activation or none], ...] */
const layers = (s) => [...s.hidden, 1].map((nOut, l) => [
  l ? s.hidden[l - 1] : s.data === "wave" ? 1 : 2, nOut, s.init[l < s.hidden.length ? l : 4],
  l < s.hidden.length ? s.activation[l] : squashed(s) ? "logistic" : ""]);

/** The loop over epochs; `one` holds the lines of an update on X[rows], y[rows]. */
function loop(s, epochs, one) {
  const full = s.batch >= (drawn(s) ? s.points.length : Math.floor(0.64 * s.n + 1e-9));
  return [`for epoch in range(${epochs}):`, ...(full
    ? one.map((row) => `    ${row.replaceAll("[rows]", "")}`)
    : ["    order = rng.permutation(n)", `    for start in range(0, n, ${s.batch}):`,
      `        rows = order[start : start + ${s.batch}]`, ...one.map((row) => `        ${row}`)]),
  ""];
}

/** Print loss and accuracy on each set; `value` is the loss of out and b. */
function report(s, epochs, value, border) {
  const wave = s.data === "wave";
  const parts = drawn(s) ? "" : ' ("dev", X_dev, y_dev)';
  return [`print("after ${epochs} epochs")`, ...(tested(s)
    ? ['parts = [("training", X, y),', `        ${parts},`, '         ("test", X_test, y_test)]',
      "for name, A, b in parts:"]
    : [`for name, A, b in (("training", X, y),${parts}):`]),
    "    out = net(A)", `    value = ${value}`,
    ...(wave ? [] : [`    right = ((out >= ${border}) == (b > 0.5)).sum() / len(b)`]),
    `    print(f"{name} loss {value:.10g}${wave ? "" : ", accuracy {right:.6g}"}")`, ""];
}

/**
 * @param {object} s the playground's state
 * @param {number} epochs as many as the figure has trained
 * @returns {string} Python code: NumPy and the book's own operators
 */
export function playgroundNumPy(s, epochs) {
  const loss = s.data === "wave" || squashed(s) ? "MSE" : "BCEWithLogits";
  const optimizer = { gd: "GradientDescent", momentum: "Momentum", adam: "Adam" }[s.optimizer];
  const more = { normal: `, std=${float(s.std)}`, constant: `, value=${float(s.std)}` };
  return [
    "# From the playground. Needs NumPy, and ffnbook: the book's own operators.",
    "import numpy as np", "", ...imports(s), "from ffnbook.layers import ActivationLayer, Linear",
    `from ffnbook.losses import ${loss}`, "from ffnbook.models import Sequential",
    `from ffnbook.optimizers import ${optimizer}`, "", ...data(s), "", "net = Sequential([",
    ...layers(s).flatMap(([nIn, nOut, init, f]) => [
      `    Linear(${nIn}, ${nOut}, rng, "${init}"${more[init] ?? ""}),`,
      ...(f ? [`    ActivationLayer("${f}"),`] : [])]), "])",
    `loss = ${loss}()`,
    `optimizer = ${optimizer}(net, lr=${float(s.lr)}, weight_decay=${float(s.weight_decay)})`,
    ...loop(s, epochs, ["loss.forward(net.forward(X[rows]), y[rows])",
      "net.backward(loss.backward())", "optimizer.step()"]),
    ...report(s, epochs, "loss.forward(out, b)", squashed(s) ? "0.5" : "0"),
  ].join("\n");
}

/** The same with PyTorch: the weights that NumPy drew, in float64, and autograd. */
export function playgroundTorch(s, epochs) {
  const used = [...new Set(layers(s).map(([, , , f]) => f).filter(Boolean))];
  const loss = s.data === "wave" || squashed(s) ? "mse_loss" : "binary_cross_entropy_with_logits";
  return [
    `# From the playground. Needs NumPy and PyTorch${made(s) ? ", and ffnbook for the points" : ""}.`,
    "import numpy as np", "import torch", "import torch.nn.functional as F", "", ...imports(s),
    ...(made(s) ? [""] : []), ...data(s), "Ws = [", ...layers(s).map(([nIn, nOut, init]) =>
      `    ${DRAWN[init](float(s.std)).replace(/\bm\b/g, nIn).replace(/\bn\b/g, nOut)},`), "]",
    "", "", ...used.flatMap((name) => [...torchFunction(name, {}, name), "", ""]),
    `fs = [${layers(s).map(([, , , f]) => f || "None").join(", ")}]`, "layers = []", "for W in Ws:",
    "    layer = torch.nn.Linear(*W.shape, dtype=torch.float64)",
    "    with torch.no_grad():  # PyTorch keeps W as (n_out, n_in)",
    "        layer.weight.copy_(torch.from_numpy(W.T))", "        layer.bias.zero_()",
    "    layers.append(layer)", "X, y = torch.from_numpy(X), torch.from_numpy(y)",
    ...(drawn(s) ? [] : ["X_dev, y_dev = torch.from_numpy(X_dev), torch.from_numpy(y_dev)"]),
    ...(tested(s) ? ["X_test, y_test = torch.from_numpy(X_test), torch.from_numpy(y_test)"] : []),
    `optimizer = torch.optim.${s.optimizer === "adam" ? "Adam" : "SGD"}([`,
    `    {"params": [layer.weight for layer in layers], "weight_decay": ${float(s.weight_decay)}},`,
    '    {"params": [layer.bias for layer in layers]},',
    `], lr=${float(s.lr)}${s.optimizer === "momentum" ? ", momentum=0.9" : ""})`, "", "",
    "def net(A):", "    for layer, f in zip(layers, fs):", "        A = f(layer(A)) if f else layer(A)",
    "    return A", "", "",
    ...loop(s, epochs, ["optimizer.zero_grad()", `F.${loss}(net(X[rows]), y[rows]).backward()`,
      "optimizer.step()"]),
    ...report(s, epochs, `F.${loss}(out, b)`, squashed(s) ? "0.5" : "0"),
  ].join("\n");
}
