import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { findUnitRow, unitToday } from './unit-today.ts';

/**
 * The unit that is meant: the named one, or the one that has taken its work.
 * @param areaIds where the case lies
 * @throws AppError case-unit-unknown when the office has no such unit
 */
export async function requireUnit(tx: Tx, code: string, areaIds: readonly string[]): Promise<string> {
  if (!(await findUnitRow(tx, code))) throw new AppError('case-unit-unknown');
  return unitToday(tx, code, areaIds);
}
