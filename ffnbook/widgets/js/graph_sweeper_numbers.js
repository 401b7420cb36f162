/** The numbers behind the graph sweeper: no page, no drawing. */

import { GRAPHS, OPS, passing, users } from "./graph_sweeper_graphs.js";

const frame = (node, back, carried, held, early) =>
  ({ node, back, carried: { ...carried }, held, early });

/** Forward mode: value and slope of one node after the other. */
function slopes(graph, local, by) {
  const carried = Object.fromEntries(graph.inputs.map((name) => [name, Number(name === by)]));
  const frames = [], made = new Set();
  for (let k = 0; k <= graph.nodes.length; k += 1) {
    const [node, , ...operands] = k ? graph.nodes[k - 1] : [null, null];
    if (node) {
      carried[node] = operands.reduce((sum, u) => sum + local[`${node},${u}`] * carried[u], 0);
      made.add(node);
    }
    const live = Object.keys(carried).filter((name) => graph.outputs.includes(name)
      || users(graph, name).some((user) => !made.has(user)));
    frames.push(frame(node, false, carried, 2 * live.length, []));
  }
  return frames;
}

/** Reverse mode: all values, then each node passes on its gradient. */
function gradients(graph, local, output, broken) {
  const { inputs, nodes } = graph;
  const n = inputs.length;
  const frames = [null, ...nodes.map(([name]) => name)].map((name, k) =>
    frame(name, false, {}, n + k, []));
  const order = passing(graph, output, broken);
  const carried = { [output]: 1 }, passed = new Set();
  for (const node of order) {
    const early = users(graph, node).filter((user) => order.includes(user) && !passed.has(user));
    const [, , ...operands] = nodes.find(([name]) => name === node);
    for (const name of operands) {
      carried[name] = (carried[name] ?? 0) + local[`${node},${name}`] * (carried[node] ?? 0);
    }
    passed.add(node);
    const open = Object.keys(carried).filter((name) => !passed.has(name)).length;
    frames.push(frame(node, true, carried, n + nodes.length - passed.size + open, early));
  }
  return frames;
}

/** All ways from an input to an output, with their local derivatives and the product. */
function ways(graph, local, start, end) {
  const found = [], open = [[start]];
  while (open.length) {
    const way = open.shift();
    if (way.at(-1) === end) {
      const by = way.slice(1).map((name, i) => local[`${name},${way[i]}`]);
      found.push({ names: way, by, product: by.reduce((p, v) => p * v, 1) });
    } else open.push(...users(graph, way.at(-1)).map((user) => [...way, user]));
  }
  return found;
}

/** The names of the chosen input and output; beyond the last, the last. */
export function pair({ expression, input, output }) {
  const { inputs, outputs } = GRAPHS[expression];
  return [inputs[Math.min(input, inputs.length) - 1], outputs[Math.min(output, outputs.length) - 1]];
}

/** Everything that the figure shows for a state. */
export function measure(state) {
  const graph = GRAPHS[state.expression];
  const values = Object.fromEntries(graph.inputs.map((name) => [name, state[name]]));
  const local = {};
  for (const [node, op, ...operands] of graph.nodes) {
    const numbers = operands.map((name) => values[name]);
    values[node] = OPS[op].f(...numbers);
    OPS[op].slopes(...numbers).forEach((v, i) => { local[`${node},${operands[i]}`] = v; });
  }
  const [start, end] = pair(state);
  const forward = state.mode === "forward";
  const broken = !forward && state.order === "wrong";
  const frames = forward ? slopes(graph, local, start) : gradients(graph, local, end, broken);
  const paths = ways(graph, local, start, end);
  const at = Math.min(state.step, frames.length - 1);
  return { graph, values, local, frames, at, now: frames[at], start, end, forward, broken, paths,
    done: at === frames.length - 1, value: values[end],
    derivative: paths.reduce((sum, { product }) => sum + product, 0),
    found: frames.at(-1).carried[forward ? end : start] ?? 0, held: frames[at].held,
    peak: Math.max(...frames.map(({ held }) => held)),
    sweeps: { forward: graph.inputs.length, reverse: graph.outputs.length } };
}
