import type { ObjectorView } from '@gridkeeper/domain/cases/wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { maskPhone } from '../../people/mask-phone.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { openContact } from '../content.ts';
import type { ReadCase } from '../read-case.ts';

/** The sealed contact that somebody left with his objection, by its step (`version`); undefined where he left none, or it was erased. */
export function findObjector(read: ReadCase, version: number): { readonly contentId: string; readonly sealed: Buffer } | undefined {
  const ref = read.events[version - 1]?.contents.find(({ kind }) => kind === 'objector');
  const sealed = ref && read.contents.get(ref.contentId)?.sealed;
  return ref && sealed ? { contentId: ref.contentId, sealed } : undefined;
}

/** Whoever objected and left a way to be asked back, masked like a reporter's contact; that it was looked at is written down. */
export async function objectorsOf(tx: Tx, actor: StaffActor, read: ReadCase, canUnmask: boolean): Promise<readonly ObjectorView[]> {
  const found = read.events.flatMap((event, i) => {
    const sealed = findObjector(read, i + 1);
    return sealed ? [{ ...sealed, version: i + 1, at: new Date(event.at).toISOString() }] : [];
  });
  if (found.length > 0) await audit(tx, actor, 'objector.view-masked', `case:${read.row.case_id}`);
  return found.map(({ version, at, contentId, sealed }) => {
    const { name, phone } = openContact(tx, contentId, sealed);
    return { version, at, name: name ?? null, phoneMasked: phone ? maskPhone(phone) : null, canUnmask };
  });
}
