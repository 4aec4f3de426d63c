import { endReasons } from '@gridkeeper/domain/registers/list-texts.ts';
import type { FieldValue } from '@gridkeeper/domain/registers/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import { today } from '../people/today.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { careFor } from './care.ts';
import { endEntries } from './entries/end-entries.ts';
import type { EntryWrite } from './entries/entry-write.ts';
import { type Imported, importedEntries } from './entries/imported-entries.queries.ts';
import { groundFinder } from './entries/place-drafts.ts';
import { removeEntries } from './entries/remove-entries.ts';
import { shownName } from './entries/shown-fields.ts';
import { writeEntries } from './entries/write-entries.ts';
import { mayEdit, registerScope } from './register.policy.ts';
import { db } from './registers.tables.ts';

/** `kept`: changed since, or not the actor's to change; they stay as they are. */
export type UndoneImport = {
  readonly restored: number;
  readonly removed: number;
  readonly kept: readonly { readonly id: string; readonly name: FieldValue }[];
};

/**
 * Takes a whole import back 撤销导入: each entry whose newest version came from it goes back to the version before; one that it added is removed, or ends
 * where something hangs on it. What somebody changed since stays and is told. Again it changes nothing.
 */
export async function undoImport(tx: Tx, actor: StaffActor, importId: string): Promise<UndoneImport> {
  await careFor(tx, actor);
  const scope = await registerScope(tx, actor);
  const all = await importedEntries(tx, importId);
  const mine = all.filter(
    ({ isNewest, entry }) => isNewest && mayEdit(scope, { restricted: entry.restricted, areaIds: entry.ground.areaIds }),
  );
  const restored = await restore(tx, actor, mine);
  const added = mine.filter(({ before }) => before === null).map(({ entry }) => entry);
  const held = await removeEntries(tx, added);
  await endEntries(
    tx,
    added.filter(({ id, state }) => held.has(id) && state.endedOn === null),
    { on: await today(tx), reason: endReasons.undone.zh, by: actor.personId },
  );
  await db(tx)
    .updateTable('register_imports')
    .set({ undone_at: new Date(tx.now), undone_by: actor.personId })
    .where('district_id', '=', tx.districtId)
    .where('import_id', '=', importId)
    .where('undone_at', 'is', null)
    .execute();
  await audit(tx, actor, 'register.undo-import', `import:${importId}`);
  const kept = all.filter((one) => !mine.includes(one)).map(({ entry }) => ({ id: entry.id, name: shownName(entry) }));
  return { restored, removed: added.length, kept };
}

async function restore(tx: Tx, actor: StaffActor, imported: readonly Imported[]): Promise<number> {
  const groundAt = await groundFinder(tx);
  const writes = imported.flatMap(({ entry, before }): EntryWrite[] =>
    before ? [{ entry, before: entry, after: before, ground: groundAt(before.point) ?? entry.ground }] : [],
  );
  await writeEntries(tx, writes, { how: () => 'undone', by: actor.personId });
  return writes.length;
}
