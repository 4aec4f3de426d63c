import { contains, type FlatPolygon, flatContains } from '@gridkeeper/domain/areas/contains.ts';
import { moveCorners, nearestOn } from '@gridkeeper/domain/areas/divide/hold-fast.ts';
import { Plane } from '@gridkeeper/domain/areas/divide/plane.ts';
import type { DivideBuilding, DividedGrid, DivideInput, DivideRemark } from '@gridkeeper/domain/areas/divide/wire.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { onRaster } from '../geos-overlay.ts';
import type { Box } from './segments.ts';

/** A building on the plane. `parts`: its polygons, rings closed, x, y, x, y ...; empty: only its place is known. `fixed`: the grid given beforehand that it lies in, or -1. */
export type PlacedBuilding = {
  readonly given: DivideBuilding;
  readonly x: number;
  readonly y: number;
  readonly parts: readonly FlatPolygon[];
  readonly box: Box;
  readonly fixed: number;
};

export type Prepared = {
  readonly plane: Plane;
  readonly boundary: readonly FlatPolygon[];
  readonly box: Box;
  readonly buildings: readonly PlacedBuilding[];
  /** Grids that are not to be found: locked ones, then dedicated ones. */
  readonly fixed: readonly DividedGrid[];
  readonly remarks: readonly DivideRemark[];
};

/** A corner of a dedicated outline so near, in degrees (half a metre), to the boundary or to a locked grid was meant to lie on it. */
const slip = 5e-6;

function onto(outlines: readonly (readonly LonLat[])[], corner: LonLat): LonLat {
  const place = nearestOn(outlines, corner, slip);
  // On a side it may have come near to a corner.
  return place === undefined ? corner : (nearestOn(outlines, onRaster(place), slip) ?? place);
}

/** Lays the input flat and tells what of it cannot be used: buildings outside or given twice, locked grids outside. */
export function prepare(input: DivideInput): Prepared {
  const { boundary } = input;
  const outlines = [boundary, ...input.locked.map(({ shape }) => shape)].flatMap((shape) => polygonsOf(shape).flat());
  const keys = dedicatedKeys(input);
  const fixed: readonly DividedGrid[] = [
    ...input.locked,
    ...input.dedicated.map(({ name, shape }, i): DividedGrid => {
      return { key: keys[i] ?? '', name, kind: 'dedicated', shape: moveCorners(shape, (corner) => onto(outlines, corner)) };
    }),
  ];
  const plane = new Plane([boundary, ...fixed.map(({ shape }) => shape)].flatMap((shape) => polygonsOf(shape).flat(2)));
  const flatBoundary = flatOn(plane, boundary);
  const remarks: DivideRemark[] = [];
  const refs = new Set<string>();
  const buildings = input.buildings.flatMap((given): readonly PlacedBuilding[] => {
    const { ref, point } = given;
    const twice = refs.has(ref);
    refs.add(ref);
    const [x, y] = plane.cornerOf(point);
    if (twice || !flatContains(flatBoundary, x, y)) {
      remarks.push({ code: twice ? 'building-twice' : 'building-outside', ref, at: point });
      return [];
    }
    const parts = given.shape === null ? [] : flatOn(plane, given.shape);
    const rings = parts.flat();
    if (rings.some((ring) => !everyCorner(ring, (cx, cy) => flatContains(flatBoundary, cx, cy)))) {
      remarks.push({ code: 'building-on-border', ref, at: point });
    }
    const owner = fixed.findIndex(({ shape }) => contains(shape, point));
    return [{ given, x, y, parts, box: boxOf([Float64Array.of(x, y), ...rings]), fixed: owner }];
  });
  for (const { key, shape } of input.locked) {
    const inside = flatOn(plane, shape)
      .flat()
      .some((ring) => everyCorner(ring, (x, y) => nearlyIn(flatBoundary, x, y)));
    if (!inside) remarks.push({ code: 'locked-outside', ref: key, at: polygonsOf(shape)[0]?.[0]?.[0] ?? null });
  }
  if (buildings.length === 0) remarks.push({ code: 'no-buildings', ref: '', at: null });
  return { plane, boundary: flatBoundary, box: boxOf(flatBoundary.flat()), buildings, fixed, remarks };
}

/** Keys that no locked grid bears: it may have been cut out by an earlier run. */
function dedicatedKeys({ locked, dedicated }: DivideInput): readonly string[] {
  const taken = new Set(locked.map(({ key }) => key));
  const all = Array.from({ length: dedicated.length + locked.length }, (_, i) => `dedicated-${i + 1}`);
  return all.filter((key) => !taken.has(key));
}

export function flatOn(plane: Plane, shape: AreaShape): readonly FlatPolygon[] {
  return polygonsOf(shape).map((rings) => rings.map((ring) => Float64Array.from(ring.flatMap((point) => plane.cornerOf(point)))));
}

export function boxOf(rings: readonly Float64Array[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  return [west, south, east, north];
}

function everyCorner(ring: Float64Array, fits: (x: number, y: number) => boolean): boolean {
  for (let i = 0; i < ring.length; i += 2) if (!fits(ring[i] ?? 0, ring[i + 1] ?? 0)) return false;
  return true;
}

/** A corner on the border counts as inside. */
function nearlyIn(shape: readonly FlatPolygon[], x: number, y: number): boolean {
  return [0, -3, 3].some((dx) => [0, -3, 3].some((dy) => flatContains(shape, x + dx, y + dy)));
}
