import { uuidV7 } from '@gridkeeper/domain/base/uuid.ts';

/** A fresh command id (UUIDv7). `crypto.randomUUID` is missing on plain http and in older WeChat browsers. */
export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** 128 random bits as hex: a token nobody can guess. */
export function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
