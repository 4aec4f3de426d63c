import type { Label } from '../base/label.ts';
import type { LonLat } from '../cases/wire.ts';

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

/** GET /api/v1/public/my-grid?lon=&lat= or ?gridId= : who looks after this ground. `grid` null: the point lies in no grid. */
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

/** GET /api/v1/areas/check → the self-check of division: gaps, overlaps, grids outside their community. */
export type AreaFinding = {
  readonly kind: 'gap' | 'overlap' | 'outside-parent' | 'invalid-shape' | 'no-shape' | 'no-worker';
  readonly areaIds: readonly string[];
  readonly names: readonly string[];
  readonly squareMetres: number | null;
  readonly at: LonLat | null;
  readonly shape: AreaShape | null;
};
export type AreaCheck = { readonly checkedAt: string; readonly areas: number; readonly findings: readonly AreaFinding[] };

/**
 * POST /api/v1/areas/import {commandId, as: 'areas'|'communities'|'grids'|'zones'|'buildings'|'roads'|'water', columns?, layer?, dryRun?, file: FeatureCollection};
 * needs area.edit. Sound features are taken, those with a fault are told. `same`: they were there before just so.
 */
export type AreaImportAnswer = {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
  /** The first 500: the feature's number from 1, its id, the property, why, and where. */
  readonly faults: readonly {
    readonly feature: number;
    readonly id: string;
    readonly field: string;
    readonly reason: Label;
    readonly at: LonLat | null;
  }[];
};
