import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import type { ShownToPublic } from '@gridkeeper/domain/cases/state.ts';
import type { ClockView } from '@gridkeeper/domain/cases/wire.ts';
import { roomDb } from '../platform/database/tx.ts';

/** The tables of the room cases 案件, and the views of others that it may join. */
export type CasesTables = {
  cases: CaseRow;
  case_events: {
    district_id: number;
    case_id: string;
    seq: number;
    at: Date;
    type: string;
    action: string | null;
    event: CaseEvent;
    hash: Buffer;
  };
  case_contents: ContentRow;
  case_followers: {
    district_id: number;
    follower_id: string;
    case_id: string;
    code_hash: Buffer;
    role: 'reporter' | 'follower' | 'objector';
    created_at: Date;
    /** The step that an objector's code was given for. */
    version: number | null;
  };
  case_slips: { district_id: number; slip: string; year: number; serial: number; case_id: string; version: number };
  case_draws: DrawRow;
  case_draw_marks: { district_id: number; sample: string; first: string; through: string };
  case_search: { district_id: number; case_id: string; words: string };
  districts: { district_id: number; name: string; street: string; supervision_phone: string | null };
  v_platform_uploads: { district_id: number; upload_id: string; width: number; height: number; taken_at: Date | null };
  v_areas_names: { district_id: number; area_id: string; name: string; level: string; parent_id: string | null };
  v_people_names: { district_id: number; person_id: string; name: string };
  v_people_units: {
    district_id: number;
    code: string;
    definition: string;
    kind: string;
    label: Label;
    area_id: string | null;
    responsible_id: string | null;
    handler_id: string | null;
    /** The last day was before this one; null: it stands. */
    ended_on: string | null;
    /** The unit that took its work. */
    successor: string | null;
  };
  v_people_posts: {
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
};

export type CaseRow = {
  district_id: number;
  case_id: string;
  number: string;
  source: string;
  pack_hash: string;
  workflow: string;
  state: string;
  phase: string;
  category: string | null;
  grid_id: string | null;
  area_ids: string[];
  zone: string;
  point: { x: number; y: number } | null;
  lead_unit: string | null;
  assisting: string[];
  handler_id: string | null;
  checker_id: string | null;
  reporter_id: string | null;
  outcome: string | null;
  rating: number | null;
  request: string | null;
  contests: number;
  rejections: number;
  reworks: number;
  followers: number;
  released: boolean;
  has_photo: boolean;
  overdue: boolean;
  ever_overdue: boolean;
  reported_at: Date;
  opened_at: Date;
  entered_at: Date;
  closed_at: Date | null;
  updated_at: Date;
  clock: string | null;
  clock_started_at: Date | null;
  due_at: Date | null;
  due_provisional: boolean;
  clock_light: ClockView['light'] | null;
  clock_paused_until: Date | null;
  clock_extended: boolean;
  next_step_at: Date | null;
  computed_with: number;
  version: number;
  head: Buffer;
  origin_source: string | null;
  origin_id: string | null;
  level: string | null;
  severity: string | null;
  taker_id: string | null;
  restricted: boolean;
  /** What of it stands before the public now. */
  shown: string[];
  /** What stands, or stood, before the public, as the state has it; and when that last changed. */
  board: readonly ShownToPublic[];
  board_at: Date | null;
  merged_into: string | null;
  call_back_tries: number;
  called_back: boolean;
  call_back_at: Date | null;
  owner: string | null;
};

/** A case drawn for calling back 回访. */
export type DrawRow = {
  district_id: number;
  sample: string;
  period: string;
  case_id: string;
  drawn_at: Date;
  always: boolean;
  most_tries: number;
  tries: number;
  reached_at: Date | null;
  rating: number | null;
};

export type ContentRow = {
  district_id: number;
  content_id: string;
  case_id: string;
  kind: string;
  body: string | null;
  sealed: Buffer | null;
  blind: Buffer | null;
  upload_id: string | null;
  released: boolean;
  salt: Buffer | null;
  purpose: string;
  retention: string;
  legal_hold: boolean;
  created_at: Date;
  erased_at: Date | null;
};

export const db = roomDb<CasesTables>();
