import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import type { DivideBuilding } from '@gridkeeper/domain/areas/divide/wire.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { Geos } from '../geos.ts';
import type { Breather } from './breather.ts';

/** A building reaches into a grid with more than so many square metres; less is rounding. */
const smallest = 1;

/** The buildings that a border between grids runs through. @param gridAt the grid at a place; @param shapes of the grids */
export async function cutBuildings(
  buildings: readonly DivideBuilding[],
  gridAt: (point: LonLat) => string | undefined,
  shapes: ReadonlyMap<string, AreaShape>,
  breather: Breather,
): Promise<readonly DivideBuilding[]> {
  const geos = await Geos.open();
  const cut: DivideBuilding[] = [];
  for (const building of buildings) {
    const { shape } = building;
    if (shape === null) continue;
    const reached = [...new Set(polygonsOf(shape).flat(2).map(gridAt))].flatMap((key) => shapes.get(key ?? '') ?? []);
    if (reached.length < 2 || !checkShape(shape).ok) continue;
    const own = geos.shape(shape);
    const within = (grid: AreaShape) =>
      geos.polygons(geos.intersection(own, geos.shape(grid))).reduce((sum, part) => sum + squareMetresOf(part), 0);
    if (reached.filter((grid) => within(grid) > smallest).length > 1) cut.push(building);
    geos.clear();
    await breather.rest();
  }
  return cut;
}
