import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import type { EntryDraft } from '@gridkeeper/domain/registers/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { onceOnly } from '../platform/once-command.ts';
import { prepareDrafts } from './entries/prepare-drafts.ts';
import { writeConsents } from './entries/write-consents.ts';
import { writeEntries } from './entries/write-entries.ts';
import { holdEntry } from './get-seen-entry.ts';
import { requireSound } from './refuse-draft.ts';
import { requireVersion } from './require-version.ts';

export type ChangedEntry = { readonly commandId: string; readonly entryId: string; readonly version: number; readonly draft: EntryDraft };

/**
 * Changes an entry 变更, as its reader saw it: what somebody else changed meanwhile is never overwritten. A draft that says nothing new leaves no trace.
 * @throws AppError not-found, not-allowed, register-entry-ended, register-entry-changed, input-invalid by field, register-check-override
 */
export async function changeEntry(tx: Tx, actor: StaffActor, { commandId, entryId, version, draft }: ChangedEntry): Promise<void> {
  await onceOnly(tx, { commandId, body: { change: entryId, version, draft, by: actor.personId } }, () => change(), entryId);

  async function change(): Promise<string> {
    const { entry, kind, scope } = await holdEntry(tx, actor, entryId);
    await requireVersion(tx, entry, version);
    const within = [isRestricted(kind) ? scope.care : scope.edit];
    const [prepared] = await prepareDrafts(tx, kind, [{ id: entryId, ref: entry.ref, before: entry, draft, certificates: [] }], within);
    if (!prepared) throw new Error('The draft was lost.');
    const write = requireSound(prepared);
    if (!scope.edit.some((area) => write.ground.areaIds.includes(area))) throw new AppError('not-allowed');
    if (prepared.same) return entryId;
    await writeEntries(tx, [write], { how: () => 'changed', by: actor.personId });
    if (prepared.consent)
      await writeConsents(tx, [{ entryId, restricted: entry.restricted, ground: write.ground, consent: prepared.consent }], actor.personId);
    if (write.overridden?.length) await audit(tx, actor, 'register.override', `entry:${entryId}`, write.overridden.join(' '));
    return entryId;
  }
}
