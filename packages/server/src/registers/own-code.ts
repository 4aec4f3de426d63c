import type { Platform } from '../platform/platform.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford: no I, L, O, U

/**
 * The code of a person's own page 我的资料: the district and 80 bits that only the office's key makes from the code's id. Written like a follow code, so
 * that `readFollowCode` reads it as people type it; made with another key, so that neither ever opens the other.
 */
export function ownCode(platform: Platform, districtId: number, codeId: string): string {
  const bytes = platform.keyring.sign(`${districtId}/${codeId}`, 'register-code');
  const letters = Array.from({ length: 16 }, (_, i) => alphabet[(bytes[i] ?? 0) % 32]).join('');
  return `${districtId}-${letters.match(/.{4}/g)?.join('-') ?? letters}`;
}

/** What is stored of a code: a keyed digest. */
export function ownCodeDigest(platform: Platform, code: string): Buffer {
  return platform.keyring.sign(code, 'register-code-hash');
}
