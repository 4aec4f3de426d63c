import { civilDateOf } from '@gridkeeper/domain/base/civil-date.ts';
import type { Label } from '@gridkeeper/domain/base/label.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { db } from './registers.tables.ts';

export type PostOnDay = { readonly role: Label; readonly unit: Label | null };

/** Which posts persons held on a day: their role and unit as they are called today. */
export async function postsOf(tx: Tx, personIds: readonly string[]): Promise<(personId: string, at: Date) => readonly PostOnDay[]> {
  if (personIds.length === 0) return () => [];
  const { pack } = await currentPack(tx);
  const { zone } = await calendarOf(tx);
  const rows = await db(tx)
    .selectFrom('v_people_posts as p')
    .leftJoin('v_people_units as u', (on) => on.onRef('u.district_id', '=', 'p.district_id').onRef('u.code', '=', 'p.unit_code'))
    .select(['p.person_id', 'p.role', 'p.valid_from', 'p.valid_to', 'u.label'])
    .where('p.district_id', '=', tx.districtId)
    .where('p.person_id', 'in', [...personIds])
    .orderBy('p.valid_from')
    .execute();
  return (personId, at) => {
    const day = civilDateOf(dayAt(zone, at.getTime()));
    return rows
      .filter((row) => row.person_id === personId && row.valid_from <= day && (row.valid_to === null || row.valid_to >= day))
      .map((row) => ({ role: pack.roles.find(({ code }) => code === row.role)?.label ?? { zh: row.role, en: row.role }, unit: row.label }));
  };
}
