import { findDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import { shownAfterwards } from '@gridkeeper/domain/cases/public-board.ts';
import type { ShownKind, ShownToPublic } from '@gridkeeper/domain/cases/state.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import { endOfDay } from '@gridkeeper/domain/policy/office-time.ts';
import type { CompiledPack, Phase } from '@gridkeeper/domain/policy/pack.ts';
import { type SqlBool, sql } from 'kysely';
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

/** A page of a board is read, not searched: more than this many at once no office hangs out. */
const most = 300;

/**
 * What stands on the public boards of one kind, or did in the last 60 days, newest first. Of restricted cases nothing, of erased words nothing.
 * @param number only of the case with this number
 */
export async function boardItems(tx: Tx, kind: ShownKind, number?: string): Promise<readonly BoardItem[]> {
  const rows = await boardRows(tx, kind, number);
  const words = await wordsOf(
    tx,
    rows.flatMap(({ board }) => board.map(({ content }) => content)),
  );
  const calendar = await calendarOf(tx);
  const names = await officeNames(tx, { areas: rows.map((row) => row.area_ids.at(-1) ?? null) });
  const items: BoardItem[] = [];
  for (const row of rows) {
    const shown = row.board.find((one) => one.kind === kind);
    const text = shown && words.get(shown.content);
    if (!shown || !text) continue;
    const pack = await packInUse(tx, row.pack_hash);
    items.push({
      ...shown,
      caseId: row.case_id,
      number: row.number,
      areaIds: row.area_ids,
      category: categoryOf(pack, row.category)?.label ?? null,
      place: names.area(row.area_ids.at(-1) ?? null) ?? '',
      text,
      endsAt: endOf(shown, pack, calendar),
      phase: row.phase as Phase,
      outcome: row.outcome as Outcome | null,
      closedAt: row.closed_at?.getTime() ?? null,
    });
  }
  return items.sort((a, b) => b.since - a.since);
}

/** The cases first and their words after: in one statement the database takes a handful of things on boards for thousands. */
function boardRows(tx: Tx, kind: ShownKind, number: string | undefined) {
  const since = new Date(tx.now - shownAfterwards);
  return db(tx)
    .selectFrom('cases')
    .select(['case_id', 'number', 'pack_hash', 'category', 'area_ids', 'phase', 'outcome', 'closed_at', 'board'])
    .where('district_id', '=', tx.districtId)
    .where('board_at', 'is not', null)
    .where('restricted', '=', false)
    .where(sql<SqlBool>`board @> ${JSON.stringify([{ kind }])}::jsonb`)
    .where((eb) => eb.or([eb('phase', '<>', 'closed'), eb('board_at', '>=', since), sql<SqlBool>`${kind} = ANY(shown)`]))
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? ''))
    .orderBy('board_at', 'desc')
    .limit(most)
    .execute();
}

/** Words by their id; erased ones are not there. */
async function wordsOf(tx: Tx, contentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (contentIds.length === 0) return new Map();
  const rows = await db(tx)
    .selectFrom('case_contents')
    .select(['content_id', 'body'])
    .where('district_id', '=', tx.districtId)
    .where('content_id', 'in', [...contentIds])
    .execute();
  return new Map(rows.flatMap(({ content_id, body }) => (body === null ? [] : [[content_id, body]])));
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
