import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
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

const actions: Readonly<Record<string, EntryLook['what']>> = {
  'register.look': 'opened',
  'register.reveal': 'revealed',
  'register.export': 'exported',
  'register.refused-look': 'refused',
  'register.refused-reveal': 'refused',
};
const most = 200;

/** Who looked at an entry, or tried to, and why, the latest first; the last 200. Rights are the caller's matter. */
export async function looksAt(tx: Tx, kind: RegisterKind, id: string): Promise<Look[]> {
  const logged = await auditEntries(tx, `entry:${id}`, Object.keys(actions), most);
  const exported = (await exportsOf(tx, id, most)).map((one) => ({ ...one, action: 'register.export' }));
  const rows = [...logged, ...exported].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
  const postsAt = await postsOf(tx, [...new Set(rows.map((row) => row.personId))]);
  return rows.map((row) => ({
    ...{ at: row.at.toISOString(), personId: row.personId, posts: postsAt(row.personId, row.at), what: actions[row.action] ?? 'opened' },
    ...whatOf(kind, row),
  }));
}

function whatOf(kind: RegisterKind, { reason }: AuditedEntry): { readonly field: Label | null; readonly reason: string | null } {
  const { field, words } = readLookReason(reason);
  if (field === null) return { field: null, reason: words };
  const declared = kind.fields.find(({ code }) => code === field)?.label;
  return { field: declared ?? columnLabel(field) ?? { zh: field, en: field }, reason: words };
}
