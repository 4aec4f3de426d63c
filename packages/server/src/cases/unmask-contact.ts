import { holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { ContactAnswer } from '@gridkeeper/domain/cases/wire.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { openContact } from './content.ts';
import { getSeenCase } from './get-seen-case.ts';
import { findObjector } from './notices/objectors.ts';
import type { ReadCase } from './read-case.ts';

/** Whose work may need to ring the reporter: who reviews, who handles, who checks. */
const callers: readonly Holder[] = ['centre', 'lead-unit', 'checker'];

export function mayUnmask(holds: readonly Holder[]): boolean {
  return holds.some((holder) => callers.includes(holder));
}

/** The contact that a resident left and that was not erased. */
export function findContact(read: ReadCase): { readonly contentId: string; readonly sealed: Buffer } | undefined {
  const content = [...read.contents.values()].find((one) => one.kind === 'contact' && one.sealed);
  return content?.sealed ? { contentId: content.content_id, sealed: content.sealed } : undefined;
}

type Look = { readonly reason: string; readonly version?: number | undefined };

/**
 * Shows the full contact 查看联系方式 of the reporter, or of who objected in a step (`version`), to somebody who works on the case; who looked and why is written down in the same transaction.
 * @param reason 2..200 characters, kept in the audit log
 * @throws AppError not-found (also out of scope, and when there is no contact), not-allowed
 */
export async function unmaskContact(tx: Tx, actor: StaffActor, caseId: string, { reason, version }: Look): Promise<ContactAnswer> {
  const read = await getSeenCase(tx, actor, caseId);
  if (!mayUnmask(holdersOf(actor, read.state, read.pack))) throw new AppError('not-allowed');
  const contact = version === undefined ? findContact(read) : findObjector(read, version);
  if (!contact) throw new AppError('not-found');
  const { name, phone } = openContact(tx, contact.contentId, contact.sealed);
  await audit(tx, actor, version === undefined ? 'contact.unmask' : 'objector.unmask', `case:${caseId}`, reason);
  return { name: name ?? null, phone: phone ?? null };
}
