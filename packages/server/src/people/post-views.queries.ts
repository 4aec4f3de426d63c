import type { MyPost } from '@gridkeeper/domain/people/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { notEndedBefore } from './held-on.ts';
import { db } from './people.tables.ts';
import { today } from './today.ts';

export type PostView = MyPost & { readonly id: string; readonly from: string };

/** Posts of now and of the future, as shown, by person, in one query. */
export async function postViews(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly PostView[]>> {
  if (personIds.length === 0) return new Map();
  const { pack } = await currentPack(tx);
  const rows = await db(tx)
    .selectFrom('posts')
    .leftJoin('v_areas_names as area', (on) =>
      on.onRef('area.district_id', '=', 'posts.district_id').onRef('area.area_id', '=', 'posts.area_id'),
    )
    .leftJoin('units', (on) => on.onRef('units.district_id', '=', 'posts.district_id').onRef('units.code', '=', 'posts.unit_code'))
    .leftJoin('posts as absent', (on) =>
      on.onRef('absent.district_id', '=', 'posts.district_id').onRef('absent.post_id', '=', 'posts.substitute_for'),
    )
    .leftJoin('people as holder', (on) =>
      on.onRef('holder.district_id', '=', 'absent.district_id').onRef('holder.person_id', '=', 'absent.person_id'),
    )
    .select(['posts.post_id', 'posts.person_id', 'posts.role', 'posts.area_id', 'posts.unit_code', 'posts.valid_from', 'posts.valid_to'])
    .select(['area.name as area_name', 'units.label as unit_label', 'holder.name as holder_name'])
    .where('posts.district_id', '=', tx.districtId)
    .where('posts.person_id', 'in', [...personIds])
    .where(notEndedBefore(await today(tx)))
    .orderBy('posts.valid_from')
    .orderBy('posts.post_id')
    .execute();
  const labelOf = (code: string) => pack.roles.find((role) => role.code === code)?.label ?? { zh: code, en: code };
  const views = new Map<string, PostView[]>();
  for (const row of rows) {
    const mine = views.get(row.person_id) ?? [];
    views.set(row.person_id, mine);
    mine.push({
      id: row.post_id,
      role: { code: row.role, label: labelOf(row.role) },
      area: row.area_id === null ? null : { id: row.area_id, name: row.area_name ?? '' },
      unit: row.unit_code === null || row.unit_label === null ? null : { code: row.unit_code, label: row.unit_label },
      from: row.valid_from,
      until: row.valid_to,
      substituteFor: row.holder_name,
    });
  }
  return views;
}
