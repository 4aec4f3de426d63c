import type { ActedEvent, CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { FeedScope } from '../platform/feed/scope.ts';
import { holdRules } from '../policy/rules-lock.ts';
import type { Made, NewContent } from './content.ts';

/** A case while a transaction works on it. `changed` events are not written yet. */
export type HeldCase = {
  readonly id: string;
  readonly number: string;
  state: CaseState;
  pack: CompiledPack;
  point: LonLat | null;
  head: Buffer;
  origin: { readonly source: string; readonly id: string } | null;
  readonly scopeBefore: FeedScope | null; // null: new in this transaction
  changed: CaseEvent[];
};

export type Follower = {
  readonly follower_id: string;
  readonly case_id: string;
  readonly code_hash: string;
  readonly role: 'reporter' | 'follower' | 'objector';
  /** Of an objector: the step that the code is given for. */
  readonly version?: number;
};

/**
 * A unit of work over one case or over thousands: use cases decide in memory, `flush` writes everything with a handful of statements.
 * The same path serves a resident's tap, an import in batches and the demo's history.
 */
export type CaseWork = {
  readonly tx: Tx;
  readonly calendar: WorkingCalendar;
  readonly held: Map<string, HeldCase>;
  readonly contents: (NewContent & { readonly case_id: string })[];
  readonly followers: Follower[];
  readonly search: { readonly case_id: string; readonly words: readonly string[] }[];
  readonly outbox: OutboxMessage[];
  /** Imports tell nobody; residents and staff would be flooded with the past. */
  readonly quiet: boolean;
};

/** Somebody is to be told something about a case; who exactly is resolved when the work is written. */
export type OutboxMessage = {
  readonly caseId: string;
  readonly number: string;
  readonly event: ActedEvent | Exclude<CaseEvent, ActedEvent>;
  readonly state: CaseState;
};

export async function beginWork(tx: Tx, options: { readonly quiet?: boolean } = {}): Promise<CaseWork> {
  await holdRules(tx);
  return {
    tx,
    calendar: await calendarOf(tx),
    held: new Map(),
    contents: [],
    followers: [],
    search: [],
    outbox: [],
    quiet: options.quiet ?? false,
  };
}

/** Keeps contents for the flush and returns what events may say of them. */
export function keepContents(work: CaseWork, caseId: string, made: readonly Made[]) {
  for (const one of made) work.contents.push({ ...one.row, case_id: caseId });
  return made.map((one) => one.ref);
}
