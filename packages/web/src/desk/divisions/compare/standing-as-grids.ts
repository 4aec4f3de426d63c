import type { DivisionView, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { AreaView, MapData } from '@gridkeeper/domain/areas/wire.ts';
import { standingGrids } from '../effect/changes.ts';
import { shapeOf } from '../shape-of.ts';

/**
 * Today's grids 现状 as the map of a proposal draws them. Their work is not known here (the comparison brings their figures as a whole), so they
 * are drawn as dedicated ones are: without tint and without a mark.
 */
export function standingAsGrids(
  areas: readonly AreaView[],
  base: MapData,
  { communityId, layer }: Pick<DivisionView, 'communityId' | 'layer'>,
  day: string,
): readonly ProposedGrid[] {
  return standingGrids(areas, communityId, layer, day).flatMap((area) => {
    const shape = shapeOf(base.grids, area.id);
    const figures = { ...noFigures, households: area.households ?? 0, persons: area.persons ?? 0 };
    return shape === null ? [] : [{ key: area.id, name: area.name, kind: 'dedicated', shape, locked: false, replaces: null, figures }];
  });
}

const noFigures: ProposedGrid['figures'] = {
  buildings: 0,
  households: 0,
  persons: 0,
  premises: 0,
  care: 0,
  work: 0,
  squareMetres: 0,
  compactness: 0,
  barriersCrossed: 0,
  barrierMetres: 0,
  contiguous: true,
  withinTolerance: true,
  withinBounds: true,
};
