import type { RoleView } from '@gridkeeper/domain/people/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { placeNeeded } from './place-needed.ts';

/** The roles of the pack, for the form that gives a post. */
export async function listRoles(tx: Tx): Promise<RoleView[]> {
  const { pack } = await currentPack(tx);
  return pack.roles.map((role) => ({ code: role.code, label: role.label, place: placeNeeded(role) }));
}
