/** The look of what only the playground has. */

export const PLAYGROUND = `
.stage { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 14px;
  margin-top: 12px; }
@container (max-width: 560px) { .stage { grid-template-columns: minmax(0, 1fr); } }
.stage svg { margin: 0; }
.plane { position: relative; }
canvas { display: block; max-width: 100%; height: auto; }
.plane canvas { border-radius: 4px; outline: 1px solid var(--line); }
.plane svg { position: absolute; inset: 0; width: auto; max-width: 100%; }
.plane .drawn { cursor: crosshair; touch-action: manipulation; }
.cross { stroke: var(--fg); stroke-width: 2; fill: none; }
.ref { fill: none; stroke-width: 1.4; stroke-dasharray: 5 4; }
.ref.soft { stroke: var(--soft); } .ref.green { stroke-dasharray: 1 4; stroke-width: 2; }
.test { stroke: color-mix(in oklab, #c98a00 80%, var(--fg)); stroke-dasharray: 9 3 2 3; }
.sealed { margin-top: 8px; } .sealed .note { color: var(--soft); font-size: 13px; }
.units { display: grid; gap: 8px; margin-top: 12px; }
.units p { display: flex; gap: 6px 12px; flex-wrap: wrap; align-items: center; font-size: 13px;
  color: var(--soft); }
.norm { display: inline-block; height: 8px; background: var(--purple); border-radius: 2px; }
.layer-row { display: grid; grid-template-columns: 4.2em 4em minmax(0, 1fr) minmax(0, 1fr);
  gap: 8px; align-items: center; min-height: 34px; }
.layer-row.head { color: var(--soft); font-size: 12.5px; min-height: 20px; }
@container (max-width: 480px) {
  .layer-row { grid-template-columns: 4.2em 4em minmax(0, 1fr); }
  .layer-row > :nth-child(4) { grid-column: 2 / -1; }
  .layer-row.head > :nth-child(4) { display: none; } }
.layer-row input[type=number] { width: 100%; }
.key { display: flex; flex-wrap: wrap; gap: 2px 14px; margin-top: 6px; font-size: 13px;
  color: var(--soft); }
.key svg { width: 26px; height: 10px; margin: 0 5px 0 0; display: inline-block; }
.hollow { fill: none; stroke-width: 1.4; }
.hollow.blue { stroke: var(--blue); } .hollow.red { stroke: var(--red); }
.own .copy { height: 7em; }
.wide-table { overflow-x: auto; margin-top: 10px; }
table { border-collapse: collapse; font-size: 13px; width: 100%; }
th, td { text-align: left; padding: 3px 12px 3px 0; border-top: 1px solid var(--line);
  font-variant-numeric: tabular-nums; }
thead th { border: 0; color: var(--soft); font-weight: 400; }
.go { display: flex; gap: 6px; align-items: center; }
.go input { width: 5.6em; }
`;
