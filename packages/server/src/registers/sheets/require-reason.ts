import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { registerScope } from '../register.policy.ts';

/** Who asks for unmasked data may open masks somewhere; where he may not, they stay. @throws AppError not-allowed */
export async function requireReason(tx: Tx, actor: StaffActor, reason: string | null): Promise<void> {
  if (reason !== null && (await registerScope(tx, actor)).reveal.length === 0) throw new AppError('not-allowed');
}
