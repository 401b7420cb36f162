/** The look of what only single figures of chapters 3 and 7 have. */

export const NETWORKS = `
.controls.one { grid-template-columns: minmax(0, 1fr); }
.cells { stroke: var(--line); fill: none; shape-rendering: crispEdges; }
.side { fill: none; stroke-width: 4; }
svg .ink-fg { fill: var(--fg); }
svg .ink-blue { fill: var(--blue-ink); } svg .ink-red { fill: var(--red-ink); font-weight: 600; }
svg .ink-green { fill: var(--green-ink); } svg .ink-purple { fill: var(--purple-ink); }
.shape { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: end; padding: 3px 0; }
.shape > :first-child { flex: 0 0 3.6em; padding-bottom: 4px; }
.shape .one { display: grid; width: 5.6em; }
.shape small { color: var(--soft); font-size: 12px; line-height: 1.3; }
.shape .sum { padding-bottom: 4px; color: var(--soft); font-variant-numeric: tabular-nums; }
.shape [aria-invalid=true] { border: 2px dashed var(--red); }
.shapes .wrong { color: var(--red-ink); font-size: 13px; }
.shapes .wrong:empty { display: none; }
.handle.chosen .knob { stroke: var(--purple); }
.handle.slope { cursor: ns-resize; }
.handle.slope .knob { fill: var(--purple); stroke: var(--paper); }
.frame { fill: none; stroke: var(--edge); }
.warped { fill: none; stroke: color-mix(in oklab, var(--fg) 26%, var(--paper)); }
.class { fill: none; stroke-width: 6; opacity: .8; }
.zero-class { stroke: var(--blue); stroke-linecap: round; }
.one-class { stroke: var(--red); stroke-linecap: square; stroke-width: 5; }
.wrong-point { stroke: var(--fg); stroke-width: 1.6; fill: none; }
.final { stroke: var(--green); stroke-width: 3.4; fill: none; }
.weights { display: grid; grid-template-columns: repeat(auto-fill, minmax(104px, 1fr)); gap: 6px; }
.weights label { display: grid; }
.weights small { color: var(--soft); font-size: 12px; }
.jacobian { display: grid; gap: 4px; margin-top: 12px; max-width: 520px;
  grid-template-columns: minmax(2.6em, auto) repeat(var(--columns), minmax(0, 1fr)); }
.jacobian .head { padding: 2px 6px; text-align: center; align-self: center; border-radius: 6px;
  font-family: "STIX Two Text", "Times New Roman", serif; font-style: italic; font-size: 16px; }
.jacobian .corner { color: var(--soft); font-size: 14px; padding: 2px 0; }
.blue-head { color: var(--blue-ink); } .purple-head { color: var(--purple-ink); }
.blue-head.chosen { background: color-mix(in oklab, var(--blue) 18%, var(--paper)); }
.purple-head.chosen { background: color-mix(in oklab, var(--purple) 18%, var(--paper)); }
.jacobian .entry { display: grid; gap: 1px; padding: 5px 3px; text-align: center; line-height: 1.25;
  font-variant-numeric: tabular-nums; min-width: 0; overflow-wrap: anywhere; }
.jacobian .entry b { font-size: 15px; }
.jacobian small, .chain small { color: var(--soft); font-size: 12px; }
@container (max-width: 420px) { .jacobian .entry b { font-size: 12.5px; }
  .jacobian { gap: 3px; } .jacobian .head { padding: 2px 4px; } .jacobian .entry { padding: 5px 1px; } }
.jacobian [aria-pressed=true] small { color: var(--fg); }
.entry-words { margin-top: 8px; min-height: 2.9em; }
.chain { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; margin-top: 8px; }
.factor { display: grid; gap: 2px; justify-items: center; }
.factor.later { color: var(--soft); }
.later .matrix { background: none; border-style: dashed; border-width: 3px 0 0 3px; }
.chain .sign { font-size: 18px; }
.matrix { display: inline-grid; grid-template-columns: repeat(var(--columns), auto); gap: 2px 10px;
  padding: 4px 8px; background: var(--tint); border-left: 4px solid; border-top: 4px solid;
  font-variant-numeric: tabular-nums; text-align: right; font-size: 13px; }
.left-blue { border-left-color: var(--blue); } .top-blue { border-top-color: var(--blue); }
.left-green { border-left-color: var(--green); } .top-green { border-top-color: var(--green); }
.left-purple { border-left-color: var(--purple); } .top-purple { border-top-color: var(--purple); }
.operands { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-top: 10px; }
.numbers { display: grid; gap: 4px; grid-template-columns: repeat(var(--columns), 4.6em); }
.faint { opacity: .55; }
`;
