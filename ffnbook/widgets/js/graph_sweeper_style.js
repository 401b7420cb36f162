/** The look of what only the graph sweeper has. */

export const STYLE = `
.edge { stroke: var(--line); fill: none; stroke-width: 1.6; }
.edge.now { stroke: var(--purple); stroke-width: 3; }
.edge.way { stroke: var(--green); stroke-width: 3; }
.node { fill: var(--paper); stroke: var(--edge); stroke-width: 1.4; }
.node.known { stroke: var(--blue); fill: color-mix(in oklab, var(--blue) 10%, var(--paper)); }
.node.passed { stroke: var(--purple); fill: color-mix(in oklab, var(--purple) 14%, var(--paper)); }
.node.now { stroke: var(--fg); stroke-width: 3; }
.node.early { stroke: var(--red); stroke-width: 3; stroke-dasharray: 4 3; }
svg text.inner { fill: var(--fg); font: italic 15px "STIX Two Text", "Times New Roman", serif; }
svg text.carried { fill: var(--purple-ink); font-weight: 600; }
svg text.todo { fill: var(--soft); }
svg text.value { fill: var(--blue-ink); }
svg text.halo { stroke-width: 4px; }
.step-words { margin-top: 10px; padding: 6px 0 0; border-top: 1px solid var(--line); min-height: 2.9em; }
.verdict[data-level=bad] { border-left: 3px solid var(--red); padding-left: 10px; }
.verdict[data-level=good] { border-left: 3px solid var(--green); padding-left: 10px; }
.paths { margin-top: 10px; overflow-x: auto; }
.paths table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.paths caption { text-align: left; font-weight: 600; font-size: 13px; white-space: nowrap; }
.paths td { padding: 2px 14px 2px 0; }
.paths td:last-child { white-space: nowrap; vertical-align: bottom; }
.paths tr:last-child td { border-top: 1px solid var(--line); font-weight: 600; }
`;
