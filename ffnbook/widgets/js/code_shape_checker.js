// The shape checker's network as Python code: it runs, or raises the error on show.

const tail = ["# A mismatch is raised here, by the first product that does not fit."];

/**
 * @param {object} state batch, features, layers, convention
 * @returns {string} Python code: NumPy alone
 */
export function shapeCheckerNumPy({ batch, features, layers, convention }) {
  const columns = convention === "columns";
  const way = columns ? "W @ A + b" : convention === "torch" ? "A @ W.T + b" : "A @ W + b";
  const turned = convention !== "rows";
  return [
    "# From the shape checker. Needs NumPy alone.",
    "import numpy as np", "",
    "rng = np.random.default_rng(0)",
    `layers = [${layers.map(([i, o]) => `(${i}, ${o})`).join(", ")}]  # (inputs, outputs)`,
    "params = []",
    "for n_in, n_out in layers:",
    `    W = rng.standard_normal((${turned ? "n_out, n_in" : "n_in, n_out"}))`,
    `    b = np.zeros(${columns ? "(n_out, 1)" : "n_out"})`,
    "    params.append((W, b))",
    "count = sum(W.size + b.size for W, b in params)",
    'print("parameters:", count)', "",
    `A = rng.standard_normal((${columns ? `${features}, ${batch}` : `${batch}, ${features}`}))`,
    'print("X", A.shape)',
    ...tail,
    "for i, (W, b) in enumerate(params, 1):",
    `    A = ${way}  # activation functions leave shapes alone`,
    '    print("layer", i, A.shape)',
    "",
  ].join("\n");
}

/** The same with PyTorch's own layers; in columns, which they do not know, with tensors. */
export function shapeCheckerTorch({ batch, features, layers, convention }) {
  const head = ["# From the shape checker. Needs PyTorch.", "import torch",
    ...(convention === "columns" ? [] : ["from torch import nn"]), ""];
  const data = (...shape) => [`A = torch.randn(${shape.join(", ")})`,
    'print("X", tuple(A.shape))', ...tail];
  if (convention !== "columns") {
    return [...head,
      "model = nn.Sequential(",
      ...layers.map(([i, o]) => `    nn.Linear(${i}, ${o}),`),
      ")",
      "count = sum(p.numel() for p in model.parameters())",
      'print("parameters:", count)', "",
      ...data(batch, features),
      "for i, layer in enumerate(model, 1):",
      "    A = layer(A)  # activation functions leave shapes alone",
      '    print("layer", i, tuple(A.shape))',
      "",
    ].join("\n");
  }
  return [...head,
    `layers = [${layers.map(([i, o]) => `(${i}, ${o})`).join(", ")}]  # (inputs, outputs)`,
    "params = [(torch.randn(n_out, n_in), torch.zeros(n_out, 1))",
    "          for n_in, n_out in layers]",
    "count = sum(W.numel() + b.numel() for W, b in params)",
    'print("parameters:", count)', "",
    ...data(features, batch),
    "for i, (W, b) in enumerate(params, 1):",
    "    A = W @ A + b  # activation functions leave shapes alone",
    '    print("layer", i, tuple(A.shape))',
    "",
  ].join("\n");
}
