import { randomFillSync } from 'node:crypto';
import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import { uuidV7 } from '@gridkeeper/domain/base/uuid.ts';

// Randomness is drawn in one go for many ids: asking the system for ten bytes at a time costs more than the id itself.
const pool = Buffer.alloc(10 * 400);
let used = pool.length;

/** A new id that sorts by `now`. */
export function newId(now: EpochMs): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 10;
  return uuidV7(now, pool.subarray(used - 10, used));
}
