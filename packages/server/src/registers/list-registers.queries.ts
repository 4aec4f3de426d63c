import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import type { Registers } from '@gridkeeper/domain/registers/wire.ts';
import { sql } from 'kysely';
import { requireCapability, type StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { findCurrentPack } from '../policy/packs.ts';
import { careFor } from './care.ts';
import { filterEntries } from './entries/entry-filter.ts';
import { registerScope, seenIn } from './register.policy.ts';
import { db } from './registers.tables.ts';

/**
 * The registers 台账 that somebody may see, with how many entries stand in his areas, and the ledgers. Whoever looks after nobody sees no register of care
 * recipients. @throws AppError not-allowed
 */
export async function listRegisters(tx: Tx, actor: StaffActor): Promise<Registers> {
  requireCapability(actor, 'register.view', 'register.care');
  const current = await findCurrentPack(tx);
  const scope = await registerScope(tx, actor);
  await careFor(tx, actor);
  const kinds: Registers['kinds'][number][] = [];
  for (const kind of current?.pack.registers ?? []) {
    const restricted = isRestricted(kind);
    const seen = seenIn(scope, restricted);
    if (seen.length === 0) continue;
    const { from, conditions } = await filterEntries(tx, kind, seen, {});
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${from} WHERE ${conditions}`.execute(db(tx));
    const add = scope.edit.length > 0;
    kinds.push({ ...kind, count: rows[0]?.n ?? 0, can: { add, import: add, export: true } });
  }
  const shown = new Set(kinds.map(({ code }) => code));
  const ledgers = (current?.pack.ledgers ?? []).filter(({ from }) => !('register' in from) || shown.has(from.register));
  return { kinds, ledgers };
}
