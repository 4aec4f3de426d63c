import { createHash } from 'node:crypto';
import { canonical } from '@gridkeeper/domain/base/canonical.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';

/** The identity of a pack: the SHA-256 of its compiled JSON with its keys in order, in hex. */
export function hashPack(pack: CompiledPack): string {
  return createHash('sha256').update(canonical(pack)).digest('hex');
}
