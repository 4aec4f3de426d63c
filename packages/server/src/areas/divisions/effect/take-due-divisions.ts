import { inTransaction, type Tx } from '../../../platform/database/tx.ts';
import type { Platform } from '../../../platform/platform.ts';
import { db } from '../../areas.tables.ts';
import { groundOf } from '../../ground.ts';
import { lockDivision } from '../division-row.ts';
import { applyDivision } from './apply-division.ts';

/**
 * Lets every proposal whose day has come take effect, each in a transaction of its own. When the office was switched off on that day, it takes effect
 * on the day when it is switched on again: cases and posts of the days between stay what they were.
 * @returns how many took effect
 */
export async function takeDueDivisions(platform: Platform, districtId: number): Promise<number> {
  const due = await inTransaction(platform, { districtId, readOnly: true }, dueDivisions);
  let done = 0;
  for (const divisionId of due) {
    try {
      await inTransaction(platform, { districtId }, async (tx) => {
        const division = await lockDivision(tx, divisionId);
        // Somebody may have withdrawn it since it was looked for.
        if (division.state !== 'scheduled') return;
        await applyDivision(tx, division, { audited: 'system', by: { kind: 'system' } });
        done += 1;
      });
    } catch (error) {
      // One that cannot take effect must not hold up the others; it stays scheduled and is tried again.
      platform.log.error('division.not-taken', { division: divisionId, message: String(error) });
    }
  }
  return done;
}

async function dueDivisions(tx: Tx): Promise<readonly string[]> {
  const { day } = await groundOf(tx);
  const rows = await db(tx)
    .selectFrom('divisions')
    .select('division_id')
    .where('district_id', '=', tx.districtId)
    .where('state', '=', 'scheduled')
    .where('effective_on', '<=', day)
    .orderBy('effective_on')
    .orderBy('division_id')
    .execute();
  return rows.map((row) => row.division_id);
}
