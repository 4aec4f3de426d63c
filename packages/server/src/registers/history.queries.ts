import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryChange } from '@gridkeeper/domain/registers/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { changesBetween } from './entries/changes-between.ts';
import { getSeenEntry } from './get-seen-entry.ts';
import { peopleNames } from './names.queries.ts';
import { db } from './registers.tables.ts';

const most = 200;

/** How an entry came about 变更记录, the newest first; the last 200 versions. Secret fields tell that they changed. @throws AppError not-found */
export async function historyOf(tx: Tx, actor: StaffActor, id: string): Promise<EntryChange[]> {
  const { kind } = await getSeenEntry(tx, actor, id);
  const versions = await versionsOf(tx, kind, id);
  const names = await peopleNames(
    tx,
    versions.map(({ by }) => by),
  );
  return versions.map((version) => ({ ...version, by: names(version.by) }));
}

/** The same with ids in place of names, as far as row-level security shows it; rights are the caller's matter. */
export async function versionsOf(tx: Tx, kind: RegisterKind, id: string): Promise<EntryChange[]> {
  const rows = await db(tx)
    .selectFrom('register_history')
    .select(['version', 'at', 'by_person', 'how', 'snapshot'])
    .where('district_id', '=', tx.districtId)
    .where('entry_id', '=', id)
    .orderBy('version', 'desc')
    .limit(most + 1)
    .execute();
  return rows.slice(0, most).map((row, i) => ({
    ...{ version: row.version, at: row.at.toISOString(), by: row.by_person, how: row.how },
    changes: changesBetween(kind, rows[i + 1]?.snapshot ?? null, row.snapshot),
  }));
}
