// The graph sweeper as Python code that a reader can run and change.

import { float } from "./code_functions.js";
import { GRAPHS, OPS, passing } from "./graph_sweeper_graphs.js";
import { pair } from "./graph_sweeper_numbers.js";

const SLOPES = { mul: (n, u, v) => [v, u], add: () => ["1.0", "1.0"], neg: () => ["-1.0"],
  exp: (n) => [n], inc: () => ["1.0"], inv: (n, u) => [`(-1 / ${u}**2)`] };

const made = ([node, op, ...operands], lib) => {
  const use = op === "exp" ? [...operands, lib] : operands;
  return `${node} = ${OPS[op].code(...use)}`;
};

/** The sweep by hand, node by node, in the order of the figure. */
export function graphSweeperNumPy(state) {
  const graph = GRAPHS[state.expression];
  const [start, end] = pair(state);
  const head = ["# From the graph sweeper. Needs NumPy alone.", "import numpy as np", "",
    ...graph.inputs.map((name) => `${name} = ${float(state[name])}`)];
  const print = `print("d${end}/d${start} =", slope)`;
  if (state.mode === "forward") {
    return [...head, "", `# Forward mode: every node with its slope by ${start}.`,
      `slopes = {${graph.inputs.map((name) => `"${name}": ${name === start ? "1.0" : "0.0"}`).join(", ")}}`,
      ...graph.nodes.flatMap((node) => {
        const [name, op, ...operands] = node;
        const by = SLOPES[op](name, ...operands);
        return [made(node, "np"), `slopes["${name}"] = ${operands.map((u, i) =>
          `${by[i]} * slopes["${u}"]`).join(" + ")}`];
      }), "", `slope = slopes["${end}"]`, print, ""].join("\n");
  }
  const names = [...graph.inputs, ...graph.nodes.map(([name]) => name)];
  return [...head, ...graph.nodes.map((node) => made(node, "np")), "",
    `# Reverse mode: the gradient of ${end}, passed on node by node.`,
    ...(state.order === "wrong" ? ["# The order is wrong on purpose: some node is too early."] : []),
    `grad = dict.fromkeys("${names.join(" ")}".split(), 0.0)`, `grad["${end}"] = 1.0`,
    ...passing(graph, end, state.order === "wrong").flatMap((name) => {
      const [, op, ...operands] = graph.nodes.find(([node]) => node === name);
      const by = SLOPES[op](name, ...operands);
      return operands.map((u, i) => `grad["${u}"] += ${by[i]} * grad["${name}"]`);
    }), "", `slope = grad["${start}"]`, print, ""].join("\n");
}

/** The same by the book's own engine: a Tensor goes back, a Dual goes forward. */
export function graphSweeperBook(state) {
  const graph = GRAPHS[state.expression];
  const [start, end] = pair(state);
  const forward = state.mode === "forward";
  const some = graph.nodes.some(([, op]) => op === "exp");
  const node = ([name, op, u, ...rest]) => (op === "exp"
    ? `${name} = ${forward ? `${u}.exp()` : `exp(${u})`}` : made([name, op, u, ...rest]));
  return ["# From the graph sweeper. Needs the book's package.",
    `from ffnbook.autodiff import ${forward ? "Dual" : `Tensor${some ? ", exp" : ""}`}`, "",
    ...graph.inputs.map((name) => `${name} = ${forward
      ? `Dual(${float(state[name])}, ${name === start ? "1.0" : "0.0"})`
      : `Tensor(${float(state[name])})`}`),
    ...graph.nodes.map(node), "",
    ...(forward ? [`slope = float(${end}.slope)`]
      : ["# backward() sorts the nodes topologically by itself.", `${end}.backward()`,
        `slope = float(${start}.grad)`]),
    `print("d${end}/d${start} =", slope)`, ""].join("\n");
}

export function graphSweeperTorch(state) {
  const graph = GRAPHS[state.expression];
  const [start, end] = pair(state);
  const tensor = (name, more = "") =>
    `torch.tensor(${float(state[name])}, dtype=torch.float64${more})`;
  const head = ["# From the graph sweeper. Needs PyTorch.", "import torch", ""];
  const nodes = graph.nodes.map((node) => made(node, "torch"));
  const print = `print("d${end}/d${start} =", slope)`;
  if (state.mode === "reverse") {
    return [...head, ...graph.inputs.map((name) => `${name} = ${tensor(name, ", requires_grad=True")}`),
      ...nodes, "", "# backward() sorts the nodes topologically by itself.", `${end}.backward()`,
      `slope = ${start}.grad.item()`, print, ""].join("\n");
  }
  return [...head, "", `def f(${graph.inputs.join(", ")}):`, ...nodes.map((line) => `    ${line}`),
    `    return ${end}`, "", "", "inputs = (", ...graph.inputs.map((name) => `    ${tensor(name)},`), ")",
    `by = (${graph.inputs.map((name) => `torch.tensor(${name === start ? "1.0" : "0.0"}, dtype=torch.float64)`)
      .join(",\n      ")})`,
    "value, slope = torch.autograd.functional.jvp(f, inputs, by)", "slope = slope.item()", print, ""].join("\n");
}
