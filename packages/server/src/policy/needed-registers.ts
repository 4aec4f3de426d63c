import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { heldKinds } from '../registers/held-kinds.queries.ts';

/**
 * A register with entries is not taken away: nobody could see, correct or erase them any more.
 * @throws AppError policy-register-in-use; `fields` name each kind as `register.premises` with the number of its entries
 */
export async function requireRegistersKept(tx: Tx, inForce: CompiledPack, next: CompiledPack): Promise<void> {
  const lost = inForce.registers.filter(({ code, sort }) => !next.registers.some((kind) => kind.code === code && kind.sort === sort));
  if (lost.length === 0) return;
  const held = new Map((await heldKinds(tx)).map(({ kind, count }) => [kind, count]));
  const fields = lost.flatMap(({ code, label }) => {
    const count = held.get(code) ?? 0;
    const message = {
      zh: `台账“${label.zh}”还有 ${count} 条登记。`,
      en: `The register “${label.en}” still holds ${count} ${count === 1 ? 'entry' : 'entries'}.`,
    };
    return count > 0 ? [{ field: `register.${code}`, message }] : [];
  });
  if (fields.length > 0) throw new AppError('policy-register-in-use', {}, { fields });
}
