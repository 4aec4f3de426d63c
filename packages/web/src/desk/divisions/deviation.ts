import type { DivideRules, GridFigures } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { AreaKind } from '@gridkeeper/domain/areas/wire.ts';

/** How a grid's work stands to the target 目标工作量; a dedicated grid 专属网格 is not measured against it. */
export type Standing = 'under' | 'within' | 'over' | 'apart';

type Weighed = { readonly kind: AreaKind; readonly figures: Pick<GridFigures, 'work'> };
type Target = Pick<DivideRules, 'target' | 'tolerance'>;

/** Share of the target by which the work differs: 0.12 is 12 % too much, -1 is nothing to do. */
export function deviationOf(work: number, target: number): number {
  return target <= 0 ? 0 : (work - target) / target;
}

export function standingOf({ kind, figures }: Weighed, { target, tolerance }: Target): Standing {
  if (kind === 'dedicated') return 'apart';
  const deviation = deviationOf(figures.work, target);
  if (Math.abs(deviation) <= tolerance + 1e-9) return 'within';
  return deviation < 0 ? 'under' : 'over';
}

/** `+12%`, `−8%`, `±0%`: always with its sign, so that the number alone tells which way. */
export function signedPercent(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0) return '±0%';
  return percent > 0 ? `+${percent}%` : `−${-percent}%`;
}

const signs = { under: '▼', within: '', over: '▲', apart: '' } as const;

/** What is written on the map and beside the bar: `▲+23%`; nothing for a dedicated grid. */
export function standingMark(grid: Weighed, rules: Target): string {
  const standing = standingOf(grid, rules);
  return standing === 'apart' ? '' : `${signs[standing]}${signedPercent(deviationOf(grid.figures.work, rules.target))}`;
}
