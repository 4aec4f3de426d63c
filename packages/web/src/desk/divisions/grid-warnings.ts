import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';

export type GridWarning = 'bounds' | 'parts' | 'crossed' | 'empty';

/** What a clerk should look at in one grid, gravest first; being off the target is told by its bar. */
export function warningsOf({ kind, figures }: Pick<ProposedGrid, 'kind' | 'figures'>): readonly GridWarning[] {
  const found: GridWarning[] = [];
  if (!figures.contiguous) found.push('parts');
  if (kind === 'dedicated') return found;
  if (figures.buildings === 0) found.push('empty');
  else if (!figures.withinBounds) found.push('bounds');
  if (figures.barriersCrossed > 0) found.push('crossed');
  return found;
}
