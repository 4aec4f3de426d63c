import { findDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { Role } from '@gridkeeper/domain/policy/pack.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { currentPack } from '../policy/packs.ts';
import { getPerson } from './get-person.ts';
import { auditor, type PeopleEditor, requirePeopleEditor, requireSomebodyElse } from './people.policy.ts';
import { db } from './people.tables.ts';
import { placeNeeded } from './place-needed.ts';
import { requireSeparateDuties } from './separate-duties.ts';

export type NewPost = {
  readonly personId: string;
  /** A role of the current pack. */
  readonly role: string;
  readonly areaId?: string | null | undefined;
  readonly unitCode?: string | null | undefined;
  readonly from: CivilDate;
  /** The last day, included; open without. */
  readonly to?: CivilDate | null | undefined;
  /** The post whose holder this one stands in for. */
  readonly substituteFor?: string;
};

/**
 * Gives a person a post 岗位: a role at an area or in a unit (there with an area, when it answers for a part of the ground only), from a day to a day. The same post again is the one that is there.
 * @returns the post's id
 * @throws AppError not-allowed, person-own, not-found, post-invalid, post-dates-invalid, post-duties-separate
 */
export async function givePost(tx: Tx, actor: PeopleEditor, input: NewPost): Promise<string> {
  requirePeopleEditor(actor);
  requireSomebodyElse(actor, input.personId);
  await getPerson(tx, input.personId);
  const { pack } = await currentPack(tx);
  const role = pack.roles.find((one) => one.code === input.role);
  if (!role) throw new AppError('post-invalid');
  requireDates(input.from, input.to ?? null);
  const place = await getPlace(tx, role, input);
  await requireSeparateDuties(tx, pack, input.personId, role, input.from);
  const row = { person_id: input.personId, role: role.code, valid_from: input.from, valid_to: input.to ?? null, ...place };
  const known = await findSame(tx, row);
  if (known) return known;
  const postId = newId(tx.now);
  await db(tx)
    .insertInto('posts')
    .values({ district_id: tx.districtId, post_id: postId, ...row, substitute_for: input.substituteFor ?? null })
    .execute();
  await audit(tx, auditor(actor), 'post.give', `post:${postId}`, role.code);
  return postId;
}

function requireDates(from: CivilDate, to: CivilDate | null): void {
  const first = findDayNumber(from);
  const last = to === null ? Number.POSITIVE_INFINITY : findDayNumber(to);
  if (first === undefined || last === undefined || last < first) throw new AppError('post-dates-invalid');
}

type Place = { readonly area_id: string | null; readonly unit_code: string | null };

async function getPlace(tx: Tx, role: Role, input: NewPost): Promise<Place> {
  const needed = placeNeeded(role);
  if (needed === 'unit') {
    const unit = db(tx)
      .selectFrom('units')
      .select('code')
      .where('district_id', '=', tx.districtId)
      .where('code', '=', input.unitCode ?? '')
      .where('ended_on', 'is', null);
    if (!(await unit.executeTakeFirst())) throw new AppError('post-invalid');
    return { area_id: input.areaId ? await knownArea(tx, input.areaId) : null, unit_code: input.unitCode ?? null };
  }
  if (!input.areaId) {
    if (needed === 'area') throw new AppError('post-invalid');
    return { area_id: null, unit_code: null };
  }
  return { area_id: await knownArea(tx, input.areaId), unit_code: null };
}

async function knownArea(tx: Tx, areaId: string): Promise<string> {
  const area = db(tx).selectFrom('v_areas_names').select('area_id').where('district_id', '=', tx.districtId).where('area_id', '=', areaId);
  if (!(await area.executeTakeFirst())) throw new AppError('post-invalid');
  return areaId;
}

async function findSame(
  tx: Tx,
  row: Place & { readonly person_id: string; readonly role: string; readonly valid_from: string; readonly valid_to: string | null },
): Promise<string | undefined> {
  const same = await db(tx)
    .selectFrom('posts')
    .select('post_id')
    .where('district_id', '=', tx.districtId)
    .where((eb) =>
      eb.and(Object.entries(row).map(([column, value]) => eb(eb.ref(column as keyof typeof row), 'is not distinct from', value))),
    )
    .executeTakeFirst();
  return same?.post_id;
}
