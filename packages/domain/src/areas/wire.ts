import type { Label } from '../base/label.ts';
import type { LonLat } from '../cases/wire.ts';
import type { CoordinateSystem } from '../exchange/coordinates.ts';

/** GeoJSON, as far as the product uses it; coordinates are [lon, lat] WGS84. */
export type Polygon = { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] };
export type MultiPolygon = { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly LonLat[])[])[] };
export type AreaShape = Polygon | MultiPolygon;

export type AreaLevel = 'province' | 'city' | 'county' | 'street' | 'management-area' | 'community' | 'grid' | 'group';
export type AreaKind = 'base' | 'dedicated' | 'micro';

export type AreaView = {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string; // 12-digit division code, grids 15 digits (12 + 3), groups 12 + local number
  readonly name: string;
  readonly level: AreaLevel;
  readonly kind: AreaKind | null; // grids only
  readonly layer: string | null; // grids only
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly households: number | null;
  readonly persons: number | null;
};

/**
 * GET /api/v1/public/map (also used by the desk): one GeoJSON FeatureCollection per kind.
 * grids: properties {id, code, name, communityName}; communities: {id, name}; roads: {kind: 'highway'|'main'|'minor', name}; water: {name}; buildings are not sent.
 */
export type MapData = {
  readonly version: string;
  readonly bounds: readonly [number, number, number, number]; // west, south, east, north
  readonly grids: FeatureCollection;
  readonly communities: FeatureCollection;
  readonly roads: FeatureCollection;
  readonly water: FeatureCollection;
};
export type Feature = {
  readonly type: 'Feature';
  readonly id?: string;
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
};
export type FeatureCollection = { readonly type: 'FeatureCollection'; readonly features: readonly Feature[] };

/**
 * GET /api/v1/public/my-grid?lon=&lat= or ?gridId= or ?code= (what a sign bears; an old one leads to today's grid there): who looks after this
 * ground. `grid` null: the point lies in no grid.
 */
export type MyGrid = {
  readonly grid: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly communityName: string;
    readonly households: number | null;
  } | null;
  readonly workers: readonly { readonly name: string; readonly phone: string | null; readonly substitute: boolean }[];
  readonly supervisionPhone: string | null;
};

/** GET /api/v1/public/addresses?q= → {items} at most 10. */
export type AddressHit = {
  readonly label: string;
  readonly point: LonLat;
  readonly gridId: string | null;
  readonly gridName: string | null;
};

/** What the self-check of a division 划分自检 can find; where an area, a worker or a building is concerned, `names` says which. */
export const areaFindingKinds = [
  'gap', // 空白: ground of an area that none of those below it covers
  'overlap', // 重叠: ground that two areas of one level and layer claim
  'sliver-gap', // 狭缝: a gap a few metres wide, where two borders were drawn apart
  'sliver-overlap',
  'outside-parent', // a shape that leaves the area above
  'wrong-parent', // a grid that does not belong to a community (DB6101/T 3185-2024: every grid belongs to exactly one, never directly to a street)
  'duplicate-shape', // two areas of one level and layer drawn alike
  'invalid-shape',
  'no-shape',
  'code-form', // wrong length or level
  'code-parent', // does not begin with the code of the area above
  'code-twice',
  'no-worker',
  'worker-overloaded', // more households or persons than the plan lets one worker have
  'out-of-bounds', // a grid with more or fewer households, persons or workers than the plan says
  'building-no-grid',
  'building-two-grids',
] as const;
export type AreaFindingKind = (typeof areaFindingKinds)[number];

/** What was counted and the bounds it leaves; null: no bound on that side. */
export type AreaCount = {
  readonly of: 'households' | 'persons' | 'workers';
  readonly is: number;
  readonly min: number | null;
  readonly max: number | null;
};

export type AreaFinding = {
  readonly kind: AreaFindingKind;
  readonly areaIds: readonly string[];
  readonly names: readonly string[];
  readonly squareMetres: number | null;
  readonly count: AreaCount | null;
  readonly at: LonLat | null;
  readonly shape: AreaShape | null;
};

/**
 * GET /api/v1/areas/check → the self-check of division as it stands today, the gravest kinds of ground first and each by size. `counts` tells all
 * that was found, `findings` at most 500 of each kind.
 */
export type AreaCheck = {
  readonly checkedAt: string;
  readonly areas: number;
  readonly buildings: number;
  readonly counts: Readonly<Partial<Record<AreaFindingKind, number>>>;
  readonly findings: readonly AreaFinding[];
};

/**
 * POST /api/v1/areas/import {commandId, as: 'areas'|'communities'|'grids'|'zones'|'buildings'|'roads'|'water'|'rails'|'walls'|'estates', columns?,
 * layer?, coordinates?, dryRun?, file: FeatureCollection}; needs area.edit. Sound features are taken, those with a fault are told. `same`: they were there before just so. Without
 * `coordinates` a file that seems to be in another system than WGS84 is refused (`coordinates-suspected`); a dry run tells it as `suspected`.
 */
export type AreaImportAnswer = {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
  /** The first 500: the feature's number from 1, its id, the property, why, and where. */
  readonly faults: readonly AreaImportFault[];
  /** Taken all the same, and worth a look: ground outside the parent, a hole that nobody fills. The first 500. */
  readonly warnings: readonly AreaImportFault[];
  readonly suspected: CoordinateSuspicion | null;
};
export type AreaImportFault = {
  readonly feature: number;
  readonly id: string;
  readonly field: string;
  readonly reason: Label;
  readonly at: LonLat | null;
};

/** What the file was compared with: areas of the same code, things of the same id, the same name or address, the areas above, the office's ground. */
export type ComparedBy = 'code' | 'ref' | 'name' | 'parent' | 'ground';
/** The coordinates fit what stands much better when read in this system: `matched` things lie `before` metres off (median), else `after`. */
export type CoordinateSuspicion = {
  readonly system: CoordinateSystem;
  readonly by: ComparedBy;
  readonly matched: number;
  readonly before: number;
  readonly after: number;
};
