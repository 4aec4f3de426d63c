import type { OutsideBounds, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';

export type GridWarning =
  | { readonly what: 'parts' | 'empty' }
  | { readonly what: 'crossed'; readonly count: number }
  | { readonly what: OutsideBounds['what']; readonly count: number; readonly min: number; readonly max: number };

/** What a clerk should look at in one grid, gravest first; being off the target is told by its bar. */
export function warningsOf(
  { key, kind, figures }: Pick<ProposedGrid, 'key' | 'kind' | 'figures'>,
  outside: readonly OutsideBounds[],
): readonly GridWarning[] {
  const found: GridWarning[] = [];
  if (!figures.contiguous) found.push({ what: 'parts' });
  if (kind !== 'dedicated' && figures.buildings === 0) found.push({ what: 'empty' });
  else {
    const own = outside.filter((each) => each.key === key);
    found.push(...own.map(({ what, count, bounds: { min, max } }) => ({ what, count, min, max })));
  }
  if (kind !== 'dedicated' && figures.barriersCrossed > 0) found.push({ what: 'crossed', count: figures.barriersCrossed });
  return found;
}
