import { setImmediate } from 'node:timers/promises';
import { boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import { tilesExactly } from '@gridkeeper/domain/areas/tiles-exactly.ts';
import type { AreaFinding, AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import Flatbush from 'flatbush';
import { Geos } from './geos.ts';

/** An area as the check reads it; grids name their layer. */
export type DividedArea = {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly layer: string | null;
  readonly shape: AreaShape | null;
};

/** What a community is divided into, in one layer. */
export type Division = { readonly communities: readonly DividedArea[]; readonly grids: readonly DividedArea[] };

type Drawn = DividedArea & { readonly shape: AreaShape };

/** Smaller faults, in square metres, are rounding: seven decimals of a degree are a centimetre. */
const smallest = 1;
/** Other requests are served after so many milliseconds of work. */
const breather = 25;

/**
 * Whether the grids of each layer tile their community without gap or overlap (plan G1: "no blank and no overlap"), with the size in square metres,
 * the place and the outline of every fault, the largest first.
 */
export async function checkDivision({ communities, grids }: Division): Promise<readonly AreaFinding[]> {
  const geos = await Geos.open();
  const findings: AreaFinding[] = [];
  const drawn = (areas: readonly DividedArea[]): readonly Drawn[] =>
    areas.filter((area): area is Drawn => {
      const fault = findShapeFault(geos, area);
      if (fault !== undefined) findings.push(fault);
      return fault === undefined;
    });
  const sound = drawn(communities);
  findings.push(...overlaps(geos, sound).found);
  geos.clear();
  const members = groupedByParent(drawn(grids));
  geos.clear();
  let since = performance.now();
  for (const community of sound) {
    for (const layer of members.get(community.id)?.values() ?? []) findings.push(...checkCommunity(geos, community, layer));
    geos.clear();
    if (performance.now() - since < breather) continue;
    await setImmediate();
    since = performance.now();
  }
  return findings.sort((a, b) => (b.squareMetres ?? Infinity) - (a.squareMetres ?? Infinity));
}

function findShapeFault(geos: Geos, { id, name, shape }: DividedArea): AreaFinding | undefined {
  const fault = { areaIds: [id], names: [name], squareMetres: null, shape: null } as const;
  if (shape === null) return { ...fault, kind: 'no-shape', at: null };
  const checked = checkShape(shape);
  if (!checked.ok) return { ...fault, kind: 'invalid-shape', at: checked.problem.at };
  return geos.isValid(geos.shape(shape)) ? undefined : { ...fault, kind: 'invalid-shape', at: centreOf(shape) };
}

/** Grids by community and layer. */
function groupedByParent(grids: readonly Drawn[]): ReadonlyMap<string, ReadonlyMap<string, Drawn[]>> {
  const byParent = new Map<string, Map<string, Drawn[]>>();
  for (const grid of grids) {
    const layers = byParent.get(grid.parentId ?? '') ?? new Map<string, Drawn[]>();
    const layer = grid.layer ?? '';
    layers.set(layer, [...(layers.get(layer) ?? []), grid]);
    byParent.set(grid.parentId ?? '', layers);
  }
  return byParent;
}

function checkCommunity(geos: Geos, community: Drawn, grids: readonly Drawn[]): readonly AreaFinding[] {
  const shapes = grids.map(({ shape }) => shape);
  if (tilesExactly(community.shape, shapes)) return [];
  const { found, fitting } = overlaps(geos, grids);
  const ground = geos.shape(community.shape);
  const covered = geos.union(geos.collection(shapes), fitting);
  const gaps = large(geos, geos.difference(ground, covered)).map((shape) => finding('gap', [community], shape));
  if (large(geos, geos.difference(covered, ground)).length === 0) return [...found, ...gaps];
  const outside = grids.flatMap((grid) =>
    large(geos, geos.difference(geos.shape(grid.shape), ground)).map((shape) => finding('outside-parent', [grid, community], shape)),
  );
  return [...found, ...gaps, ...outside];
}

/** Ground that two areas claim. Only areas that do not fit their neighbours edge to edge are compared with those around them. */
function overlaps(geos: Geos, areas: readonly Drawn[]): { readonly found: readonly AreaFinding[]; readonly fitting: boolean } {
  const misfits = areas.length < 2 ? [] : geos.misfits(geos.collection(areas.map(({ shape }) => shape)));
  if (misfits.length === 0) return { found: [], fitting: true };
  const boxes = new Flatbush(areas.length);
  const bounds = areas.map(({ shape }) => boundsOf(shape) ?? ([0, 0, 0, 0] as const));
  for (const box of bounds) boxes.add(...box);
  boxes.finish();
  // The library may name only one of two that overlap; a pair of misfits is met once.
  const suspects = new Set(misfits);
  const found = misfits.flatMap((i) =>
    boxes
      .search(...(bounds[i] ?? [0, 0, 0, 0]), (other) => other > i || (other < i && !suspects.has(other)))
      .flatMap((other) => overlapOf(geos, areas[Math.min(i, other)], areas[Math.max(i, other)])),
  );
  return { found, fitting: false };
}

function overlapOf(geos: Geos, a: Drawn | undefined, b: Drawn | undefined): readonly AreaFinding[] {
  if (a === undefined || b === undefined) return [];
  return large(geos, geos.intersection(geos.shape(a.shape), geos.shape(b.shape))).map((shape) => finding('overlap', [a, b], shape));
}

const large = (geos: Geos, handle: number): readonly AreaShape[] =>
  geos.polygons(handle).filter((shape) => squareMetresOf(shape) >= smallest);

function finding(kind: AreaFinding['kind'], areas: readonly DividedArea[], shape: AreaShape): AreaFinding {
  return {
    kind,
    areaIds: areas.map(({ id }) => id),
    names: areas.map(({ name }) => name),
    squareMetres: Math.round(squareMetresOf(shape) * 10) / 10,
    at: centreOf(shape),
    shape,
  };
}
