/** The small graphs of the graph sweeper: nodes [name, op, operands], and their places. */

/** op: its value and its slopes by the operands, in numbers, in symbols, in Python. */
export const OPS = {
  mul: { f: (u, v) => u * v, slopes: (u, v) => [v, u], words: (u, v) => `${u} · ${v}`,
    by: (n, u, v) => [v, u], code: (u, v) => `${u} * ${v}` },
  add: { f: (u, v) => u + v, slopes: () => [1, 1], words: (u, v) => `${u} + ${v}`,
    by: () => ["1", "1"], code: (u, v) => `${u} + ${v}` },
  neg: { f: (u) => -u, slopes: () => [-1], words: (u) => `−${u}`, by: () => ["−1"],
    code: (u) => `-${u}` },
  exp: { f: Math.exp, slopes: (u) => [Math.exp(u)], words: (u) => `exp(${u})`,
    by: (n) => [n], code: (u, lib) => `${lib}.exp(${u})` },
  inc: { f: (u) => u + 1, slopes: () => [1], words: (u) => `${u} + 1`, by: () => ["1"],
    code: (u) => `${u} + 1` },
  inv: { f: (u) => 1 / u, slopes: (u) => [-1 / (u * u)], words: (u) => `1/${u}`,
    by: (n, u) => [`−1/${u}²`], code: (u) => `1 / ${u}` },
};

/** `wrong` lets some node stand before one that uses it; `at` is (along, across). */
export const GRAPHS = {
  logistic: { title: "1/(exp(−(wx+b))+1)", inputs: ["x", "w", "b"], outputs: ["h6"],
    nodes: [["h1", "mul", "w", "x"], ["h2", "add", "h1", "b"], ["h3", "neg", "h2"],
      ["h4", "exp", "h3"], ["h5", "inc", "h4"], ["h6", "inv", "h5"]],
    wrong: ["h6", "h4", "h5", "h3", "h2", "h1"],
    at: { w: [0, 0], x: [0, 1], b: [1, 1.5], h1: [1, 0.5], h2: [2, 1], h3: [3, 1], h4: [4, 1],
      h5: [5, 1], h6: [6, 1] } },
  shared: { title: "y = (a + b)·ab", inputs: ["a", "b"], outputs: ["y"],
    nodes: [["c", "add", "a", "b"], ["d", "mul", "a", "b"], ["y", "mul", "c", "d"]],
    wrong: ["c", "y", "d"],
    at: { a: [0, 0], b: [0, 1.5], c: [1, 0], d: [1, 1.5], y: [2, 0.75] } },
  twice: { title: "y = c·ac, c = a + b", inputs: ["a", "b"], outputs: ["y"],
    nodes: [["c", "add", "a", "b"], ["d", "mul", "a", "c"], ["y", "mul", "c", "d"]],
    wrong: ["y", "c", "d"],
    at: { a: [0, 0], b: [0, 1.6], c: [1, 1.1], d: [2, 0], y: [3, 0.8] } },
  outputs: { title: "c = ab, three outputs", inputs: ["a", "b"], outputs: ["y1", "y2", "y3"],
    nodes: [["c", "mul", "a", "b"], ["y1", "add", "a", "c"], ["y2", "mul", "b", "c"],
      ["y3", "exp", "c"]],
    wrong: ["c", "y1", "y2", "y3"],
    at: { a: [0, 0.4], b: [0, 2], c: [1, 1.2], y1: [2, 0], y2: [2, 2.4], y3: [2, 1.2] } },
};

export const users = ({ nodes }, name) =>
  nodes.filter(([, , ...operands]) => operands.includes(name)).map(([node]) => node);

/** The order in which the nodes before an output pass on their gradients. */
export function passing({ nodes, wrong }, output, broken) {
  const needed = new Set([output]);
  const back = nodes.toReversed();
  for (const [node, , ...operands] of back) {
    if (needed.has(node)) operands.forEach((name) => needed.add(name));
  }
  return (broken ? wrong : back.map(([node]) => node)).filter((name) => needed.has(name));
}
