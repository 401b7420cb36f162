/** The look of what only the figures of chapters 4, 5 and 12 have. */

export const LOSSES = `
.handle.free { cursor: move; touch-action: none; }
.handle.end .knob { fill: var(--purple); stroke: var(--paper); }
.handle.mine .knob { stroke: var(--blue); }
.level { fill: color-mix(in oklab, var(--blue) 9%, transparent); stroke: var(--line); }
.contour { fill: none; stroke: var(--edge); stroke-dasharray: 5 3; }
.thin { stroke-width: 1.6; } .arrow { stroke-width: 2; }
.dots { stroke: var(--blue); stroke-width: 5; stroke-linecap: round; }
.least { stroke: var(--green); stroke-width: 2.6; }
.sample { fill: var(--paper); stroke: var(--fg); stroke-width: 1.4; }
.miss { stroke: var(--edge); fill: none; }
.wanted { fill: none; stroke: var(--green); stroke-width: 1.6; }
.ghost { fill: none; stroke: var(--edge); stroke-width: 1.4; }
.boxes { display: grid; grid-template-columns: repeat(auto-fill, minmax(62px, 1fr)); gap: 6px; }
svg text.sym { font-family: "STIX Two Text", "Times New Roman", serif; font-style: italic;
  font-size: 15px; }
`;
