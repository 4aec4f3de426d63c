import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { registerScope, seenIn } from './register.policy.ts';

/** Whoever sees no entry of a kind anywhere is told so, rather than shown an empty list. @throws AppError not-allowed */
export async function requireKindSeen(tx: Tx, actor: StaffActor, kind: RegisterKind): Promise<void> {
  if (seenIn(await registerScope(tx, actor), isRestricted(kind)).length === 0) throw new AppError('not-allowed');
}
