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
`;
