import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type FieldCipher, type FieldCipherName, fieldCipher } from './field-cipher.ts';

/**
 * The office's keys (a 0600 file or the environment; never in a backup). Fields are sealed with the newest field key, whose id stands in each value,
 * so that older values open until they are sealed anew (`gridkeeper keys rotate`). Codes and blind indexes hang on the office's secret, which stays.
 */
export type Keyring = {
  /** Encrypts a field. `context` (table.column and row id) is bound to it: a value copied elsewhere does not open. */
  seal(plain: string, context: string): Buffer;
  /** @throws when the value was changed, moved or sealed under a key that is not at hand */
  open(sealed: Buffer, context: string): string;
  /** Id of the key that `seal` uses now: the first byte of what it makes. */
  newest(): number;
  /** A blind index for exact search over sealed fields. */
  blind(plain: string, purpose: string): Buffer;
  /** A keyed digest, e.g. for tokens and signatures. */
  sign(text: string, purpose: string): Buffer;
  verify(text: string, purpose: string, signature: Buffer): boolean;
};

/** `id` 1..255. The first key comes from the office's secret itself. */
export type FieldKey = { readonly id: number; readonly cipher: FieldCipherName; readonly secret: Buffer };
export type OfficeKeys = { readonly secret: Buffer; readonly later: readonly FieldKey[] };

/** A keyring of one secret that never changes. */
export const keyringFrom = (secret: Buffer): Keyring => keyringOf({ secret, later: [] }, () => []);

/**
 * @param reread the keys added later, read anew: asked when a value bears an unknown id, and before sealing, so that a running server follows a rotation
 */
export function keyringOf(keys: OfficeKeys, reread: () => readonly FieldKey[]): Keyring {
  const { secret } = keys;
  if (secret.length < 32) throw new Error('The key must have at least 32 bytes.');
  const ciphers = new Map<number, FieldCipher>([[1, fieldCipher('aes', secret)]]);
  const take = (later: readonly FieldKey[]) => {
    for (const key of later) if (!ciphers.has(key.id)) ciphers.set(key.id, fieldCipher(key.cipher, key.secret));
  };
  take(keys.later);
  const cipherOf = (id: number): FieldCipher | undefined => {
    if (!ciphers.has(id)) take(reread());
    return ciphers.get(id);
  };
  const newest = (): number => {
    take(reread());
    return Math.max(...ciphers.keys());
  };
  const mac = macsOf(secret);

  return {
    seal(plain, context) {
      const id = newest();
      const cipher = ciphers.get(id);
      if (cipher === undefined) throw new Error(`Key ${id} is not at hand.`);
      return Buffer.concat([Buffer.from([id]), cipher.seal(Buffer.from(plain, 'utf8'), boundTo(id, context))]);
    },
    open(sealed, context) {
      const id = sealed[0] ?? 0;
      const cipher = cipherOf(id);
      if (cipher === undefined) throw new Error(`This value was sealed with key ${id}, which is not at hand.`);
      return cipher.open(sealed.subarray(1), boundTo(id, context)).toString('utf8');
    },
    newest,
    blind: mac,
    sign: mac,
    verify(text, purpose, signature) {
      const expected = mac(text, purpose);
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    },
  };
}

/** Values of the first key were bound to their context alone, before there were others. */
const boundTo = (id: number, context: string): Buffer => Buffer.from(id === 1 ? context : `${id}:${context}`);

function macsOf(secret: Buffer): (text: string, purpose: string) => Buffer {
  const known = new Map<string, Buffer>();
  return (text, purpose) => {
    const key = known.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, 'gridkeeper', `mac:${purpose}`, 32));
    known.set(purpose, key);
    return createHmac('sha256', key).update(text).digest();
  };
}
