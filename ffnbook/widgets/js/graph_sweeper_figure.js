/** The graph: what is known lights up, the operation on show has strong edges. */

import { attr, s } from "./dom.js";
import { put } from "./plot.js";
import { OPS } from "./graph_sweeper_graphs.js";
import { few } from "./graph_sweeper_words.js";

const R = 17;

/** Along the page on a wide screen, down the page on a narrow one. */
function layout(width, at) {
  const [along, across] = [0, 1].map((k) => Math.max(...Object.values(at).map((p) => p[k])));
  if (width < 520) {
    const wide = width - 2 * (R + 48);
    return { place: ([u, v]) => [R + 36 + (v / across) * wide, 40 + 84 * u],
      height: 40 + 84 * along + 40, narrow: true };
  }
  const wide = Math.min(width - 2 * (R + 24), 190 * along);
  return { place: ([u, v]) => [(width - wide) / 2 + (u / along) * wide, 46 + 92 * v],
    height: 46 + 92 * across + 46 };
}

/** What an edge is at this step: used now, part of a path, or neither. */
function kind(found, node, operand) {
  const { now, done, paths } = found;
  if (!done && now.node === node) return "edge now";
  const way = ({ names }) => names.some((name, i) => name === operand && names[i + 1] === node);
  return done && paths.some(way) ? "edge way" : "edge";
}

export function drawing() {
  const el = s("svg", { role: "img" });

  function draw(found, width) {
    const { graph, values, local, frames, at, now, done } = found;
    const { place, height, narrow } = layout(width, graph.at);
    const made = new Set([...graph.inputs, ...frames.slice(0, at + 1).map(({ node }) => node)]);
    const passed = new Set(frames.slice(0, at + 1).filter((it) => it.back).map((it) => it.node));
    const early = new Set(frames.slice(0, at + 1).filter((it) => it.early.length)
      .map((it) => it.node));
    const [under, over] = [[], []];
    for (const key of Object.keys(local)) {
      const [node, operand] = key.split(",");
      const [[x1, y1], [x2, y2]] = [place(graph.at[operand]), place(graph.at[node])];
      const far = Math.hypot(x2 - x1, y2 - y1);
      const [ux, uy] = [(x2 - x1) / far, (y2 - y1) / far];
      under.push(s("path", { class: kind(found, node, operand), d:
        `M${x1 + R * ux} ${y1 + R * uy}L${x2 - R * ux} ${y2 - R * uy}` }));
      if (!made.has(node)) continue;
      // Slanted edges may cross in the middle: their numbers stand nearer to the operand.
      const straight = narrow ? x1 === x2 : y1 === y2;
      const t = straight ? 0.5 : 0.4;
      const [x, y] = [x1 + t * (x2 - x1), y1 + t * (y2 - y1)];
      over.push(put(few(local[key]), x, y + (narrow || !straight ? 4 : -5), "halo", "middle"));
    }
    for (const [name, spot] of Object.entries(graph.at)) {
      const [x, y] = place(spot);
      const state = [made.has(name) ? "known" : "", passed.has(name) ? "passed" : "",
        early.has(name) ? "early" : "", now.node === name && !done ? "now" : ""];
      over.push(s("circle", { cx: x, cy: y, r: R, class: `node ${state.filter(Boolean).join(" ")}`,
        "data-node": name }), put(name, x, y + 5, "inner", "middle"));
      const carried = now.carried[name];
      if (!made.has(name)) { // not its value yet, but what it will be
        const [, op, ...operands] = graph.nodes.find(([node]) => node === name);
        const words = OPS[op].words(...operands);
        over.push(narrow ? put(words, x + R + 6, y + 5, "todo halo")
          : put(words, x, y + R + 15, "todo halo", "middle"));
      }
      if (narrow) {
        if (made.has(name)) over.push(put(few(values[name]), x + R + 4, y + 14, "value halo"));
        if (carried !== undefined) over.push(put(`∂ ${few(carried)}`, x + R + 4, y - 5, "carried halo"));
        continue;
      }
      if (made.has(name)) over.push(put(few(values[name]), x, y + R + 15, "value halo", "middle"));
      if (carried !== undefined) over.push(put(`∂ ${few(carried)}`, x, y - R - 7, "carried halo", "middle"));
    }
    attr(el, { viewBox: `0 0 ${width} ${height}`, height,
      "aria-label": `The graph of ${graph.title}; step ${at} of ${frames.length - 1}` });
    el.replaceChildren(...under, ...over);
  }
  return { el, draw };
}
