import type { StaffActor } from '../people/actor.ts';
import { today } from '../people/today.ts';
import type { Tx } from '../platform/database/tx.ts';
import { onceOnly } from '../platform/once-command.ts';
import { endEntries } from './entries/end-entries.ts';
import { holdEntry } from './get-seen-entry.ts';
import { requireVersion } from './require-version.ts';

export type EndedEntry = { readonly commandId: string; readonly entryId: string; readonly version: number; readonly reason: string };

/**
 * Ends an entry 注销 today with a reason: it leaves the lists and keeps its history; what concerns persons is erased when its time of keeping is over.
 * @throws AppError not-found, not-allowed, register-entry-ended, register-entry-changed
 */
export async function endEntry(tx: Tx, actor: StaffActor, { commandId, entryId, version, reason }: EndedEntry): Promise<void> {
  await onceOnly(tx, { commandId, body: { end: entryId, version, reason, by: actor.personId } }, () => end(), entryId);

  async function end(): Promise<string> {
    const { entry } = await holdEntry(tx, actor, entryId);
    await requireVersion(tx, entry, version);
    await endEntries(tx, [entry], { on: await today(tx), reason, by: actor.personId });
    return entryId;
  }
}
