/** The look of what only SymmetryAndDeath has. */

export const STYLE = `
.symmetry .wrong-point { stroke-width: 1.1; opacity: .8; }
.unit { fill: none; stroke: var(--purple); stroke-width: 2.2; }
.band { fill: none; stroke: color-mix(in oklab, var(--purple) 32%, transparent); }
.unit.off { stroke: var(--edge); stroke-dasharray: 6 4; }
.badge { fill: var(--paper); stroke: var(--purple); stroke-width: 1.6; }
.badge.off { stroke: var(--edge); }
svg text.count { fill: var(--purple-ink); font-weight: 700; font-size: 12.5px; }
svg text.count.off { fill: var(--soft); }
.meter { fill: var(--tint); stroke: var(--edge); }
.so-far { margin-top: 8px; color: var(--soft); font-size: 13px; }
.units-table { width: 100%; max-width: 620px; table-layout: fixed; margin-top: 10px;
  border-collapse: separate; border-spacing: 2px; font-size: 13px; }
.units-table caption { text-align: left; font-weight: 600; font-size: 13px; padding-bottom: 2px; }
.units-table th, .units-table td { border: 0; padding: 3px 2px; text-align: center;
  font-variant-numeric: tabular-nums; }
.units-table th { font-weight: 600; color: var(--soft); }
.units-table th:first-child { width: 4.4em; text-align: left; white-space: nowrap; }
.units-table td { border-radius: 4px; border: 1px dashed var(--line); color: var(--soft); }
.units-table td.moves { border: 1px solid transparent; color: var(--fg);
  background: color-mix(in oklab, var(--green) 24%, var(--paper)); }
.units-table td.gone { border-color: var(--red); }
@container (max-width: 480px) { .units-table { font-size: 11.5px; border-spacing: 1px; }
  .units-table th, .units-table td { padding: 3px 0; letter-spacing: -.02em; }
  .units-table th:first-child { width: 3.6em; } }
`;
