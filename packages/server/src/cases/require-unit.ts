import { AppError } from '../platform/app-error.ts';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

/** @throws AppError case-unit-unknown when the office has no such unit */
export async function requireUnit(tx: Tx, code: string): Promise<void> {
  const row = await oncePerTx(tx, `unit:${code}`, () =>
    db(tx).selectFrom('v_people_units').select('code').where('district_id', '=', tx.districtId).where('code', '=', code).executeTakeFirst(),
  );
  if (!row) throw new AppError('case-unit-unknown');
}
