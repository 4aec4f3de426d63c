import type { EntryLook } from '@gridkeeper/domain/registers/wire.ts';
import { may, type StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { withSystemCare } from './care.ts';
import { getSeenEntry } from './get-seen-entry.ts';
import { getKind } from './kinds.ts';
import { looksAt } from './looks.queries.ts';
import { namedLooks } from './named-looks.ts';
import { mayReveal } from './register.policy.ts';
import { db } from './registers.tables.ts';

/**
 * Who looked at an entry and why, with names and roles: for the office's auditors 审计管理员, who need not see the entry itself, and for those who may open
 * its masks.
 * @throws AppError not-found, not-allowed
 */
export async function entryLooks(tx: Tx, actor: StaffActor, id: string): Promise<EntryLook[]> {
  const kind = may(actor, 'audit.read') ? await kindOf(tx, id) : await kindOfManaged(tx, actor, id);
  return namedLooks(tx, await looksAt(tx, kind, id));
}

/** An auditor reads the log of any entry, also of one that has ended. */
async function kindOf(tx: Tx, id: string) {
  const row = await withSystemCare(tx, () =>
    db(tx)
      .selectFrom('register_entries')
      .select('kind')
      .where('district_id', '=', tx.districtId)
      .where('entry_id', '=', id)
      .executeTakeFirst(),
  );
  if (!row) throw new AppError('not-found');
  return getKind(tx, row.kind);
}

async function kindOfManaged(tx: Tx, actor: StaffActor, id: string) {
  const { entry, kind, scope } = await getSeenEntry(tx, actor, id);
  if (!mayReveal(scope, { restricted: entry.restricted, areaIds: entry.ground.areaIds })) throw new AppError('not-allowed');
  return kind;
}
