import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import type { EntryDraft } from '@gridkeeper/domain/registers/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { onceOnly } from '../platform/once-command.ts';
import { careFor } from './care.ts';
import { prepareDrafts } from './entries/prepare-drafts.ts';
import { writeConsents } from './entries/write-consents.ts';
import { writeEntries } from './entries/write-entries.ts';
import { getKind } from './kinds.ts';
import { requireSound } from './refuse-draft.ts';
import { registerScope } from './register.policy.ts';

export type NewEntry = { readonly commandId: string; readonly kind: string; readonly draft: EntryDraft };

/**
 * Adds an entry 登记 to a register, in an area where the actor may change it (of a care recipient: and looks after them).
 * @returns its id
 * @throws AppError not-found, not-allowed, input-invalid by field, register-check-override
 */
export async function addEntry(tx: Tx, actor: StaffActor, { commandId, kind: code, draft }: NewEntry): Promise<string> {
  const kind = await getKind(tx, code);
  const { edit, care } = await registerScope(tx, actor);
  if (edit.length === 0 || (isRestricted(kind) && care.length === 0)) throw new AppError('not-allowed');
  await careFor(tx, actor);
  const id = newId(tx.now);
  const add = async (): Promise<string> => {
    const item = { id, ref: null, before: null, draft, certificates: [] };
    const [prepared] = await prepareDrafts(tx, kind, [item], [isRestricted(kind) ? care : edit]);
    if (!prepared) throw new Error('The draft was lost.');
    const write = requireSound(prepared);
    if (!edit.some((area) => write.ground.areaIds.includes(area))) throw new AppError('not-allowed');
    await writeEntries(tx, [write], { how: () => 'added', by: actor.personId });
    if (prepared.consent)
      await writeConsents(
        tx,
        [{ entryId: id, restricted: isRestricted(kind), ground: write.ground, consent: prepared.consent }],
        actor.personId,
      );
    if (write.overridden?.length) await audit(tx, actor, 'register.override', `entry:${id}`, write.overridden.join(' '));
    return id;
  };
  return (await onceOnly(tx, { commandId, body: { addTo: code, draft, by: actor.personId } }, add, id)).ref;
}
