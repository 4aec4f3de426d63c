import type { GridKind } from '../../../policy/pack.ts';
import type { OutsideBounds, ProposedGrid } from '../office-wire.ts';

type Counted = Pick<ProposedGrid, 'key' | 'kind'> & { readonly figures: Pick<ProposedGrid['figures'], 'households' | 'persons'> };

/** Grids with fewer or more households or persons than the plan sets their kind in this layer (Z1: 300-500, 1,000-1,500). Both bounds are within. */
export function outsideBounds(kinds: readonly GridKind[], layer: string, grids: readonly Counted[]): readonly OutsideBounds[] {
  return grids.flatMap(({ key, kind, figures }) => {
    const rule = kinds.find((one) => one.code === kind && one.layer === layer);
    return (['households', 'persons'] as const).flatMap((what) => {
      const bounds = rule?.[what] ?? null;
      const count = figures[what];
      return bounds === null || (count >= bounds.min && count <= bounds.max) ? [] : [{ key, what, count, bounds }];
    });
  });
}
