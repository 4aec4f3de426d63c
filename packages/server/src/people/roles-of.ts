import type { Role } from '@gridkeeper/domain/policy/pack.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { getPack } from '../policy/packs.ts';

// A pack's version never changes, so its roles are read once a process.
const known = new Map<string, readonly Role[]>();

/** The roles of a pack's version, outside any transaction; from memory but for the first time. */
export async function rolesOf(platform: Platform, districtId: number, packHash: string): Promise<readonly Role[]> {
  const cached = known.get(packHash);
  if (cached) return cached;
  const { roles } = await inTransaction(platform, { districtId, readOnly: true }, (tx) => getPack(tx, packHash));
  known.set(packHash, roles);
  return roles;
}
