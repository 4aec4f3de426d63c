import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { nextGridCodes } from '@gridkeeper/domain/areas/divide/edit/grid-codes.ts';
import { gridOrder } from '@gridkeeper/domain/areas/divide/grid-order.ts';
import type { GridAsOf, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { civilDateOf, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { BuildingOnGround } from '../../../registers/buildings-on.queries.ts';
import { GridIndex } from '../../grid-index.ts';
import type { AreaRecord } from '../../save-areas.ts';

export type Turnover = {
  readonly community: { readonly code: string };
  readonly layer: string;
  readonly day: CivilDate;
  readonly proposed: readonly ProposedGrid[];
  readonly standing: readonly GridAsOf[];
  readonly buildings: readonly Pick<BuildingOnGround, 'point' | 'households' | 'persons'>[];
  /** Every code that ever stood in the community. */
  readonly codes: readonly string[];
};

/** A grid as it will be saved; `key`: of the proposal, null for one that ends. */
export type TurnedGrid = { readonly key: string | null; readonly record: AreaRecord };

/**
 * What becomes of the grids on the day 网格变更: those that take over keep their code and first day, new ones get the next codes from west to east in
 * rows from north to south, the others end on the day before. Households and persons are summed from the buildings.
 * @throws AppError division-codes-spent
 */
export function turnGrids({ community, layer, day, proposed, standing, buildings, codes }: Turnover): readonly TurnedGrid[] {
  const index = new GridIndex(proposed.map(({ key, shape }) => ({ id: key, shape })));
  const counts = new Map(proposed.map(({ key }) => [key, { households: 0, persons: 0 }]));
  for (const { point, households, persons } of buildings) {
    const count = counts.get(index.find(point[0], point[1]) ?? '');
    if (count === undefined) continue;
    count.households += households;
    count.persons += persons;
  }
  const before = new Map(standing.map((grid) => [grid.id, grid]));
  const fresh = proposed.filter(({ replaces }) => !before.has(replaces ?? ''));
  const ordered = gridOrder(fresh.map(({ shape }) => centreOf(shape))).map((i) => fresh[i]);
  const given = nextGridCodes(community.code, codes, fresh.length);
  if (given.length < fresh.length) throw new AppError('division-codes-spent');
  const codeOf = new Map(ordered.map((grid, i) => [grid?.key, given[i] ?? '']));
  const common = { parentCode: community.code, level: 'grid', layer, point: null } as const;
  const turned = proposed.map(({ key, name, kind, shape, replaces }): TurnedGrid => {
    const old = before.get(replaces ?? '');
    const code = old?.code ?? codeOf.get(key) ?? '';
    const count = counts.get(key) ?? { households: 0, persons: 0 };
    return { key, record: { ...common, code, name, kind, shape, ...count, validFrom: old?.validFrom ?? day, validTo: null } };
  });
  const taken = new Set(proposed.map(({ replaces }) => replaces));
  const ended = standing
    .filter(({ id }) => !taken.has(id))
    .map(({ code, name, kind, shape, households, persons, validFrom }): TurnedGrid => {
      const validTo = civilDateOf(getDayNumber(day) - 1);
      return { key: null, record: { ...common, code, name, kind, shape, households, persons, validFrom, validTo } };
    });
  return [...turned, ...ended];
}
