import { createHash, randomBytes } from 'node:crypto';

/** An opaque token of 256 bits; only its digest is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Idle limits 空闲时限 a face: the desk ends after 30 minutes, the field after 14 days. */
export const idleMinutes = { desk: 30, field: 14 * 24 * 60 } as const;

/** However busy, a session ends after this; one signs in anew. */
export const absoluteDays = { desk: 1, field: 60 } as const;
