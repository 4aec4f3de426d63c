import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { getKind } from '../kinds.ts';
import { registerScope, seenIn } from '../register.policy.ts';

/** The kind of register that somebody may bring sheets into: he changes entries somewhere and sees those of this kind. @throws AppError not-found, not-allowed */
export async function requireImport(tx: Tx, actor: StaffActor, code: string): Promise<RegisterKind> {
  const kind = await getKind(tx, code);
  const scope = await registerScope(tx, actor);
  if (seenIn(scope, isRestricted(kind)).length === 0) throw new AppError('not-found');
  if (scope.edit.length === 0) throw new AppError('not-allowed');
  return kind;
}
