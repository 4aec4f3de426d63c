import { boundsMeet, boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { type Common, takeOver, type Whole } from '@gridkeeper/domain/areas/divide/edit/take-over.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { GroundCutter } from '../geos-overlay.ts';
import { GridIndex } from '../grid-index.ts';

type Ground = { readonly key: string; readonly shape: AreaShape };
type Counted = { readonly point: LonLat; readonly households: number };

/** What each new grid has in common with each old one: households of the buildings that lie in both, and square metres. Pairs without either are left out. */
export function commonGround(
  cutter: GroundCutter,
  fresh: readonly Ground[],
  old: readonly Ground[],
  buildings: readonly Counted[],
): { readonly common: readonly Common[]; readonly fresh: ReadonlyMap<string, Whole>; readonly old: ReadonlyMap<string, Whole> } {
  const [inFresh, inOld] = [fresh, old].map((grids) => new GridIndex(grids.map(({ key, shape }) => ({ id: key, shape })))) as [
    GridIndex,
    GridIndex,
  ];
  const households = new Map<string, number>();
  const add = (key: string | undefined, count: number) => key !== undefined && households.set(key, (households.get(key) ?? 0) + count);
  for (const { point, households: count } of buildings) {
    const [a, b] = [inFresh.find(point[0], point[1]), inOld.find(point[0], point[1])];
    add(a, count);
    add(b === undefined ? undefined : `old ${b}`, count);
    add(a === undefined || b === undefined ? undefined : `${a} ${b}`, count);
  }
  const common = fresh.flatMap((one) =>
    old.flatMap((other): readonly Common[] => {
      if (!meet(one.shape, other.shape)) return [];
      const squareMetres = cutter.common(one.shape, other.shape).reduce((sum, part) => sum + squareMetresOf(part), 0);
      return squareMetres < 1
        ? []
        : [{ key: one.key, standing: other.key, households: households.get(`${one.key} ${other.key}`) ?? 0, squareMetres }];
    }),
  );
  const wholes = (grids: readonly Ground[], prefix: string): ReadonlyMap<string, Whole> =>
    new Map(
      grids.map(({ key, shape }) => [key, { households: households.get(`${prefix}${key}`) ?? 0, squareMetres: squareMetresOf(shape) }]),
    );
  return { common, fresh: wholes(fresh, ''), old: wholes(old, 'old ') };
}

function meet(a: AreaShape, b: AreaShape): boolean {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  return x !== undefined && y !== undefined && boundsMeet(x, y);
}

/** The grids, each with the standing one whose code, posts and history it takes over. */
export function withReplaces<Grid extends Ground>(
  cutter: GroundCutter,
  grids: readonly Grid[],
  standing: readonly { readonly id: string; readonly shape: AreaShape | null }[],
  buildings: readonly Counted[],
): readonly (Grid & { readonly replaces: string | null })[] {
  const old = standing.flatMap(({ id, shape }) => (shape === null ? [] : [{ key: id, shape }]));
  const { common, fresh, old: wholes } = commonGround(cutter, grids, old, buildings);
  const taken = takeOver(common, fresh, wholes);
  return grids.map((grid) => ({ ...grid, replaces: taken.get(grid.key) ?? null }));
}
