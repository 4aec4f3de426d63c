import { squareMetresOf } from '../measure.ts';
import type { AreaShape } from '../wire.ts';

/**
 * What a guess at households rests on where no register tells them: floor area 建筑面积 per household in square metres (a flat of 90 with its share of
 * stairs and walls), metres per storey, and storeys of a building whose height nobody noted. Assumptions, not measurements.
 */
export const householdAssumptions = { squareMetres: 110, storeyMetres: 3, storeys: 6, tallestHome: 100 } as const;

/** What a map tells of a building: its use, if it is noted, and its height in metres. */
export type BuildingFacts = { readonly use: string | null; readonly height: number | null };

const homes = ['apartments', 'residential', 'house', 'dormitory', 'terrace'];

/**
 * Guesses the households of a building from its floor area 户数估算. A use other than living has none; where no use is noted people are taken to live
 * there, except in towers above 100 m, which are rather offices. A part drawn twice counts once.
 */
export function estimateHouseholds(shape: AreaShape, { use, height }: BuildingFacts): number {
  const { squareMetres, storeyMetres, storeys, tallestHome } = householdAssumptions;
  if (use === null ? (height ?? 0) > tallestHome : !homes.includes(use)) return 0;
  const floors = height === null ? storeys : Math.max(1, Math.round(height / storeyMetres));
  const parts =
    shape.type === 'Polygon' ? [shape.coordinates] : [...new Map(shape.coordinates.map((part) => [JSON.stringify(part), part])).values()];
  const ground = parts.reduce((sum, coordinates) => sum + squareMetresOf({ type: 'Polygon', coordinates }), 0);
  return Math.floor((ground * floors) / squareMetres);
}
