import type { AreaKind, AreaLevel, AreaShape, Feature } from '@gridkeeper/domain/areas/wire.ts';
import { roomDb } from '../platform/database/tx.ts';
import type { DivisionTable, RevisionTable } from './divisions/divisions.tables.ts';

/** What PostgreSQL's `point` reads as. */
export type DbPoint = { readonly x: number; readonly y: number };

/** What the map knows besides areas and buildings; an estate 小区 is the named outline of whatever ground is one, a school or a hospital too. */
export type MapFeatureKind = 'road' | 'water' | 'rail' | 'wall' | 'estate';

/** The tables of the room areas 区域, and the district they belong to. */
export type AreasTables = {
  areas: {
    district_id: number;
    area_id: string;
    parent_id: string | null;
    ancestor_ids: string[];
    code: string;
    name: string;
    level: AreaLevel;
    kind: AreaKind | null;
    layer: string | null;
    shape: AreaShape | null;
    centre: DbPoint | null;
    area_m2: number | null;
    households: number | null;
    persons: number | null;
    valid_from: string;
    valid_to: string | null;
  };
  zones: { district_id: number; code: string; sort: number; shape: AreaShape | null };
  map_features: {
    district_id: number;
    kind: MapFeatureKind;
    ref: string;
    class: string | null;
    name: string | null;
    geometry: Feature['geometry'];
  };
  divisions: DivisionTable;
  division_revisions: RevisionTable;
  area_shapes: {
    district_id: number;
    area_id: string;
    valid_from: string;
    valid_to: string;
    name: string;
    kind: AreaKind | null;
    shape: AreaShape | null;
    households: number | null;
    persons: number | null;
  };
  area_versions: { district_id: number; version: number };
  v_areas_grids: { district_id: number; grid_id: string; code: string; name: string; households: number | null; community_name: string };
  v_registers_buildings: { district_id: number; label: string; grid_id: string | null; point: DbPoint };
  v_people_posts: {
    district_id: number;
    post_id: string;
    person_id: string;
    role: string;
    area_id: string | null;
    valid_from: string;
    valid_to: string | null;
    substitute_for: string | null;
  };
  v_people_names: { district_id: number; person_id: string; name: string };
  districts: { district_id: number; name: string; street: string; zone: string; supervision_phone: string | null };
};

export const db = roomDb<AreasTables>();
