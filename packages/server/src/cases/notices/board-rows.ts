import { findDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import { shownAfterwards } from '@gridkeeper/domain/cases/public-board.ts';
import type { ShownKind, ShownToPublic } from '@gridkeeper/domain/cases/state.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import { endOfDay } from '@gridkeeper/domain/policy/office-time.ts';
import type { CompiledPack, Phase } from '@gridkeeper/domain/policy/pack.ts';
import { sql } from 'kysely';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { packInUse } from '../../policy/pack-in-use.ts';
import { db } from '../cases.tables.ts';
import { categoryOf } from '../labels.ts';
import { officeNames } from '../office-names.ts';

/** One thing on a public board, with the words that were written for the public. Moments in milliseconds. */
export type BoardItem = ShownToPublic & {
  readonly caseId: string;
  readonly number: string;
  readonly areaIds: readonly string[];
  readonly category: Label | null;
  readonly place: string;
  readonly text: string;
  readonly endsAt: EpochMs | null;
  readonly phase: Phase;
  readonly outcome: Outcome | null;
  readonly closedAt: EpochMs | null;
};

type Row = {
  readonly case_id: string;
  readonly number: string;
  readonly pack_hash: string;
  readonly category: string | null;
  readonly area_ids: readonly string[];
  readonly phase: Phase;
  readonly outcome: Outcome | null;
  readonly closed_at: Date | null;
  readonly shown: ShownToPublic;
  readonly text: string;
};

/** A page of a board is read, not searched: more than this many at once no office hangs out. */
const most = 300;

/**
 * What stands on the public boards of one kind, or did in the last 60 days, newest first. Of restricted cases nothing, of erased words nothing.
 * @param number only of the case with this number
 */
export async function boardItems(tx: Tx, kind: ShownKind, number?: string): Promise<readonly BoardItem[]> {
  const since = new Date(tx.now - shownAfterwards);
  const { rows } = await sql<Row>`
    SELECT cases.case_id, number, pack_hash, category, area_ids, phase, outcome, closed_at, one.shown, words.body AS text
    FROM cases
    CROSS JOIN LATERAL jsonb_array_elements(cases.board) AS one (shown)
    JOIN case_contents words ON words.district_id = cases.district_id AND words.content_id = (one.shown ->> 'content')::uuid
    WHERE cases.district_id = ${tx.districtId} AND cases.board_at IS NOT NULL AND NOT cases.restricted
      AND one.shown ->> 'kind' = ${kind} AND words.body IS NOT NULL
      AND (one.shown ->> 'endedAt' IS NULL OR cases.phase <> 'closed' OR cases.board_at >= ${since})
      AND ${number === undefined ? sql`true` : sql`cases.number = ${number}`}
    ORDER BY (one.shown ->> 'since')::bigint DESC, cases.case_id
    LIMIT ${most}`.execute(db(tx));
  const calendar = await calendarOf(tx);
  const names = await officeNames(tx, { areas: rows.map((row) => row.area_ids.at(-1) ?? null) });
  const items: BoardItem[] = [];
  for (const row of rows) {
    const pack = await packInUse(tx, row.pack_hash);
    items.push({
      ...row.shown,
      caseId: row.case_id,
      number: row.number,
      areaIds: row.area_ids,
      category: categoryOf(pack, row.category)?.label ?? null,
      place: names.area(row.area_ids.at(-1) ?? null) ?? '',
      text: row.text,
      endsAt: endOf(row.shown, pack, calendar),
      phase: row.phase,
      outcome: row.outcome,
      closedAt: row.closed_at?.getTime() ?? null,
    });
  }
  return items;
}

/** The last moment of its last day, by the office's hours; null where it has none. */
function endOf({ until }: ShownToPublic, pack: CompiledPack, calendar: WorkingCalendar): EpochMs | null {
  const number = until === null ? undefined : findDayNumber(until);
  return number === undefined ? null : endOfDay(number, calendar, pack.hours);
}

/** It is over, but not so long that it has left the boards. */
export function isRecent(endedAt: EpochMs | null, now: EpochMs): boolean {
  return endedAt === null || now - endedAt <= shownAfterwards;
}

/** What every board says of an item. */
export function shownOf(item: BoardItem) {
  const { number, category, place, text, boards } = item;
  return { number, category, place, text, boards, since: new Date(item.since).toISOString() };
}
