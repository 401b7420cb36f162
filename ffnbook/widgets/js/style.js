/** The look of all widgets. Colours follow the host page, light or dark. */

import { figures } from "./style_figures.js";

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
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

const FIELDS = `
.field { display: grid; grid-template-columns: minmax(6.2em, 36%) minmax(0, 1fr) 5.4em;
  gap: 8px; align-items: center; min-height: 32px; }
.field.two { grid-template-columns: minmax(6.2em, 36%) minmax(0, 1fr); }
.field.wide { grid-template-columns: 6.2em minmax(0, 1fr) 5.4em; }
@container (max-width: 560px) {
  .field.wide { grid-template-columns: minmax(0, 1fr) 5.4em; }
  .field.wide .track { grid-column: 1 / -1; order: 1; }
  .field.wide .wrong { order: 2; }
}
.field .note { grid-column: 1 / -1; color: var(--soft); font-size: 12.5px; }
.field .wrong { grid-column: 1 / -1; color: var(--red-ink); font-size: 12.5px; }
.field .wrong:empty, .field .note:empty { display: none; }
label i, .sym { font-family: "STIX Two Text", "Times New Roman", serif; font-style: italic;
  font-size: 1.08em; }
input, select, button, textarea { font: inherit; color: var(--fg); }
input[type=number], select, button, textarea { background: var(--paper);
  border: 1px solid var(--edge); border-radius: 6px; min-height: 28px; padding: 2px 8px; }
input[type=number] { width: 100%; font-variant-numeric: tabular-nums; padding: 2px 4px 2px 6px; }
/* The arrows would hide the last digit, and the slider does their work. */
.track + input[type=number] { appearance: textfield; }
select { width: 100%; min-width: 0; }
option { color: var(--fg); background: var(--paper); }
input[type=range] { width: 100%; margin: 0; height: 26px; accent-color: var(--accent);
  background: none; }
input[type=checkbox] { flex: none; width: 18px; height: 18px; margin: 3px 8px 3px 0;
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

/** On paper: the figure and its numbers. Last, so that nothing above overrules it. */
const PAPER = `
@media print { .controls, .bar, .presets, .copy { display: none; }
  .box { break-inside: avoid; } }
`;

export const css = THEME + FRAME + FIELDS + figures + PAPER;
