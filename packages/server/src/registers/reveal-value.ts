import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { PlainValue } from '@gridkeeper/domain/registers/check-field.ts';
import type { StaffActor } from '../people/actor.ts';
import { today } from '../people/today.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { StoredEntry } from './entries/entry.ts';
import { nameField, openSecret } from './entries/secrets.ts';
import { isShown } from './entries/shown-fields.ts';
import { getSeenEntry } from './get-seen-entry.ts';
import { lookReason } from './look-reason.ts';
import { mayReveal } from './register.policy.ts';

export type Reveal = { readonly entryId: string; readonly field: string; readonly reason: string };

/**
 * Shows what stands behind a mask 查看完整信息 to somebody who may, for a reason that is written down with it. Who tries without the right is written
 * down, too.
 * @throws AppError not-found (also where nothing stands there), not-allowed
 */
export async function revealValue(tx: Tx, actor: StaffActor, { entryId, field, reason }: Reveal): Promise<{ readonly value: PlainValue }> {
  const { entry, kind, scope } = await getSeenEntry(tx, actor, entryId);
  const why = lookReason(field, reason);
  if (!mayReveal(scope, { restricted: entry.restricted, areaIds: entry.ground.areaIds })) {
    tx.ifRefused.push((late) => audit(late, actor, 'register.refused-reveal', `entry:${entryId}`, why));
    throw new AppError('not-allowed');
  }
  const value = valueBehind(tx, kind, entry, field, await today(tx));
  if (value === null) throw new AppError('not-found');
  await audit(tx, actor, 'register.reveal', `entry:${entryId}`, why);
  return { value };
}

/** The plain value of a field as far as it may be used today; null: nothing stands there. */
export function valueBehind(tx: Tx, kind: RegisterKind, entry: StoredEntry, code: string, day: string): PlainValue {
  const secret = entry.state.secrets[code];
  if (entry.restricted && code === nameField) return secret ? openSecret(tx, entry.id, code, secret) : null;
  const field = kind.fields.find((one) => one.code === code);
  if (!field || !isShown(kind, field, entry, day)) return null;
  return secret ? openSecret(tx, entry.id, code, secret) : (entry.state.fields[code] ?? null);
}
