import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { findCurrentPack } from '../policy/packs.ts';

/** The kinds of registers 台账 that the pack in force declares; none before an office has rules. */
export async function declaredKinds(tx: Tx): Promise<readonly RegisterKind[]> {
  return (await findCurrentPack(tx))?.pack.registers ?? [];
}

/** @throws AppError not-found for a kind that the pack in force does not declare */
export async function getKind(tx: Tx, code: string): Promise<RegisterKind> {
  const kind = (await declaredKinds(tx)).find((one) => one.code === code);
  if (!kind) throw new AppError('not-found');
  return kind;
}
