import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { RegisterField, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { columnLabel } from '@gridkeeper/domain/registers/list-texts.ts';
import type { EntryLook } from '@gridkeeper/domain/registers/wire.ts';
import { type AuditedEntry, auditEntries } from '../platform/audited-for.queries.ts';
import type { Tx } from '../platform/database/tx.ts';
import { exportsOf } from '../platform/sheets/exports.ts';
import { readLookReason } from './look-reason.ts';
import { type PostOnDay, postsOf } from './posts-on-day.queries.ts';

/** A look at an entry 谁看过 with all that is known of it; what of it is told depends on who reads it. */
export type Look = Omit<EntryLook, 'who' | 'role'> & {
  readonly personId: string;
  /** The posts that he held on that day. */
  readonly posts: readonly PostOnDay[];
};

/** An export stands in the exports, not in the log. */
export const exportAction = 'register.export';
/** Looks as they are written down, and what each is told as. */
export const lookActions: Readonly<Record<string, EntryLook['what']>> = {
  'register.look': 'opened',
  'register.reveal': 'revealed',
  [exportAction]: 'exported',
  'register.refused-look': 'refused',
  'register.refused-reveal': 'refused',
};
const most = 200;

/** Who looked at an entry, or tried to, and why, the latest first; the last 200. Rights are the caller's matter. */
export async function looksAt(tx: Tx, kind: RegisterKind, id: string): Promise<Look[]> {
  const logged = await auditEntries(tx, `entry:${id}`, Object.keys(lookActions), most);
  const exported = (await exportsOf(tx, id, most)).map((one) => ({ ...one, action: exportAction }));
  const rows = [...logged, ...exported].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
  return presentLooks(tx, rows, () => kind.fields);
}

/** Looks as they stand in the log, told: what was done, at which field, and the posts that whoever did it held on that day. */
export async function presentLooks<Row extends AuditedEntry>(
  tx: Tx,
  rows: readonly Row[],
  fieldsOf: (row: Row) => readonly RegisterField[],
): Promise<Look[]> {
  const postsAt = await postsOf(tx, [...new Set(rows.map((row) => row.personId))]);
  return rows.map((row) => ({
    ...{
      at: row.at.toISOString(),
      personId: row.personId,
      posts: postsAt(row.personId, row.at),
      what: lookActions[row.action] ?? 'opened',
    },
    ...whatOf(fieldsOf(row), row),
  }));
}

function whatOf(
  fields: readonly RegisterField[],
  { reason }: AuditedEntry,
): { readonly field: Label | null; readonly reason: string | null } {
  const { field, words } = readLookReason(reason);
  if (field === null) return { field: null, reason: words };
  const declared = fields.find(({ code }) => code === field)?.label;
  return { field: declared ?? columnLabel(field) ?? { zh: field, en: field }, reason: words };
}
