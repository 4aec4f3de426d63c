import type { GridKind } from '../../../policy/pack.ts';
import type { OutsideBounds, ProposedGrid } from '../office-wire.ts';

type Counted = Pick<ProposedGrid, 'key' | 'kind'> & { readonly figures: Pick<ProposedGrid['figures'], 'households' | 'persons'> };

/**
 * Grids with fewer or more households or persons than the plan sets their kind in this layer. A plan gives households or persons
 * (Z1.1: 300-500 households or 1,000-1,500 persons): a grid within one of them is within its bounds, as the proof of the division judges.
 */
export function outsideBounds(kinds: readonly GridKind[], layer: string, grids: readonly Counted[]): readonly OutsideBounds[] {
  return grids.flatMap(({ key, kind, figures }) => {
    const rule = kinds.find((one) => one.code === kind && one.layer === layer);
    const judged = (['households', 'persons'] as const).flatMap((what) => {
      const bounds = rule?.[what] ?? null;
      const count = figures[what];
      return bounds === null ? [] : [{ key, what, count, bounds, fits: count >= bounds.min && count <= bounds.max }];
    });
    return judged.some(({ fits }) => fits) ? [] : judged.map(({ fits: _, ...outside }) => outside);
  });
}
