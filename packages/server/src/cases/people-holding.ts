import { liaisonUnit } from '@gridkeeper/domain/cases/holders.ts';
import type { Observer } from '@gridkeeper/domain/cases/sight.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { Capability, CompiledPack, Holder } from '@gridkeeper/domain/policy/pack.ts';
import { definitionCode } from '@gridkeeper/domain/policy/pack-index.ts';
import { today } from '../people/today.ts';
import type { CaseWork } from './case-work.ts';
import { db } from './cases.tables.ts';

type Post = { readonly person_id: string; readonly role: string; readonly area_id: string | null; readonly unit_code: string | null };

const capabilityOf: Readonly<Partial<Record<Holder, Capability>>> = {
  centre: 'case.review',
  'lead-unit': 'case.handle',
  'assisting-unit': 'case.handle',
  higher: 'case.handle',
  'grid-worker': 'case.check',
  leader: 'case.supervise',
  liaison: 'case.liaise',
};

const postsOfWork = new WeakMap<CaseWork, Promise<readonly Post[]>>();

/** The persons who hold these parts in a case today, by their posts. */
export async function peopleHolding(work: CaseWork, state: CaseState, holders: readonly Holder[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const pack = packOf(work, state);
  for (const holder of holders) {
    if (holder === 'checker' && state.checkerId) found.add(state.checkerId);
    if (holder === 'reporter' && state.reporterId) found.add(state.reporterId);
    if (holder === 'taker' && state.takerId) found.add(state.takerId);
    const capability = capabilityOf[holder];
    if (!capability) continue;
    for (const post of await posts(work)) {
      const role = pack?.roles.find((one) => one.code === post.role);
      if (!role?.capabilities.includes(capability)) continue;
      if (holder === 'centre' && role.level !== null && state.level !== null && role.level !== state.level) continue;
      const inScope =
        role.scope === 'unit'
          ? unitsOf(state, holder, pack).some((unit) => isOf(post, unit, state))
          : post.area_id !== null && state.place.areaIds.includes(post.area_id);
      if (inScope) found.add(post.person_id);
    }
  }
  return found;
}

/** Somebody with the posts he holds today, as far as they decide what he sees. */
export async function observer(work: CaseWork, state: CaseState, personId: string): Promise<Observer> {
  const roles = packOf(work, state)?.roles ?? [];
  const held = (await posts(work)).filter((post) => post.person_id === personId);
  return {
    personId,
    posts: held.flatMap(({ role: code, area_id: areaId, unit_code: unitCode }) => {
      const role = roles.find((one) => one.code === code);
      return role ? [{ level: role.level, capabilities: role.capabilities, areaId, unitCode }] : [];
    }),
  };
}

function packOf(work: CaseWork, state: CaseState): CompiledPack | undefined {
  return [...work.held.values()].find((held) => held.state.packHash === state.packHash)?.pack;
}

/** A territory unit named by the routing table is the one of the place. */
function isOf(post: Post, unit: string, state: CaseState): boolean {
  const here = post.area_id === null || state.place.areaIds.includes(post.area_id);
  if (!here || post.unit_code === null) return false;
  return post.unit_code === unit || (post.area_id !== null && definitionCode(post.unit_code) === unit);
}

function unitsOf(state: CaseState, holder: Holder, pack: CompiledPack | undefined): readonly string[] {
  if (holder === 'liaison') return (pack && [liaisonUnit(state, pack) ?? []].flat()) ?? [];
  return holder === 'assisting-unit' ? state.assisting : state.leadUnit === null ? [] : [state.leadUnit];
}

/** All posts of today, read once a unit of work. */
function posts(work: CaseWork): Promise<readonly Post[]> {
  const known = postsOfWork.get(work);
  if (known) return known;
  const read = (async () => {
    const day = await today(work.tx);
    return db(work.tx)
      .selectFrom('v_people_posts')
      .select(['person_id', 'role', 'area_id', 'unit_code'])
      .where('district_id', '=', work.tx.districtId)
      .where('valid_from', '<=', day)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
      .execute();
  })();
  postsOfWork.set(work, read);
  return read;
}
