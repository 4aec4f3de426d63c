import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { Followed } from './followed.queries.ts';
import type { OfficeNames } from './office-names.ts';
import type { ReadCase } from './read-case.ts';
import { timelineOf } from './timeline.ts';

/**
 * What happened, for who holds the code: the own case, and since each merge 并案 the one in which it went on, as somebody who follows that sees it.
 * Oldest first; versions count these entries.
 */
export function followCourse(tx: Tx, { own, way, role }: Followed, names: OfficeNames): readonly TimelineEntry[] {
  const reporter = role === 'reporter';
  const entries = timelineOf(tx, own, names, reporter ? 'resident' : { through: null });
  let before = own;
  for (const next of way) {
    const isSince = sinceMerge(before, next);
    entries.push(...timelineOf(tx, next, names, { through: reporter ? own.row.case_id : null }).filter(isSince));
    before = next;
  }
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).map((entry, i) => ({ ...entry, version: i + 1 }));
}

/** What came after the other case joined; merges of releases before 0.4.0 left no mark in the case that went on, only their time. */
function sinceMerge({ row, state }: ReadCase, into: ReadCase): (entry: TimelineEntry) => boolean {
  const joined = 1 + into.events.findLastIndex((event) => event.type === 'joined' && event.caseId === row.case_id);
  const since = state.merged?.at ?? 0;
  return ({ version, at }) => (joined > 0 ? version > joined : Date.parse(at) > since);
}
