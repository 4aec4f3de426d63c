import { inTransaction } from '../../platform/database/tx.ts';
import type { Platform } from '../../platform/platform.ts';
import { careFor } from '../care.ts';
import { declaredKinds } from '../kinds.ts';
import { eraseKept } from './erase-kept.ts';
import { eraseUndeclared } from './erase-undeclared.ts';
import { keepConsents } from './keep-consents.ts';

/**
 * What the registers owe to persons, daily: consents that end are told and take effect, and what was kept long enough is erased 到期删除 (PIPL art. 19, 47).
 * @returns how many entries something was done for
 */
export async function keepRegisters(platform: Platform, districtId: number): Promise<number> {
  const kinds = await inTransaction(platform, { districtId, readOnly: true }, declaredKinds);
  let done = 0;
  for (const kind of kinds) {
    for (const work of [keepConsents, eraseKept, eraseUndeclared]) {
      for (;;) {
        const some = await inTransaction(platform, { districtId }, async (tx) => {
          await careFor(tx, 'system');
          return work(tx, kind);
        });
        done += some;
        if (some === 0) break;
      }
    }
  }
  return done;
}
