import type { AreaFinding } from '@gridkeeper/domain/areas/wire.ts';
import { findingOf } from './check-finding.ts';
import type { DividedArea } from './divided-area.ts';
import { generalLayer } from './general-layer.ts';
import { GridIndex } from './grid-index.ts';
import type { PlacedBuilding } from './list-placed-buildings.queries.ts';

/** Buildings 楼栋 that no grid of the general layer holds, or that the register gives none; and those that two grids claim. */
export function checkBuildings(areas: readonly DividedArea[], buildings: readonly PlacedBuilding[]): readonly AreaFinding[] {
  const grids = new Map(areas.flatMap((area) => (area.level === 'grid' && area.layer === generalLayer ? [[area.id, area] as const] : [])));
  const index = new GridIndex([...grids.values()].flatMap(({ id, shape }) => (shape === null ? [] : [{ id, shape }])));
  return buildings.flatMap(({ label, gridId, point }): readonly AreaFinding[] => {
    const holding = index.findAll(...point).flatMap((id) => grids.get(id) ?? []);
    const found = { names: [label, ...holding.map(({ name }) => name)], at: point };
    if (holding.length > 1) return [findingOf('building-two-grids', holding, found)];
    return gridId === null || holding.length === 0 ? [findingOf('building-no-grid', holding, found)] : [];
  });
}
