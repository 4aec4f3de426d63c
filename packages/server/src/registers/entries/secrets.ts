import type { RegisterField } from '@gridkeeper/domain/policy/registers.ts';
import type { PlainValue } from '@gridkeeper/domain/registers/check-field.ts';
import { maskName, maskOf } from '@gridkeeper/domain/registers/mask.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Secret } from './entry.ts';

/** Under this code the name of a restricted entry stands among its secrets. */
export const nameField = 'name';

/** What an exact search finds without opening anything. */
export type Blind = 'phone' | 'code' | 'name';
const blindOf: Readonly<Partial<Record<RegisterField['type'], Blind>>> = {
  phone: 'phone',
  'credit-code': 'code',
  'facility-code': 'code',
};

export const blindIndex = (tx: Tx, plain: string, of: Blind): string =>
  tx.platform.keyring.blind(plain, `register_entries.${of}`).toString('base64');

const contextOf = (entryId: string, field: string): string => `register_entries.${field}:${entryId}`;

/** A secret value of a declared field, bound to its entry. */
export function sealValue(tx: Tx, entryId: string, field: RegisterField, value: Exclude<PlainValue, null>): Secret {
  const of = blindOf[field.type];
  return {
    sealed: tx.platform.keyring.seal(JSON.stringify(value), contextOf(entryId, field.code)).toString('base64'),
    mask: maskOf(field.type, String(value)),
    blind: of === undefined ? null : blindIndex(tx, String(value), of),
  };
}

export function sealName(tx: Tx, entryId: string, name: string): Secret {
  return {
    sealed: tx.platform.keyring.seal(JSON.stringify(name), contextOf(entryId, nameField)).toString('base64'),
    mask: maskName(name),
    blind: blindIndex(tx, name, 'name'),
  };
}

/** The value behind a mask. @throws where it was changed, or moved from another entry */
export function openSecret(tx: Tx, entryId: string, field: string, secret: Secret): Exclude<PlainValue, null> {
  return JSON.parse(tx.platform.keyring.open(Buffer.from(secret.sealed, 'base64'), contextOf(entryId, field)));
}

/** The same secret under the newest key. */
export function resealed(tx: Tx, entryId: string, field: string, secret: Secret): Secret {
  const context = contextOf(entryId, field);
  const plain = tx.platform.keyring.open(Buffer.from(secret.sealed, 'base64'), context);
  return { ...secret, sealed: tx.platform.keyring.seal(plain, context).toString('base64') };
}
