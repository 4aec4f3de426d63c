import type { Ledger, LedgerCondition, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { findCurrentPack } from '../../policy/packs.ts';

/** @throws AppError not-found for a ledger that the pack in force does not declare */
export async function getLedger(tx: Tx, code: string): Promise<Ledger> {
  const ledger = (await findCurrentPack(tx))?.pack.ledgers.find((one) => one.code === code);
  if (!ledger) throw new AppError('not-found');
  return ledger;
}

/** The conditions of a ledger over a register. @throws AppError not-found where it is over something else */
export async function ledgerOf(tx: Tx, kind: RegisterKind, code: string): Promise<{ readonly where: readonly LedgerCondition[] }> {
  const { from } = await getLedger(tx, code);
  if (!('register' in from) || from.register !== kind.code) throw new AppError('not-found');
  return from;
}
