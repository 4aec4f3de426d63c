import { isPersonal } from '@gridkeeper/domain/registers/kinds.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { onceOnly } from '../platform/once-command.ts';
import { endCodes } from './entries/end-entries.ts';
import { holdEntry } from './get-seen-entry.ts';
import { ownCode, ownCodeDigest } from './own-code.ts';
import { db } from './registers.tables.ts';

/**
 * Makes the code 查询码 under which a person opens his own page; an earlier one ends. It is told once: only its digest is kept.
 * @throws AppError not-found, not-allowed (also for what holds no data on persons), register-entry-ended
 */
export async function giveCode(
  tx: Tx,
  actor: StaffActor,
  { commandId, entryId }: { readonly commandId: string; readonly entryId: string },
): Promise<{ readonly code: string }> {
  const { entry, kind } = await holdEntry(tx, actor, entryId);
  if (!isPersonal(kind)) throw new AppError('not-allowed');
  const codeId = newId(tx.now);
  const give = async (): Promise<string> => {
    await endCodes(tx, entry.id);
    const digest = ownCodeDigest(tx.platform, ownCode(tx.platform, tx.districtId, codeId));
    await db(tx)
      .insertInto('register_codes')
      .values({
        district_id: tx.districtId,
        entry_id: entry.id,
        digest,
        made_at: new Date(tx.now),
        made_by: actor.personId,
        ended_at: null,
      })
      .execute();
    await audit(tx, actor, 'register.give-code', `entry:${entryId}`);
    return codeId;
  };
  const { ref } = await onceOnly(tx, { commandId, body: { codeFor: entryId, by: actor.personId } }, give, codeId);
  return { code: ownCode(tx.platform, tx.districtId, ref) };
}
