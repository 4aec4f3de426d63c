import type { CoordinateSuspicion } from '@gridkeeper/domain/areas/wire.ts';
import type { CoordinateSystem } from '@gridkeeper/domain/exchange/coordinates.ts';
import type { MapFeatureKind } from '../areas.tables.ts';
import type { FeatureFault } from './feature-fault.ts';
import type { Columns } from './source-feature.ts';

/** What the features of a file are. `areas`: each says its own level, or its code does. `zones`: places that the policy routes by. */
export const importKinds = ['areas', 'communities', 'grids', 'zones', 'buildings', 'roads', 'water', 'rails', 'walls', 'estates'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Those kinds that become features of the map. */
export const mapKinds: { readonly [Kind in ImportKind]?: MapFeatureKind } = {
  roads: 'road',
  water: 'water',
  rails: 'rail',
  walls: 'wall',
  estates: 'estate',
};

export type AreaImport = {
  /** A parsed GeoJSON file. */
  readonly file: unknown;
  readonly as: ImportKind;
  /** Names of the file's properties by the name of the field here, e.g. {code: 'DM', name: 'MC'}. */
  readonly columns: Columns;
  /** Layer of grids that name none; the general one by default. */
  readonly layer?: string;
  /** What the person says the coordinates are; without it WGS84, and a file that seems to be something else is refused. */
  readonly coordinates?: CoordinateSystem;
  /** Reads and checks everything, writes nothing. */
  readonly dryRun: boolean;
  /** Told after each batch is sent; what it throws undoes the whole import. */
  readonly onSaved?: (count: number) => void;
};

/** What became of the features: `same` were there before just so. */
export type ImportTally = {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
  readonly faults: readonly FeatureFault[];
  /** About features that are taken all the same. */
  readonly warnings: readonly FeatureFault[];
  readonly suspected: CoordinateSuspicion | null;
};
