/** The look of all widgets. Colours follow the host page, light or dark. */

import { LOSSES } from "./style_losses.js";

const THEME = `
:host, .host { display: block; container-type: inline-size; margin: 1rem 0;
  --fg: var(--pst-color-text-base, var(--jp-ui-font-color1, #1f2328));
  --soft: var(--pst-color-text-muted, var(--jp-ui-font-color2, #59636e));
  --paper: var(--pst-color-background, var(--jp-layout-color0, #fff));
  --tint: color-mix(in oklab, var(--fg) 4%, var(--paper));
  --line: color-mix(in oklab, var(--fg) 16%, var(--paper));
  --edge: color-mix(in oklab, var(--fg) 52%, var(--paper));
  --accent: var(--pst-color-primary, var(--jp-brand-color1, #0b67a3));
  --blue: color-mix(in oklab, #0072b2 88%, var(--fg));
  --red: color-mix(in oklab, #d55e00 94%, var(--fg));
  --green: color-mix(in oklab, #00966d 94%, var(--fg));
  --purple: color-mix(in oklab, #a63d87 86%, var(--fg));
  --blue-ink: color-mix(in oklab, var(--blue) 62%, var(--fg));
  --red-ink: color-mix(in oklab, var(--red) 62%, var(--fg));
  --green-ink: color-mix(in oklab, var(--green) 62%, var(--fg));
  --purple-ink: color-mix(in oklab, var(--purple) 62%, var(--fg)); }
`;

const FRAME = `
* { box-sizing: border-box; }
.box { font: 14px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--fg);
  background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
  padding: 14px 16px; }
.title { font-size: 15px; font-weight: 600; margin: 0 0 8px; }
p { margin: 0; }
.look { margin: 8px 0 0; padding: 6px 10px; border-left: 3px solid var(--accent);
  background: var(--tint); border-radius: 0 6px 6px 0; }
.look:empty { display: none; }
.controls { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 4px 24px; margin-top: 12px; }
.controls.top { margin: 0 0 8px; }
.controls > .wide { grid-column: 1 / -1; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { font-weight: 600; font-size: 13px; padding: 0; margin: 4px 0 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
@container (max-width: 560px) {
  .box { padding: 10px; }
  .controls { grid-template-columns: minmax(0, 1fr); }
}
@media print { .controls, .bar, .presets { display: none; } .box { break-inside: avoid; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

const FIELDS = `
.field { display: grid; grid-template-columns: minmax(6.2em, 36%) minmax(0, 1fr) 5.4em;
  gap: 8px; align-items: center; min-height: 32px; }
.field.two { grid-template-columns: minmax(6.2em, 36%) minmax(0, 1fr); }
.field .note { grid-column: 1 / -1; color: var(--soft); font-size: 12.5px; }
.field .wrong { grid-column: 1 / -1; color: var(--red-ink); font-size: 12.5px; }
.field .wrong:empty, .field .note:empty { display: none; }
label i, .sym { font-family: "STIX Two Text", "Times New Roman", serif; font-style: italic;
  font-size: 1.08em; }
input, select, button, textarea { font: inherit; color: var(--fg); }
input[type=number], select, button, textarea { background: var(--paper);
  border: 1px solid var(--edge); border-radius: 6px; min-height: 28px; padding: 2px 8px; }
input[type=number] { width: 100%; font-variant-numeric: tabular-nums; padding: 2px 4px 2px 6px; }
select { width: 100%; min-width: 0; }
option { color: var(--fg); background: var(--paper); }
input[type=range] { width: 100%; margin: 0; height: 26px; accent-color: var(--accent);
  background: none; }
input[type=checkbox] { width: 18px; height: 18px; margin: 3px 8px 3px 0;
  accent-color: var(--accent); }
.check { display: flex; align-items: center; min-height: 28px; }
.track { position: relative; }
.mark { position: absolute; top: 20px; width: 1px; height: 7px; background: var(--edge); }
.mark::after { content: attr(data-name); position: absolute; top: 5px; left: 0;
  transform: translateX(-50%); font-size: 11px; line-height: 1.2; white-space: nowrap;
  color: var(--soft); }
.track.marked { padding-bottom: 16px; }
button { cursor: pointer; padding: 3px 12px; }
button:hover { background: var(--tint); border-color: var(--fg); }
button:disabled { opacity: .55; cursor: default; }
button[aria-pressed=true] { border-color: var(--accent);
  background: color-mix(in oklab, var(--accent) 14%, var(--paper)); }
button.main { background: var(--fg); color: var(--paper); border-color: var(--fg); }
button.main:hover { background: color-mix(in oklab, var(--fg) 85%, var(--paper)); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.bar, .presets { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.bar { margin-top: 10px; }
.presets button { font-size: 13px; }
.said { color: var(--soft); font-size: 13px; }
.copy { width: 100%; height: 11em; margin-top: 8px; font: 12px/1.4 ui-monospace, monospace;
  white-space: pre; resize: vertical; }
`;

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

export const css = THEME + FRAME + FIELDS + FIGURE + LOSSES + QUIZ;
