import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { administratorKinds } from './administrator-kinds.ts';
import { heldOn } from './held-on.ts';
import { db } from './people.tables.ts';
import { today } from './today.ts';

export type AdministratorView = { readonly personId: string; readonly name: string; readonly role: Label; readonly hasAccount: boolean };

/** Who is administrator today, in the order of the pack's roles, and whether they ever set up their account. */
export async function listAdministrators(tx: Tx): Promise<AdministratorView[]> {
  const { pack } = await currentPack(tx);
  const roles = new Map(pack.roles.filter((role) => administratorKinds(role).length > 0).map((role) => [role.code, role.label]));
  if (roles.size === 0) return [];
  const rows = await db(tx)
    .selectFrom('posts')
    .innerJoin('people', (on) => on.onRef('people.district_id', '=', 'posts.district_id').onRef('people.person_id', '=', 'posts.person_id'))
    .leftJoin('account_districts as a', (on) =>
      on.onRef('a.district_id', '=', 'posts.district_id').onRef('a.person_id', '=', 'posts.person_id'),
    )
    .select(['posts.person_id', 'posts.role', 'people.name', 'a.account_id'])
    .where('posts.district_id', '=', tx.districtId)
    .where('posts.role', 'in', [...roles.keys()])
    .where(heldOn(await today(tx)))
    .orderBy('posts.post_id')
    .execute();
  const order = [...roles.keys()];
  return rows
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map((row) => ({
      personId: row.person_id,
      name: row.name,
      role: roles.get(row.role) ?? { zh: row.role, en: row.role },
      hasAccount: row.account_id !== null,
    }));
}
