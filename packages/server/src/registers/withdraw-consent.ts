import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { onceOnly } from '../platform/once-command.ts';
import { withdrawFrom } from './entries/withdraw-from.ts';
import { holdEntry } from './get-seen-entry.ts';

/** Notes that a person withdrew his consent 撤回同意 at the office; on his own page he does it himself. @throws AppError not-found, not-allowed, register-no-consent */
export async function withdrawConsent(
  tx: Tx,
  actor: StaffActor,
  { commandId, entryId }: { readonly commandId: string; readonly entryId: string },
): Promise<void> {
  await onceOnly(
    tx,
    { commandId, body: { withdraw: entryId, by: actor.personId } },
    async () => {
      const { entry } = await holdEntry(tx, actor, entryId);
      await withdrawFrom(tx, entry, actor.personId);
      return entryId;
    },
    entryId,
  );
}
