/** What a step of the graph sweeper does, in words. */

import { fmt, short } from "./dom.js";
import { OPS } from "./graph_sweeper_graphs.js";

/** A number in little room, three digits. */
export const few = (x) => (x === 0 || (Math.abs(x) >= 1e-3 && Math.abs(x) < 1e5)
  ? short(Number(x.toPrecision(3))) : fmt(x, 3));
const inBrackets = (x) => (x < 0 ? `(${few(x)})` : few(x));
const both = (list) => list.join(" and ");
export const derivative = ({ start, end }) => `∂${end}/∂${start}`;
export const product = ({ by }) => by.map(inBrackets).join(" · ");

/** The step on show: what is computed, in symbols and in numbers. */
export function stepWords({ graph, values, local, frames, at, now, forward, start, end }) {
  const { node, back, carried, early } = now;
  if (!node) {
    return forward ? `Start: ${start} has the slope 1, the other inputs have 0.`
      : "Start: the inputs have their values. First all the others, then back.";
  }
  const [, op, ...operands] = graph.nodes.find(([name]) => name === node);
  const value = `${node} = ${OPS[op].words(...operands)} = ${few(values[node])}`;
  if (!back) {
    if (!forward) return `Forward: ${value}. The value is kept for the way back.`;
    const sum = operands.map((u) => `${inBrackets(local[`${node},${u}`])} · ${inBrackets(carried[u])}`);
    return `${value}; its slope by ${start}: ${sum.join(" + ")} = ${few(carried[node])}.`;
  }
  const by = OPS[op].by(node, ...operands);
  const mine = carriedBefore(frames, at, node, end);
  const shares = operands.map((u, i) => `${u} gets ${by[i] === few(local[`${node},${u}`]) ? "" : `${by[i]} = `}${
    inBrackets(local[`${node},${u}`])} · ${inBrackets(mine)} = ${few(local[`${node},${u}`] * mine)}`);
  const short = early.length ? ` But ${both(early)} had not given a share yet.` : "";
  return `Back: ${node} passes on its gradient ${few(mine)}: ${shares.join(", ")}.${short}`;
}

/** The gradient that a node had when it passed it on. */
const carriedBefore = (frames, at, node, end) => frames[at - 1].carried[node] ?? (node === end ? 1 : 0);

/** Whether the sweep is right, and what it has cost. */
export function verdict(found) {
  const { done, forward, broken, graph, frames, at, start, end, derivative: right } = found;
  const wrong = frames.slice(0, at + 1).find(({ early }) => early.length);
  if (wrong) {
    const off = Math.abs(found.found - right) > 1e-9;
    const why = `${wrong.node} was passed on too early: ${both(wrong.early)} had not given a share.`;
    if (!done) return { level: "bad", text: why };
    return { level: "bad", text: off
      ? `Wrong: ${derivative(found)} = ${few(found.found)}, right is ${few(right)}. ${why}`
      : `${why} For ${start} and these numbers it does not show.` };
  }
  if (!done) {
    return { level: "", text: forward
      ? `Forward mode: each node gets its value and its slope by ${start}. What will come out at ${end}?`
      : `Reverse mode: values first, then gradients of ${end}, from ${end} back to the inputs${
        broken ? ", in the order that you chose" : ""}.` };
  }
  const others = graph.inputs.filter((name) => name !== start);
  return { level: "good", text: forward
    ? `${derivative(found)} = ${few(found.found)}. This sweep knows the slopes by ${start} alone: ${
      both(others)} need${others.length === 1 ? "s another one" : " one each"}.`
    : `${derivative(found)} = ${few(found.found)}, and in the same sweep the derivatives of ${end} by ${
      both(others)}.` };
}

export function report(found) {
  const { value, derivative: right, held, peak, sweeps, done, frames, at, end } = found;
  const made = frames.slice(0, at + 1).some(({ node }) => node === end);
  return { value: made ? few(value) : "not yet", derivative: done ? few(right) : "not yet",
    found: done ? few(found.found) : "not yet", steps: `${at} of ${frames.length - 1}`,
    held: String(held), peak: String(peak),
    sweeps: `${sweeps.forward} / ${sweeps.reverse}` };
}

export function summary(state, found) {
  const { at, frames, values, now } = found;
  const carried = Object.entries(now.carried).map(([name, v]) => `${name} ${few(v)}`).join(", ");
  return `${found.graph.title}, ${state.mode} mode, step ${at} of ${frames.length - 1}. ${
    stepWords(found)} Values: ${Object.entries(values).map(([name, v]) => `${name} ${few(v)}`)
    .join(", ")}. ${carried ? `Derivatives so far: ${carried}. ` : ""}${verdict(found).text}`;
}
