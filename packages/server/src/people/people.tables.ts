import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import type { DutyCoverage, DutyRoster } from '@gridkeeper/domain/people/duty.ts';
import { roomDb } from '../platform/database/tx.ts';

/** The tables of the room people 人员, and the views of others that it may join. */
export type PeopleTables = {
  accounts: {
    account_id: string;
    username: string;
    password_hash: string;
    locale: Locale;
    failed: number;
    locked_until: Date | null;
    password_changed_at: Date | null;
    created_at: Date;
  };
  sessions: { token_hash: Buffer; session_id: string; account_id: string; face: 'desk' | 'field'; created_at: Date; seen_at: Date };
  people: {
    district_id: number;
    person_id: string;
    name: string;
    phone_sealed: Buffer | null;
    phone_blind: Buffer | null;
    disabled_at: Date | null;
    created_at: Date;
  };
  account_districts: { account_id: string; district_id: number; person_id: string };
  setup_tokens: { token_hash: Buffer; district_id: number; person_id: string; expires_at: Date; used_at: Date | null };
  units: {
    district_id: number;
    code: string;
    definition: string;
    kind: string;
    sort: number;
    label: Label;
    area_id: string | null;
    responsible_id: string | null;
    handler_id: string | null;
    ended_on: string | null;
    successor: string | null;
  };
  posts: {
    district_id: number;
    post_id: string;
    person_id: string;
    role: string;
    area_id: string | null;
    unit_code: string | null;
    valid_from: string;
    valid_to: string | null;
    substitute_for: string | null;
  };
  duty_shifts: {
    district_id: number;
    shift_id: string;
    roster: DutyRoster;
    person_id: string;
    starts_at: Date;
    ends_at: Date;
    version: number;
  };
  duty_coverages: { district_id: number; roster: DutyRoster; coverage: DutyCoverage };
  messages: {
    district_id: number;
    message_id: string;
    person_id: string;
    at: Date;
    template: string;
    params: Readonly<Record<string, string | number>>;
    case_id: string | null;
    read_at: Date | null;
  };
  districts: {
    district_id: number;
    name: string;
    street: string;
    zone: string;
    demo: boolean;
    supervision_phone: string | null;
    pack_hash: string | null;
    created_at: Date;
  };
  v_areas_names: {
    district_id: number;
    area_id: string;
    parent_id: string | null;
    ancestor_ids: string[];
    code: string;
    name: string;
    level: string;
    valid_to: string | null;
  };
};

export const db = roomDb<PeopleTables>();
