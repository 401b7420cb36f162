/** The look of what only the backprop stepper has. */

export const STYLE = `
.controls.top .field { grid-template-columns: 7em minmax(0, 1fr); }
.wire { stroke: var(--line); fill: none; stroke-width: 1.3; }
.wire.told { stroke: var(--purple); stroke-width: 1.8; }
.wire.now { stroke: var(--fg); stroke-width: 3; }
.wire.told.now { stroke: var(--purple); }
.unit { fill: var(--paper); stroke: var(--edge); stroke-width: 1.3; }
.unit.seen { stroke: var(--blue); fill: color-mix(in oklab, var(--blue) 9%, var(--paper)); }
.unit.now { stroke: var(--fg); stroke-width: 3; }
.ring { fill: none; stroke: var(--purple); stroke-width: 2; }
.bias { fill: var(--paper); stroke: var(--edge); }
.bias.told { fill: var(--purple); stroke: var(--purple); } .bias.now { stroke: var(--fg); stroke-width: 3; }
.wire.bad, .wire.bad.now, .ring.bad { stroke: var(--red); stroke-dasharray: 5 3; }
.bias.told.bad { fill: var(--red); stroke: var(--red); }
svg text.at { stroke-width: 0; font-size: 11px; }
.ops { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; margin-top: 8px; }
.ops button { padding: 1px 6px; min-width: 34px; font-size: 13px; border-style: dashed;
  color: var(--soft); }
.ops button.done { border-style: solid; color: var(--fg); }
.ops button.wrong, .ops button.stopped { border-color: var(--red); color: var(--red-ink); }
.ops button.lost { text-decoration: line-through; }
.ops button[aria-current] { background: var(--fg); color: var(--paper); border-color: var(--fg);
  border-style: solid; }
.ops button.wrong[aria-current], .ops button.stopped[aria-current] { background: var(--red-ink); }
.ops .way { color: var(--soft); font-size: 12.5px; }
.what { margin-top: 12px; padding-top: 10px; border-top: 1px solid var(--line); }
.what b { font-weight: 600; }
.formula { font: 19px/1.9 "STIX Two Text", "Times New Roman", serif; }
.formula sup, .formula sub, .cap sup, .cap sub { font-size: .68em; line-height: 0; }
.v { white-space: nowrap; } .v sup { font-style: normal; }
.val { color: var(--blue-ink); } .par { color: var(--green-ink); } .grad { color: var(--purple-ink); }
.numpy { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.numbers { display: flex; flex-wrap: wrap; gap: 8px 6px; align-items: center; margin-top: 6px; }
.numbers .half { min-width: 0; display: flex; flex-wrap: wrap; gap: 8px 6px; align-items: center; }
.numbers .beside { margin-left: 4px; padding-left: 10px; border-left: 1px solid var(--line); }
.sign { font: 18px "STIX Two Text", "Times New Roman", serif; padding: 0 1px 18px; }
.mat { max-width: 100%; overflow-x: auto; }
.mat .cap { text-align: center; font: 13px/1.4 "STIX Two Text", "Times New Roman", serif;
  white-space: nowrap; }
.mat .cap.plain { font: 12.5px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--soft); }
.dims { color: var(--soft); font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; }
table.m { border-collapse: separate; border-spacing: 0; margin: 0 auto; padding: 1px 4px;
  border: solid var(--fg); border-width: 0 1.5px; border-radius: 5px; }
.m td { padding: 1px 5px; text-align: right; font-size: 13px; font-variant-numeric: tabular-nums;
  white-space: nowrap; height: 24px; }
.m.result td { cursor: pointer; }
.m td.lit { background: color-mix(in oklab, var(--accent) 18%, var(--paper)); }
.m td[aria-selected=true] { box-shadow: inset 0 0 0 1.5px var(--accent); }
.m td.bad { background: color-mix(in oklab, var(--red) 20%, var(--paper)); font-weight: 600; }
.m td.bad::after { content: "✗"; font-size: 10px; color: var(--red-ink); }
@container (max-width: 420px) { .m td { padding: 1px 3px; font-size: 12.5px; }
  .m td.bad { font-weight: 400; } }
.m.result td:focus-visible { outline-offset: -2px; }
.refused { border-left: 3px solid var(--red); padding-left: 10px; margin-top: 6px; }
.refused code { font: 12.5px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.made { color: var(--soft); font-size: 13px; margin-top: 4px; overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums; }
.made:empty { display: none; }
.verdict[data-level] { font-weight: 400; } .verdict[data-level] b { font-weight: 600; }
.verdict[data-level=bad] { border-left: 3px solid var(--red); padding-left: 10px; }
.verdict[data-level=good] { border-left: 3px solid var(--green); padding-left: 10px; }
.verdict[data-level=odd] { border-left: 3px solid var(--accent); padding-left: 10px; }
.fold { margin-top: 10px; } .fold summary { cursor: pointer; padding: 4px 0; font-weight: 600; }
.grid-of { display: grid; gap: 4px; margin: 2px 0 8px; }
.grid-of input { min-width: 0; }
.edits { display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 4px 20px; }
@media print { .ops, .fold { display: none; } }
`;
