import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryRow, FieldValue } from '@gridkeeper/domain/registers/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import { today } from '../people/today.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { EntryState, StoredEntry } from './entries/entry.ts';
import type { EntryFilter } from './entries/entry-filter.ts';
import { presentRows } from './entries/present-rows.ts';
import { nameField } from './entries/secrets.ts';
import { entriesPage } from './list-entries.queries.ts';
import { mayReveal, registerScope } from './register.policy.ts';
import { valueBehind } from './reveal-value.ts';

/** An entry as an export brings it, with all its fields and its certificates by code. */
export type ExportedEntry = { readonly row: EntryRow; readonly certificates: EntryState['certificates'] };

const pageSize = 500;

/**
 * The entries of a list, in its order and by its rights, page by page, so that memory stays flat however long it is. `reveal`: masked values stand in the
 * clear where the actor may open masks; why, and whose, is the caller's to write down before he hands them out.
 */
export async function* exportEntries(
  tx: Tx,
  actor: StaffActor,
  kind: RegisterKind,
  filter: EntryFilter,
  { reveal = false }: { readonly reveal?: boolean } = {},
): AsyncGenerator<readonly ExportedEntry[]> {
  const scope = await registerScope(tx, actor);
  const day = await today(tx);
  let cursor: string | undefined;
  do {
    const { entries, next } = await entriesPage(tx, actor, kind, { ...filter, cursor, limit: pageSize });
    const rows = await presentRows(tx, kind, entries, { every: true });
    yield rows.map((row, i) => {
      const entry = entries[i];
      if (!entry) throw new Error('An entry was lost.');
      const open = reveal && mayReveal(scope, { restricted: entry.restricted, areaIds: entry.ground.areaIds });
      return { row: open ? revealed(tx, kind, entry, row, day) : row, certificates: entry.state.certificates };
    });
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

function revealed(tx: Tx, kind: RegisterKind, entry: StoredEntry, row: EntryRow, day: string): EntryRow {
  const open = (code: string, shown: FieldValue): FieldValue =>
    shown !== null && typeof shown === 'object' ? valueBehind(tx, kind, entry, code, day) : shown;
  return {
    ...row,
    name: open(nameField, row.name),
    fields: Object.fromEntries(Object.entries(row.fields).map(([code, shown]) => [code, open(code, shown)])),
  };
}
