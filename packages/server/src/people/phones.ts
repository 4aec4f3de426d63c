import type { Tx } from '../platform/database/tx.ts';

/** A phone as stored: without spaces and hyphens, sealed, and findable by its exact number only. */
export function sealPhone(tx: Tx, personId: string, phone: string): { readonly phone_sealed: Buffer; readonly phone_blind: Buffer } {
  const digits = plainPhone(phone);
  return { phone_sealed: tx.platform.keyring.seal(digits, contextOf(personId)), phone_blind: blindPhone(tx, digits) };
}

export function openPhone(tx: Tx, row: { readonly person_id: string; readonly phone_sealed: Buffer | null }): string | null {
  return row.phone_sealed ? tx.platform.keyring.open(row.phone_sealed, contextOf(row.person_id)) : null;
}

export function blindPhone(tx: Tx, phone: string): Buffer {
  return tx.platform.keyring.blind(plainPhone(phone), 'people.phone');
}

const plainPhone = (phone: string): string => phone.replace(/[\s-]/g, '');
const contextOf = (personId: string): string => `people.phone:${personId}`;
