/** The look of what is drawn, and of the parts that single widgets have. */

import { LOSSES } from "./style_losses.js";
import { NETWORKS } from "./style_networks.js";

const FIGURE = `
svg { display: block; width: 100%; margin-top: 12px; overflow: visible; touch-action: pan-y; user-select: none;
  -webkit-user-select: none; }
svg text { fill: var(--soft); font: 12px system-ui, -apple-system, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; }
svg text.name { fill: var(--fg); font-weight: 600; font-size: 12.5px; }
.grid { stroke: var(--line); fill: none; shape-rendering: crispEdges; }
.zero { stroke: var(--edge); fill: none; shape-rendering: crispEdges; }
.curve { fill: none; stroke-width: 2.4; stroke-linejoin: round; stroke-linecap: round; }
.blue { stroke: var(--blue); } .red { stroke: var(--red); } .green { stroke: var(--green); }
.purple { stroke: var(--purple); }
.on-blue { fill: var(--blue); } .on-red { fill: var(--red); } .on-green { fill: var(--green); }
.on-purple { fill: var(--purple); }
svg text.ink-blue { fill: var(--blue-ink); } svg text.ink-red { fill: var(--red-ink); }
svg text.ink-green { fill: var(--green-ink); } svg text.ink-purple { fill: var(--purple-ink); }
.cursor { stroke: var(--fg); stroke-width: 1; stroke-dasharray: 1 3; fill: none; }
svg text.at { fill: var(--fg); }
svg text.at, svg text.halo { paint-order: stroke; stroke: var(--paper); stroke-width: 5px; }
.fg { stroke: var(--fg); } .on-fg { fill: var(--fg); }
.on-grey { fill: color-mix(in oklab, var(--fg) 45%, var(--paper)); }
.hill { opacity: .85; }
.product { stroke: var(--fg); stroke-width: 2.4; fill: none; }
svg text.none { fill: var(--fg); font-weight: 600; }
.verdict { font-size: 15px; font-weight: 600; margin-top: 10px; min-height: 2.9em; }
.flat { fill: color-mix(in oklab, var(--fg) 8%, var(--paper)); }
.mean { stroke: var(--fg); stroke-width: 1.2; fill: none; }
.handle { cursor: ew-resize; outline: none; }
.handle .reach { fill: transparent; }
.handle .knob { fill: var(--paper); stroke: var(--fg); stroke-width: 2.4; }
.handle:hover .knob { fill: var(--tint); }
.handle:focus-visible .reach { stroke: var(--accent); stroke-width: 2.5; }
.open { fill: var(--paper); stroke-width: 1.8; }
.readings { display: grid; grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
  gap: 6px 18px; margin: 10px 0 0; }
.readings div { border-top: 1px solid var(--line); padding-top: 3px; }
.readings dt { color: var(--soft); font-size: 12.5px; }
.readings dd { margin: 0; font-size: 16px; font-variant-numeric: tabular-nums; }
.caption { color: var(--soft); font-size: 13px; margin-top: 6px; }
.problem { border-left: 3px solid var(--red); padding-left: 10px; }
.problem code { font-size: 13px; }
`;

const QUIZ = `
.quiz { display: grid; gap: 8px; justify-items: start; }
.quiz input[type=text] { background: var(--paper); border: 1px solid var(--edge);
  border-radius: 6px; min-height: 28px; padding: 2px 8px; margin-left: 8px; }
.quiz .option { display: flex; gap: 8px; align-items: baseline; padding: 3px 0; }
.quiz .option input { flex: none; width: 18px; height: 18px; margin: 0; position: relative;
  top: 3px; accent-color: var(--accent); }
.quiz .verdict[data-right=true] b { color: var(--green-ink); }
.quiz .verdict[data-right=false] b { color: var(--red-ink); }
`;

export const figures = FIGURE + LOSSES + NETWORKS + QUIZ;
