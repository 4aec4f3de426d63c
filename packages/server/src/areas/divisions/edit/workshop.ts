import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { Face } from '@gridkeeper/domain/areas/divide/edit/faces.ts';
import { heal } from '@gridkeeper/domain/areas/divide/edit/heal.ts';
import { holdFast } from '@gridkeeper/domain/areas/divide/hold-fast.ts';
import type { DividedGrid } from '@gridkeeper/domain/areas/divide/wire.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { GroundCutter } from '../../geos-overlay.ts';
import { GridIndex } from '../../grid-index.ts';
import { cutBuildings, type Wall } from './cut-buildings.ts';

/** A building as far as a border minds it; shapes lie on the raster. */
export type StandingBuilding = { readonly ref: string; readonly name: string; readonly point: LonLat; readonly shape: AreaShape | null };

/** What an edit works on: the grids as they are, which of them are locked, and what stands on the ground. */
export type Workshop = {
  readonly cutter: GroundCutter;
  readonly grids: readonly DividedGrid[];
  readonly locked: ReadonlySet<string>;
  readonly buildings: readonly StandingBuilding[];
};

/** Which grid a place belongs to after the edit, of one that belonged to `owner`. */
export type Choose = (inside: LonLat, owner: string) => string;

type Line = readonly LonLat[];

/** Walls that touch other walls lead a border on; a row of houses longer than this is refused. */
const mostRounds = 8;

/**
 * Divides the ground anew along lines. Everything is noded together, so the grids tile the same ground as before; a line that would cut a building is
 * led around it along its walls, the building staying where most of it lies. Bits that come loose pass to a neighbour.
 * @returns shape by key, of all grids
 * @throws AppError division-line-cuts when it cannot be led around
 */
export function recut(shop: Workshop, lines: readonly Line[], choose: Choose): ReadonlyMap<string, AreaShape> {
  const before = new GridIndex(shop.grids.map(({ key, shape }) => ({ id: key, shape })));
  const standing = shop.grids.flatMap(({ shape }) => polygonsOf(shape).flat());
  const walls = new Map<string, Wall>();
  const colour: Choose = (inside, owner) => {
    if (shop.locked.has(owner)) return owner;
    for (const { building, key } of walls.values()) if (building.shape !== null && contains(building.shape, inside)) return key;
    return choose(inside, owner);
  };
  for (let round = 0; ; round++) {
    const outlines = [...walls.values()].flatMap(({ building }) => (building.shape === null ? [] : polygonsOf(building.shape).flat()));
    const found = shop.cutter.faces([...standing, ...lines, ...outlines]).flatMap(({ shape, inside }): Owned[] => {
      const owner = before.find(inside[0], inside[1]);
      return owner === undefined ? [] : [{ shape, inside, owner, key: colour(inside, owner) }];
    });
    const shapes = joined(shop, withoutLooseBits(shop, found));
    const cut = cutBuildings(shop, shapes, [...lines, ...outlines], walls);
    if (cut.length === 0)
      return holdFast(shapes, new Map(shop.grids.flatMap(({ key, shape }) => (shop.locked.has(key) ? [[key, shape]] : []))));
    const fresh = cut.filter(({ building }) => !walls.has(building.ref));
    if (fresh.length === 0 || round === mostRounds) throw refusal(cut.map(({ building }) => building));
    for (const one of fresh) walls.set(one.building.ref, one);
  }
}

type Owned = Face & { readonly owner: string };

/** Only what the edit changed is healed: grids that it did not touch keep their parts. */
function withoutLooseBits({ buildings }: Workshop, faces: readonly Owned[]): readonly Face[] {
  const touched = new Set(faces.flatMap(({ key, owner }) => (key === owner ? [] : [key, owner])));
  if (touched.size === 0) return faces;
  const index = new GridIndex(faces.map(({ shape }, i) => ({ id: String(i), shape })));
  const holds = new Set(buildings.flatMap(({ point }) => index.find(point[0], point[1]) ?? []).map(Number));
  return heal(faces, touched, holds);
}

function joined({ cutter }: Workshop, faces: readonly Face[]): ReadonlyMap<string, AreaShape> {
  const byKey = new Map<string, AreaShape[]>();
  for (const { key, shape } of faces) byKey.set(key, [...(byKey.get(key) ?? []), shape]);
  return new Map([...byKey].map(([key, shapes]) => [key, cutter.join(shapes)]));
}

/** The buildings are named, and marked on the map by their `ref`. */
function refusal(buildings: readonly StandingBuilding[]): AppError {
  return new AppError(
    'division-line-cuts',
    { building: buildings[0]?.name ?? '' },
    { fields: buildings.map(({ ref, name }) => ({ field: ref, message: name })) },
  );
}
