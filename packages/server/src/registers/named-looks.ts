import type { EntryLook } from '@gridkeeper/domain/registers/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { Look } from './looks.queries.ts';
import { peopleNames } from './names.queries.ts';

/** Looks with the names and roles of whoever looked, in the same order: for those only who may read them. */
export async function namedLooks(tx: Tx, looks: readonly Look[]): Promise<EntryLook[]> {
  const names = await peopleNames(
    tx,
    looks.map((look) => look.personId),
  );
  return looks.map(({ personId, posts, ...look }) => ({
    ...look,
    who: names(personId) ?? '',
    role: posts.map(({ role, unit }) => (unit ? `${unit.zh} ${role.zh}` : role.zh)).join('、') || null,
  }));
}
