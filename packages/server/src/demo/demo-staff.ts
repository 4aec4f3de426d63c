import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { StaffActor } from '../people/actor.ts';
import { actorPosts } from '../people/actor-posts.ts';
import { addPerson } from '../people/add-person.ts';
import { createUnits } from '../people/create-units.ts';
import { demoAccounts, demoPassword } from '../people/demo-accounts.ts';
import { givePost } from '../people/give-post.ts';
import { openAccount } from '../people/open-account.ts';
import { hashPassword } from '../people/passwords.ts';
import { setUnitContacts } from '../people/set-unit-contacts.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { DemoGround } from './ground/demo-ground.ts';
import type { Cast } from './history/cast.ts';
import type { Chance } from './history/chance.ts';
import { inventPeople } from './invented-people.ts';

type Place = { readonly areaId?: string; readonly unitCode?: string };
const system = { kind: 'system' } as const;

/**
 * Puts people on the posts of plan G5 (each unit a responsible person and a handler, G5.7) and one worker in each of the 26 grids (G1), with the
 * accounts that the demo's sign-in page offers.
 */
export async function staffDemoTown(
  tx: Tx,
  pack: CompiledPack,
  ground: DemoGround,
  areaIds: ReadonlyMap<string, string>,
  chance: Chance,
  from: string,
): Promise<Cast> {
  const idOf = (code: string) => areaIds.get(code) ?? '';
  const byLevel = (level: string) => ground.areas.filter((area) => area.level === level);
  const street = idOf(byLevel('street')[0]?.code ?? '');
  const managementAreas = byLevel('management-area').map((area) => ({
    areaId: idOf(area.code),
    code: area.code,
    level: area.level,
    name: area.name,
  }));
  await createUnits(tx, pack, managementAreas);

  const invent = inventPeople(chance);
  const passwordHash = await hashPassword(demoPassword);
  const free = [...demoAccounts];
  const employ = async (role: string, place: Place): Promise<StaffActor> => {
    const person = invent();
    const personId = await addPerson(tx, system, person);
    const postId = await givePost(tx, system, { personId, role, ...place, from });
    const account = free.findIndex((one) => one.role === role && (one.unit === null || one.unit === place.unitCode));
    const [mine] = account < 0 ? [] : free.splice(account, 1);
    const accountId = mine ? await openAccount(tx, { personId, username: mine.username, passwordHash }) : '';
    const posts = actorPosts(pack.roles, [{ post_id: postId, role, area_id: place.areaId ?? null, unit_code: place.unitCode ?? null }]);
    return { kind: 'staff', accountId, personId, name: person.name, districtId: tx.districtId, posts };
  };

  const operators = [await employ('centre-operator', { areaId: street }), await employ('centre-operator', { areaId: street })];
  const head = await employ('centre-head', { areaId: street });
  const leader = await employ('street-leader', { areaId: street });
  for (const role of ['system-administrator', 'security-administrator', 'audit-administrator']) await employ(role, { areaId: street });

  const handlers = new Map<string, StaffActor>();
  for (const unit of pack.units.filter((one) => one.kind !== 'centre')) {
    const codes = unit.kind === 'territory' ? managementAreas.map((area) => `${unit.code}:${area.code}`) : [unit.code];
    for (const unitCode of codes) {
      const handler = await employ(unit.kind === 'territory' ? 'management-area-handler' : 'unit-handler', { unitCode });
      const responsible = await employ('unit-head', { unitCode });
      await setUnitContacts(tx, system, { unitCode, responsibleId: responsible.personId, handlerId: handler.personId });
      handlers.set(unitCode, handler);
    }
  }
  const district = handlers.get('district-centre');
  if (!district) throw new Error('The pack of the demo has no district centre.');

  const workers = new Map<string, StaffActor>();
  for (const grid of byLevel('grid')) workers.set(idOf(grid.code), await employ('grid-worker', { areaId: idOf(grid.code) }));
  return { operators, head, leader, district, handlers, workers };
}
