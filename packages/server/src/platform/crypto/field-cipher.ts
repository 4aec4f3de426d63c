import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** AES-256-GCM, or, where national algorithms are asked for 国密 (GB/T 39786), SM4-CTR with HMAC-SM3 over all of it. */
export const fieldCiphers = ['aes', 'sm4'] as const;
export type FieldCipherName = (typeof fieldCiphers)[number];

/** Seals bytes under one key; `bound` (the key's id and the context) must be the same again to open them. */
export type FieldCipher = { seal(plain: Buffer, bound: Buffer): Buffer; open(sealed: Buffer, bound: Buffer): Buffer };

export function fieldCipher(name: FieldCipherName, secret: Buffer): FieldCipher {
  return name === 'aes' ? aesGcm(derive(secret, 'field')) : sm4(derive(secret, 'field-sm4').subarray(0, 16), derive(secret, 'field-sm3'));
}

const derive = (secret: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'gridkeeper', purpose, 32));

function aesGcm(key: Buffer): FieldCipher {
  return {
    seal(plain, bound) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, bound) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(bound);
      decipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
    },
  };
}

function sm4(key: Buffer, macKey: Buffer): FieldCipher {
  const mac = (nonce: Buffer, body: Buffer, bound: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bound.length);
    return createHmac('sm3', macKey).update(length).update(bound).update(nonce).update(body).digest();
  };
  return {
    seal(plain, bound) {
      const nonce = randomBytes(16);
      const cipher = createCipheriv('sm4-ctr', key, nonce);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, mac(nonce, body, bound), body]);
    },
    open(sealed, bound) {
      const [nonce, tag, body] = [sealed.subarray(0, 16), sealed.subarray(16, 48), sealed.subarray(48)];
      if (tag.length !== 32 || !timingSafeEqual(tag, mac(nonce, body, bound))) throw new Error('This value was changed or moved.');
      const decipher = createDecipheriv('sm4-ctr', key, nonce);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}
