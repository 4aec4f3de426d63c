import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isPersonal } from '@gridkeeper/domain/registers/kinds.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { careFor, withSystemCare } from './care.ts';
import type { StoredEntry } from './entries/entry.ts';
import { findEntries } from './entries/stored-entries.queries.ts';
import { getKind } from './kinds.ts';
import { mayEdit, maySee, type RegisterScope, registerScope } from './register.policy.ts';
import { db } from './registers.tables.ts';

export type SeenEntry = { readonly entry: StoredEntry; readonly kind: RegisterKind; readonly scope: RegisterScope };

/**
 * An entry that somebody may see. What he may not see is not there for him; where it holds data on persons, that he asked is written down, although
 * the rest is rolled back. A care recipient who ended, or withdrew his consent, is there for nobody.
 * @throws AppError not-found
 */
export async function getSeenEntry(tx: Tx, actor: StaffActor, id: string, options: { readonly lock?: boolean } = {}): Promise<SeenEntry> {
  const known = await withSystemCare(tx, () =>
    db(tx)
      .selectFrom('register_entries')
      .select(['kind', 'restricted', 'area_ids', 'ended_on'])
      .where('district_id', '=', tx.districtId)
      .where('entry_id', '=', id)
      .executeTakeFirst(),
  );
  if (!known) throw new AppError('not-found');
  const kind = await getKind(tx, known.kind);
  const scope = await registerScope(tx, actor);
  const gone = known.restricted && known.ended_on !== null;
  if (gone || !maySee(scope, { restricted: known.restricted, areaIds: known.area_ids })) {
    if (isPersonal(kind)) tx.ifRefused.push((late) => audit(late, actor, 'register.refused-look', `entry:${id}`));
    throw new AppError('not-found');
  }
  await careFor(tx, actor);
  const entry = (await findEntries(tx, [id], options)).get(id);
  if (!entry) throw new AppError('not-found');
  return { entry, kind, scope };
}

/** The same to change it, held to the end of the transaction. @throws AppError not-found, not-allowed, register-entry-ended */
export async function holdEntry(tx: Tx, actor: StaffActor, id: string): Promise<SeenEntry> {
  const seen = await getSeenEntry(tx, actor, id, { lock: true });
  if (!mayEdit(seen.scope, { restricted: seen.entry.restricted, areaIds: seen.entry.ground.areaIds })) throw new AppError('not-allowed');
  if (seen.entry.state.endedOn !== null) throw new AppError('register-entry-ended');
  return seen;
}
