import { AppError } from '../platform/app-error.ts';
import type { Platform } from '../platform/platform.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford: no I, L, O, U

/**
 * The code by which someone without an account follows a case: the district and 80 bits that only the office's key can make from the
 * follower's id. It is therefore never stored and can be presented again on a repeated command.
 */
export function followCode(platform: Platform, districtId: number, followerId: string): string {
  const bytes = platform.keyring.sign(`${districtId}/${followerId}`, 'follow-code');
  const letters = Array.from({ length: 16 }, (_, i) => alphabet[(bytes[i] ?? 0) % 32]).join('');
  return `${districtId}-${letters.match(/.{4}/g)?.join('-') ?? letters}`;
}

/** What is stored of a code: a keyed digest. */
export function followHash(platform: Platform, code: string): Buffer {
  return platform.keyring.sign(code, 'follow-hash');
}

/** Reads a code as people type it: small letters, blanks, O for 0, I and L for 1. @throws AppError follow-code-unknown */
export function readFollowCode(typed: string): { readonly districtId: number; readonly code: string } {
  const clean = typed
    .trim()
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  const match = /^(\d{1,6})([0-9A-HJKMNP-TV-Z]{16})$/.exec(clean);
  if (!match?.[1] || !match[2]) throw new AppError('follow-code-unknown');
  return { districtId: Number(match[1]), code: `${match[1]}-${match[2].match(/.{4}/g)?.join('-') ?? ''}` };
}
