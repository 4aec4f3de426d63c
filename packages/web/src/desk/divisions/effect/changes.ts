import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';

export type Changes = {
  readonly added: readonly string[];
  readonly ended: readonly string[];
  /** Kept grids with the name they have today, where it changes. */
  readonly kept: readonly { readonly before: string; readonly after: string }[];
};

/** The grids of a community and layer that hold on a day (YYYY-MM-DD). */
export function standingGrids(areas: readonly AreaView[], communityId: string, layer: string, day: string): readonly AreaView[] {
  return areas.filter(
    (area) =>
      area.level === 'grid' &&
      area.parentId === communityId &&
      area.layer === layer &&
      area.validFrom <= day &&
      (area.validTo === null || area.validTo >= day),
  );
}

/** What becomes of the grids that stand when a proposal takes effect. */
export function changesOf(
  grids: readonly Pick<ProposedGrid, 'name' | 'replaces'>[],
  standing: readonly Pick<AreaView, 'id' | 'name'>[],
): Changes {
  const names = new Map(standing.map(({ id, name }) => [id, name]));
  const heirs = new Set(grids.flatMap(({ replaces }) => replaces ?? []));
  return {
    added: grids.filter(({ replaces }) => replaces === null).map(({ name }) => name),
    ended: standing.filter(({ id }) => !heirs.has(id)).map(({ name }) => name),
    kept: grids.flatMap(({ name, replaces }) => (replaces === null ? [] : [{ before: names.get(replaces) ?? name, after: name }])),
  };
}
