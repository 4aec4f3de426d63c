import { createHash, randomBytes } from 'node:crypto';
import type { ContentKind, ContentRef } from '@gridkeeper/domain/cases/events.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';

/** Personal words, contacts and photos of a case, with purpose and retention class. Bytes as hex text, for bulk inserts. */
export type NewContent = {
  readonly content_id: string;
  readonly kind: ContentKind;
  readonly body: string | null;
  readonly sealed: string | null;
  readonly blind: string | null;
  readonly upload_id: string | null;
  readonly salt: string;
  readonly purpose: string;
  readonly retention: string;
  readonly created_at: string;
};

/** Purpose and retention class 保存期限 of each kind; the retention job deletes by class. */
const rules: Readonly<Record<ContentKind, { readonly purpose: string; readonly retention: string }>> = {
  report: { purpose: 'handle-case', retention: 'case-3y' },
  address: { purpose: 'handle-case', retention: 'case-3y' },
  form: { purpose: 'handle-case', retention: 'case-3y' },
  note: { purpose: 'handle-case', retention: 'case-3y' },
  photo: { purpose: 'handle-case', retention: 'case-3y' },
  import: { purpose: 'handle-case', retention: 'case-3y' },
  contact: { purpose: 'ask-back', retention: 'closed-90d' },
  summary: { purpose: 'inform-public', retention: 'case-3y' },
  notice: { purpose: 'inform-public', retention: 'case-3y' },
  task: { purpose: 'handle-case', retention: 'case-3y' },
  objector: { purpose: 'ask-back', retention: 'closed-90d' },
};

export type Made = { readonly row: NewContent; readonly ref: ContentRef };

export function textContent(tx: Tx, kind: ContentKind, body: string): Made {
  return make(tx, kind, body, { body, sealed: null, blind: null, upload_id: null });
}

export function photoContent(tx: Tx, uploadId: string, fileDigest: string): Made {
  return make(tx, 'photo', fileDigest, { body: null, sealed: null, blind: null, upload_id: uploadId });
}

export type Contact = { readonly name?: string | undefined; readonly phone?: string | undefined };

/** A reporter's contact: sealed, found again only by the whole phone number. */
export function contactContent(tx: Tx, contact: Contact, kind: 'contact' | 'objector' = 'contact'): Made {
  const plain = JSON.stringify(contact);
  const id = newId(tx.now);
  return make(
    tx,
    kind,
    plain,
    {
      body: null,
      sealed: hex(sealFor(tx, id, plain)),
      blind: contact.phone ? hex(blindPhone(tx, contact.phone)) : null,
      upload_id: null,
    },
    id,
  );
}

/** By which a contact is found again: the digits of the whole number, the country's own prefix left out. */
export function blindPhone(tx: Tx, phone: string): Buffer {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return tx.platform.keyring.blind(digits, 'phone');
}

export function openContact(tx: Tx, contentId: string, sealed: Buffer): Contact {
  return JSON.parse(openSealed(tx, contentId, sealed)) as Contact;
}

const contextOf = (contentId: string): string => `case_contents.sealed:${contentId}`;

export const sealFor = (tx: Tx, contentId: string, plain: string): Buffer => tx.platform.keyring.seal(plain, contextOf(contentId));

export const openSealed = (tx: Tx, contentId: string, sealed: Buffer): string => tx.platform.keyring.open(sealed, contextOf(contentId));

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;

function make(
  tx: Tx,
  kind: ContentKind,
  plain: string,
  columns: Pick<NewContent, 'body' | 'sealed' | 'blind' | 'upload_id'>,
  id = newId(tx.now),
): Made {
  const salt = randomBytes(16);
  const digest = createHash('sha256').update(salt).update(plain).digest('hex');
  return {
    row: { content_id: id, kind, salt: hex(salt), created_at: new Date(tx.now).toISOString(), ...rules[kind], ...columns },
    ref: { contentId: id, kind, digest },
  };
}
