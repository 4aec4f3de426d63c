import type { CaseSource } from '@gridkeeper/domain/cases/events.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import type { CaseListItem, ClockView } from '@gridkeeper/domain/cases/wire.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { CompiledPack, Phase } from '@gridkeeper/domain/policy/pack.ts';
import { titleOf } from '@gridkeeper/domain/text/title.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { packInUse } from '../policy/pack-in-use.ts';
import { type CaseRow, db } from './cases.tables.ts';
import { clockView } from './clock-view.ts';
import { categoryOf, stateOf } from './labels.ts';
import { officeNames } from './office-names.ts';
import { openSight } from './open-sight.ts';

/** Rows of cases as lists show them to somebody who was judged to see each of them. */
export async function presentRows(tx: Tx, rows: readonly CaseRow[]): Promise<CaseListItem[]> {
  if (rows.length === 0) return [];
  const names = await officeNames(tx, { areas: rows.flatMap((row) => row.area_ids.slice(-2)), units: rows.map((row) => row.lead_unit) });
  const restricted = rows.filter((row) => row.restricted).map((row) => row.case_id);
  if (restricted.length > 0) await openSight(tx, restricted);
  const texts = await db(tx)
    .selectFrom('case_contents')
    .select(['case_id', 'body'])
    .where('district_id', '=', tx.districtId)
    .where(
      'case_id',
      'in',
      rows.map((row) => row.case_id),
    )
    .where('kind', '=', 'report')
    .execute();
  const text = new Map(texts.map((row) => [row.case_id, row.body]));
  const calendar = await calendarOf(tx);
  const packs = new Map<string, CompiledPack>();
  for (const hash of new Set(rows.map((row) => row.pack_hash))) packs.set(hash, await packInUse(tx, hash));
  return rows.map((row) => {
    const pack = packs.get(row.pack_hash);
    if (!pack) throw new Error(`Pack ${row.pack_hash} is gone.`);
    return {
      id: row.case_id,
      number: row.number,
      title: titleOf(text.get(row.case_id) ?? ''),
      category: categoryOf(pack, row.category),
      state: stateOf(pack, row.workflow, row.state),
      phase: row.phase as Phase,
      source: row.source as CaseSource,
      gridName: names.area(row.grid_id),
      communityName: row.grid_id ? names.area(row.area_ids.at(-2) ?? null) : null,
      unit: names.unit(row.lead_unit),
      reportedAt: row.reported_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
      clock: clockOf(tx, pack, row, calendar),
      outcome: row.outcome as Outcome | null,
      contests: row.contests,
      hasPhoto: row.has_photo,
    };
  });
}

/** The row's own clock as shown, without replaying the events. */
function clockOf(tx: Tx, pack: CompiledPack, row: CaseRow, calendar: WorkingCalendar): ClockView | null {
  if (!row.clock || !row.due_at || !row.clock_started_at) return null;
  const dueAt = row.due_at.getTime();
  const clock = {
    code: row.clock,
    startedAt: row.clock_started_at.getTime(),
    dueAt,
    provisional: row.due_provisional,
    light: tx.now > dueAt ? ('overdue' as const) : (row.clock_light ?? 'ok'),
    pausedUntil: row.clock_paused_until?.getTime() ?? null,
    extended: row.clock_extended,
    rhythm: false,
  };
  return clockView(pack, row, clock, { calendar, now: tx.now });
}
