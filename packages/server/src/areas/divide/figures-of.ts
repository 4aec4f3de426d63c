import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { compactnessOf } from '@gridkeeper/domain/areas/divide/compactness.ts';
import { divisionFigures, judged } from '@gridkeeper/domain/areas/divide/division-figures.ts';
import type { DivideBuilding, DividedGrid, DivideInput, DivideResult, MeasuredGrid } from '@gridkeeper/domain/areas/divide/wire.ts';
import { withCornersOf } from '@gridkeeper/domain/areas/divide/with-corners-of.ts';
import { workOf } from '@gridkeeper/domain/areas/divide/work.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import { tilesExactly } from '@gridkeeper/domain/areas/tiles-exactly.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { GridIndex } from '../grid-index.ts';
import { Breather } from './breather.ts';
import { type Crossed, crossedBarriers } from './crossed-barriers.ts';
import { cutBuildings } from './cut-buildings.ts';
import { dissolveBarriers } from './dissolve-barriers.ts';
import { LineWork } from './line-work.ts';

/** The ground that grids are measured on; buildings given twice count twice, those in no grid do not count. */
export type MeasuredGround = Pick<DivideInput, 'boundary' | 'buildings' | 'barriers' | 'estates' | 'rules'>;

/** Measures grids, whoever drew them 划分指标: each by itself and all together. */
export async function figuresOf(ground: MeasuredGround, grids: readonly DividedGrid[]): Promise<Omit<DivideResult, 'remarks'>> {
  const breather = new Breather();
  const index = new GridIndex(grids.map(({ key, shape }) => ({ id: key, shape })));
  const gridAt = ([lon, lat]: readonly [number, number]) => index.find(lon, lat);
  const members = new Map<string, DivideBuilding[]>(grids.map(({ key }) => [key, []]));
  const placed = ground.buildings.flatMap((building) => {
    const grid = gridAt(building.point);
    if (grid === undefined) return [];
    members.get(grid)?.push(building);
    return [{ point: building.point, grid, building }];
  });
  const lineWork = await LineWork.open();
  const barriers = await dissolveBarriers(ground.barriers);
  const crossed = await crossedBarriers(lineWork, { ...ground, barriers }, placed, gridAt, breather);
  lineWork.close();
  const measured: MeasuredGrid[] = [];
  for (const grid of grids) {
    measured.push(measure(ground, grid, members.get(grid.key) ?? [], crossed.get(grid.key)));
    await breather.rest();
  }
  const shapes = new Map(grids.map(({ key, shape }) => [key, shape]));
  const parted = ground.estates.filter((estate) => {
    const within = placed.filter(({ point }) => contains(estate, point)).map(({ grid }) => grid);
    return new Set(within).size > 1;
  });
  const cut = await cutBuildings(ground.buildings, gridAt, shapes, breather);
  const tiles = tilesExactly(withCornersOf(ground.boundary, [...shapes.values()]), [...shapes.values()]);
  return { grids: measured, figures: divisionFigures(measured, { estatesCut: parted.length, buildingsCut: cut.length, tiles }) };
}

function measure(
  { boundary, rules }: MeasuredGround,
  grid: DividedGrid,
  buildings: readonly DivideBuilding[],
  crossed: Crossed | undefined,
): MeasuredGrid {
  const squareMetres = squareMetresOf(grid.shape);
  const sum = (of: (building: DivideBuilding) => number) => buildings.reduce((all, one) => all + of(one), 0);
  const counts = {
    buildings: buildings.length,
    households: sum(({ households }) => households),
    persons: sum(({ persons }) => persons),
    premises: sum(({ premises }) => premises),
    care: sum(({ care }) => care),
    work: sum((building) => workOf(building, 0, rules.weights)) + workOf(undefined, squareMetres, rules.weights),
    squareMetres,
    compactness: compactnessOf(grid.shape),
    barriersCrossed: crossed?.barriers ?? 0,
    barrierMetres: crossed?.metres ?? 0,
    contiguous: isContiguous(grid.shape, boundary),
  };
  return { ...grid, figures: judged(counts, rules) };
}

/** One piece of ground in each part of the boundary that it lies in: nobody can join islands. */
function isContiguous(shape: AreaShape, boundary: AreaShape): boolean {
  const pieces = polygonsOf(shape);
  if (pieces.length === 1) return true;
  const parts = polygonsOf(boundary).map((coordinates): AreaShape => ({ type: 'Polygon', coordinates }));
  const partOf = pieces.map((coordinates) => parts.findIndex((part) => contains(part, centreOf({ type: 'Polygon', coordinates }))));
  return new Set(partOf).size === pieces.length;
}
