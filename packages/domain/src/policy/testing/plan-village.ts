import type { DivideBuilding, DivideInput } from '../../areas/divide/wire.ts';
import type { AreaShape } from '../../areas/wire.ts';
import type { CompiledPack } from '../pack.ts';

const [west, south] = [120, 36];
const [lonMetre, latMetre] = [1 / 90_000, 1 / 111_000];

/** A rectangle in metres east and north of a corner of invented ground. */
export function rectangle(x: number, y: number, width: number, height: number): AreaShape {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ].map(([east = 0, north = 0]) => [west + east * lonMetre, south + north * latMetre] as const);
  return { type: 'Polygon', coordinates: [corners.map(([lon, lat]) => [lon, lat])] };
}

/** An invented community: as many houses as it takes, of `households` households each, in rows of ten, 40 m apart. */
export type Village = { readonly total: number; readonly households: number; readonly dedicated?: DivideInput['dedicated'] };

/** What a division of it by the rules of a pack's base grids is made from; the target is the pack's, or the middle of its bounds. */
export function divisionOf(pack: CompiledPack, { total, households, dedicated = [] }: Village): DivideInput {
  const base = pack.gridKinds.find(({ code }) => code === 'base');
  if (!base) throw new Error('the pack has no base grids');
  const count = total / households;
  const rows = Math.ceil(count / 10);
  const buildings = Array.from({ length: count }, (_, index): DivideBuilding => {
    const [x, y] = [20 + (index % 10) * 40, 20 + Math.floor(index / 10) * 40];
    return {
      ref: `house-${index + 1}`,
      point: [west + x * lonMetre, south + y * latMetre],
      shape: rectangle(x - 8, y - 6, 16, 12),
      households,
      persons: households * 3,
      premises: 0,
      care: 0,
    };
  });
  const target = base.target ?? (base.households ? (base.households.min + base.households.max) / 2 : 0);
  return {
    boundary: rectangle(0, 0, 400, rows * 40 + 200),
    buildings,
    barriers: [],
    estates: [],
    dedicated,
    locked: [],
    rules: { target, ...pack.division, households: base.households, seed: 7 },
  };
}
