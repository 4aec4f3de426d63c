import { squareMetresOf } from '../measure.ts';
import type { AreaShape } from '../wire.ts';

/**
 * What a guess at households rests on where no register tells them: floor area 建筑面积 per household in square metres (a flat of 90 with its share of
 * stairs and walls), metres per storey, and storeys of a building whose height nobody noted. Assumptions, not measurements.
 */
export const householdAssumptions = { squareMetres: 110, storeyMetres: 3, storeys: 6, tallestHome: 100 } as const;

/** What a map tells of a building: its use, its height in metres, the use of the land it stands on, and its name; null: not noted. */
export type BuildingFacts = {
  readonly use: string | null;
  readonly height: number | null;
  readonly land: string | null;
  readonly name: string | null;
};

const homes = ['apartments', 'residential', 'house', 'detached', 'semidetached_house', 'bungalow', 'dormitory', 'terrace'];
const otherLand = [
  ...['commercial', 'retail', 'industrial', 'school', 'kindergarten', 'college', 'university', 'hospital', 'place_of_worship', 'railway'],
  ...['park', 'garden', 'attraction', 'protected_area', 'forest', 'grass', 'recreation_ground', 'parking', 'military', 'cemetery'],
];
const homeName = /公寓|住宅|小区|新村|宿舍|apartment/iu;
const otherName =
  /银行|大厦|中心|广场|商厦|商场|商务|酒店|饭店|宾馆|旅馆|会所|公司|集团|局$|署$|法院|海关|总工会|办公|交易所|学校|[小中大]学|幼儿园|医院|博物馆|美术馆|剧场|影院|教堂|寺|庙|车站|卫生间|bank|tower|plaza|cent(?:er|re)|hotel|finance|exchange|office/iu;

/**
 * Whether people may live in a building 居住建筑: told by its use, else by its name, else by the land it stands on; where nothing is noted they do,
 * except in towers above 100 m, which are rather offices.
 */
export function mayBeLivedIn({ use, height, land, name }: BuildingFacts): boolean {
  if (use !== null) return homes.includes(use);
  if (name !== null && homeName.test(name)) return true;
  if (name !== null && otherName.test(name)) return false;
  if (land !== null && otherLand.includes(land)) return false;
  return (height ?? 0) <= householdAssumptions.tallestHome;
}

/** Guesses the households of a building from its floor area 户数估算; none where nobody may live. A part drawn twice counts once. */
export function estimateHouseholds(shape: AreaShape, facts: BuildingFacts): number {
  if (!mayBeLivedIn(facts)) return 0;
  const { squareMetres, storeyMetres, storeys } = householdAssumptions;
  const floors = facts.height === null ? storeys : Math.max(1, Math.round(facts.height / storeyMetres));
  const parts =
    shape.type === 'Polygon' ? [shape.coordinates] : [...new Map(shape.coordinates.map((part) => [JSON.stringify(part), part])).values()];
  const ground = parts.reduce((sum, coordinates) => sum + squareMetresOf({ type: 'Polygon', coordinates }), 0);
  return Math.floor((ground * floors) / squareMetres);
}
