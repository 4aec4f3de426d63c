import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The office's keys, all derived from one 32-byte secret (a 0600 file or the environment; never in a backup).
 * Fields are sealed with AES-256-GCM; the key's id stands in each value so that keys can be changed later.
 */
export type Keyring = {
  /** Encrypts a field. `context` (table.column and row id) is bound to it: a value copied elsewhere does not open. */
  seal(plain: string, context: string): Buffer;
  /** @throws when the value was changed, moved or sealed under another key */
  open(sealed: Buffer, context: string): string;
  /** A blind index for exact search over sealed fields. */
  blind(plain: string, purpose: string): Buffer;
  /** A keyed digest, e.g. for tokens and signatures. */
  sign(text: string, purpose: string): Buffer;
  verify(text: string, purpose: string, signature: Buffer): boolean;
};

const keyId = 1;

export function keyringFrom(secret: Buffer): Keyring {
  if (secret.length < 32) throw new Error('The key must have at least 32 bytes.');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'gridkeeper', purpose, 32));
  const fieldKey = derive('field');
  const macKeys = new Map<string, Buffer>();
  const macKey = (purpose: string) => {
    const known = macKeys.get(purpose);
    if (known) return known;
    const made = derive(`mac:${purpose}`);
    macKeys.set(purpose, made);
    return made;
  };
  const mac = (text: string, purpose: string) => createHmac('sha256', macKey(purpose)).update(text).digest();

  return {
    seal(plain, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', fieldKey, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([keyId]), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      if (sealed[0] !== keyId) throw new Error(`This value was sealed with key ${String(sealed[0])}, which is not at hand.`);
      const decipher = createDecipheriv('aes-256-gcm', fieldKey, sealed.subarray(1, 13)).setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(13, 29));
      return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
    },
    blind: mac,
    sign: mac,
    verify(text, purpose, signature) {
      const expected = mac(text, purpose);
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    },
  };
}
