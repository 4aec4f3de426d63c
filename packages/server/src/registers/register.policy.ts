import type { Capability } from '@gridkeeper/domain/policy/pack.ts';
import { groundOf } from '../areas/ground.ts';
import type { StaffActor } from '../people/actor.ts';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import { db } from './registers.tables.ts';

/** The areas in which somebody sees, changes and reveals register entries, and in which he looks after care recipients 关爱对象. */
export type RegisterScope = {
  readonly view: readonly string[];
  readonly edit: readonly string[];
  readonly reveal: readonly string[];
  readonly care: readonly string[];
};

/** Whose rights are asked: his posts say them. */
type Holder = Pick<StaffActor, 'personId' | 'posts'>;
type Subject = { readonly restricted: boolean; readonly areaIds: readonly string[] };

/** A post's area, else its unit's; a unit or a role without one serves the whole office. */
export function registerScope(tx: Tx, actor: Holder): Promise<RegisterScope> {
  return oncePerTx(tx, `register-scope:${actor.personId}`, () => readScope(tx, actor));
}

async function readScope(tx: Tx, actor: Holder): Promise<RegisterScope> {
  const posts = actor.posts.filter((post) => post.capabilities.some((one) => one.startsWith('register.')));
  const { rootId } = await groundOf(tx);
  const unitAreas = await areasOfUnits(
    tx,
    posts.flatMap(({ unitCode }) => unitCode ?? []),
  );
  const areaOf = (post: (typeof posts)[number]) => post.areaId ?? unitAreas.get(post.unitCode ?? '') ?? rootId;
  const areasWith = (capability: Capability) => [
    ...new Set(posts.filter((post) => post.capabilities.includes(capability)).flatMap((post) => areaOf(post) ?? [])),
  ];
  return {
    view: areasWith('register.view'),
    edit: areasWith('register.edit'),
    reveal: areasWith('register.reveal'),
    care: areasWith('register.care'),
  };
}

async function areasOfUnits(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (codes.length === 0) return new Map();
  const rows = await db(tx)
    .selectFrom('v_people_units')
    .select(['code', 'area_id'])
    .where('district_id', '=', tx.districtId)
    .where('code', 'in', [...codes])
    .execute();
  return new Map(rows.map((row) => [row.code, row.area_id]));
}

export const covers = (areas: readonly string[], { areaIds }: Pick<Subject, 'areaIds'>): boolean =>
  areas.some((area) => areaIds.includes(area));

/** Restricted entries are seen by those only who look after them. */
export const maySee = (scope: RegisterScope, entry: Subject): boolean => covers(seenIn(scope, entry.restricted), entry);
export const mayEdit = (scope: RegisterScope, entry: Subject): boolean => maySee(scope, entry) && covers(scope.edit, entry);
export const mayReveal = (scope: RegisterScope, entry: Subject): boolean => maySee(scope, entry) && covers(scope.reveal, entry);

/** The same as `maySee`, as the areas that a list is filtered by. */
export const seenIn = (scope: RegisterScope, restricted: boolean): readonly string[] => (restricted ? scope.care : scope.view);
