import { createHash } from 'node:crypto';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';

/** The identity of a pack: the SHA-256 of its compiled JSON, in hex. Keys are sorted first, so that a pack that went through a database has the same. */
export function hashPack(pack: CompiledPack): string {
  return createHash('sha256').update(JSON.stringify(pack, sortKeys)).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
