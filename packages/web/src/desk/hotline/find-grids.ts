import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { interiorPoint } from '../../shared/map/interior-point.ts';
import { fullGridName } from '../../shared/place/grid-name.ts';

const most = 4;

/** Grids whose name, or whose community's, holds the words: for a caller who only says the village. */
export function findGrids({ grids }: MapData, words: string): readonly { readonly name: string; readonly point: LonLat }[] {
  if (words === '') return [];
  const found = grids.features.flatMap((grid) => {
    const community = String(grid.properties.communityName ?? '');
    const name = fullGridName(community, String(grid.properties.name ?? ''));
    return name.includes(words) || community.includes(words) ? [{ name, grid }] : [];
  });
  return found.slice(0, most).flatMap(({ name, grid }) => {
    const point = interiorPoint(grid);
    return point === undefined ? [] : [{ name, point }];
  });
}
