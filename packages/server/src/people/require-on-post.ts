import type { Capability } from '@gridkeeper/domain/policy/pack.ts';
import { AppError } from '../platform/app-error.ts';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { heldOn } from './held-on.ts';
import { db } from './people.tables.ts';
import { rolesWith } from './roles-with.ts';
import { today } from './today.ts';

/** @throws AppError checker-unknown when the person holds no post today that allows this */
export async function requireOnPost(tx: Tx, personId: string, capability: Capability): Promise<void> {
  const { pack } = await currentPack(tx);
  const roles = rolesWith(pack, capability);
  if (roles.length === 0) throw new AppError('checker-unknown');
  const day = await today(tx);
  const row = await oncePerTx(tx, `on-post:${personId}:${capability}:${day}`, () =>
    db(tx)
      .selectFrom('posts')
      .select('post_id')
      .where('district_id', '=', tx.districtId)
      .where('person_id', '=', personId)
      .where('role', 'in', roles)
      .where(heldOn(day))
      .executeTakeFirst(),
  );
  if (!row) throw new AppError('checker-unknown');
}
