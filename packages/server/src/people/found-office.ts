import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { saveAreas } from '../areas/save-areas.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { publishPack } from '../policy/packs.ts';
import { addPerson } from './add-person.ts';
import { administratorKinds, administrators } from './administrator-kinds.ts';
import { createDistrict, type NewDistrict } from './create-district.ts';
import { givePost } from './give-post.ts';
import { refreshUnits } from './refresh-units.ts';
import { today } from './today.ts';

export type Founding = NewDistrict & {
  readonly pack: CompiledPack;
  readonly packHash: string;
  /** The street's division code, 12 digits; without it the areas come by import alone. */
  readonly code: string | null;
};

const system = { kind: 'system' } as const;

/**
 * Founds an office: the district, its rules, its units, and three administrators 三员 as different people, named like their roles until they set
 * up their accounts. Nothing but the transaction's own district is touched.
 */
export async function foundOffice(tx: Tx, input: Founding): Promise<void> {
  await createDistrict(tx, input);
  await audit(tx, 'system', 'office.found', `district:${tx.districtId}`);
  await publishPack(tx, input.pack, input.packHash);
  if (input.code !== null) await saveStreet(tx, input.code, input.street);
  await refreshUnits(tx);
  await appointAdministrators(tx, input.pack);
}

async function saveStreet(tx: Tx, code: string, name: string): Promise<void> {
  await saveAreas(tx, [
    {
      code,
      name,
      parentCode: null,
      level: 'street',
      kind: null,
      layer: null,
      shape: null,
      point: null,
      households: null,
      persons: null,
      validFrom: await today(tx),
      validTo: null,
    },
  ]);
}

async function appointAdministrators(tx: Tx, pack: CompiledPack): Promise<void> {
  const from = await today(tx);
  for (const kind of administrators) {
    const role = pack.roles.find((one) => administratorKinds(one).includes(kind));
    if (!role) continue;
    const personId = await addPerson(tx, system, { name: role.label.zh });
    await givePost(tx, system, { personId, role: role.code, from });
  }
}
