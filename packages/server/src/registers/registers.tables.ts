import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { RegisterSort } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryChange } from '@gridkeeper/domain/registers/wire.ts';
import { roomDb } from '../platform/database/tx.ts';
import type { EntryState, Fields, Secrets } from './entries/entry.ts';

type DbPoint = { readonly x: number; readonly y: number };

/** The tables of the room registers 台账, and the views of others that it may join. */
export type RegistersTables = {
  buildings: {
    district_id: number;
    building_id: string;
    ref: string;
    label: string;
    label_key: string;
    community_id: string | null;
    grid_id: string | null;
    point: DbPoint;
    footprint: AreaShape | null;
    households: number;
    persons: number;
  };
  register_entries: EntryRowTable;
  register_search: {
    district_id: number;
    entry_id: string;
    kind: string;
    name: string;
    grid_id: string | null;
    area_ids: string[];
    ended: boolean;
    words: string;
  };
  register_history: {
    district_id: number;
    entry_id: string;
    version: number;
    restricted: boolean;
    area_ids: string[];
    at: Date;
    by_person: string | null;
    how: EntryChange['how'];
    import_id: string | null;
    snapshot: EntryState;
  };
  register_certificates: {
    district_id: number;
    entry_id: string;
    code: string;
    number: string;
    issued_on: string | null;
    expires_on: string | null;
    warned: number[];
    case_id: string | null;
  };
  register_consents: {
    district_id: number;
    consent_id: string;
    entry_id: string;
    restricted: boolean;
    area_ids: string[];
    version: string;
    by_whom: 'self' | 'guardian';
    under_age: boolean;
    given_on: string;
    ends_on: string;
    withdrawn_on: string | null;
    noted_by: string | null;
    warned_at: Date | null;
  };
  register_codes: {
    district_id: number;
    entry_id: string;
    digest: Buffer;
    made_at: Date;
    made_by: string | null;
    ended_at: Date | null;
  };
  register_imports: {
    district_id: number;
    import_id: string;
    kind: string;
    file_name: string;
    file_digest: string;
    by_person: string | null;
    at: Date;
    read: number;
    added: number;
    changed: number;
    same: number;
    bad: number;
    undone_at: Date | null;
    undone_by: string | null;
  };
  v_areas_names: {
    district_id: number;
    area_id: string;
    parent_id: string | null;
    ancestor_ids: string[];
    name: string;
    level: string;
    valid_to: string | null;
  };
  v_people_names: { district_id: number; person_id: string; name: string };
  v_people_units: { district_id: number; code: string; label: Label; area_id: string | null };
  v_people_posts: {
    district_id: number;
    person_id: string;
    role: string;
    area_id: string | null;
    unit_code: string | null;
    valid_from: string;
    valid_to: string | null;
  };
};

type EntryRowTable = {
  district_id: number;
  entry_id: string;
  kind: string;
  sort: RegisterSort;
  restricted: boolean;
  ref: string | null;
  code: string | null;
  name: string;
  address: string;
  point: DbPoint;
  area_id: string;
  area_ids: string[];
  grid_id: string | null;
  building_id: string | null;
  parent_id: string | null;
  fields: Fields;
  secrets: Secrets;
  visit_every_days: number | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  updated_by: string | null;
  ended_on: string | null;
  end_reason: string | null;
  erased_at: Date | null;
};
export type EntryDbRow = EntryRowTable;

export const db = roomDb<RegistersTables>();
