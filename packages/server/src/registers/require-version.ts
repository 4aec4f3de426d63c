import { historyWords } from '@gridkeeper/domain/registers/list-texts.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { StoredEntry } from './entries/entry.ts';
import { peopleNames } from './names.queries.ts';
import { db } from './registers.tables.ts';

/** Refuses a change of what somebody else has changed since, and tells who, when and how. @throws AppError register-entry-changed */
export async function requireVersion(tx: Tx, entry: StoredEntry, seen: number): Promise<void> {
  if (entry.version === seen) return;
  const last = await db(tx)
    .selectFrom('register_history')
    .select(['at', 'by_person', 'how', 'version'])
    .where('district_id', '=', tx.districtId)
    .where('entry_id', '=', entry.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const names = await peopleNames(tx, [last.by_person]);
  const happened = {
    ...{ at: last.at.toISOString(), who: names(last.by_person) ?? 'system', what: historyWords[last.how].zh, version: last.version },
  };
  throw new AppError('register-entry-changed', {}, { happened });
}
