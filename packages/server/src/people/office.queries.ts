import type { CategoryNode, Office } from '@gridkeeper/domain/people/wire.ts';
import { groundOf } from '../areas/ground.ts';
import type { Tx } from '../platform/database/tx.ts';
import { maxPhotoBytes } from '../platform/files/uploads.ts';
import { currentPack } from '../policy/packs.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { db } from './people.tables.ts';

const maxPhotos = 9;

/** What every face needs before anyone signs in. */
export async function getOffice(tx: Tx): Promise<Office> {
  const district = await db(tx)
    .selectFrom('districts')
    .select(['name', 'street', 'zone', 'demo', 'supervision_phone'])
    .where('district_id', '=', tx.districtId)
    .executeTakeFirstOrThrow();
  const { pack } = await currentPack(tx);
  const { bounds } = await groundOf(tx);
  return {
    district: { id: tx.districtId, name: district.name, street: district.street },
    demo: tx.platform.demo,
    zone: district.zone,
    supervisionPhone: district.supervision_phone,
    bounds,
    pack: { id: pack.id, version: pack.version, label: pack.label },
    accounts: tx.platform.demo ? demoAccounts.map(({ username, label }) => ({ username, label, password: demoPassword })) : [],
    maxPhotoBytes,
    maxPhotos,
  };
}

/** The categories 类别 of new cases: heads with the items below them. */
export async function categoryTree(tx: Tx): Promise<CategoryNode[]> {
  const { pack } = await currentPack(tx);
  return pack.categories
    .filter((head) => head.parent === null)
    .map((head) => ({
      code: head.code,
      label: head.label,
      children: pack.categories
        .filter((item) => item.parent === head.code)
        .map(({ code, label, portal, keywords }) => ({ code, label, portal, keywords })),
    }));
}
