import type { Label } from '@gridkeeper/domain/base/label.ts';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../platform/database/tx.ts';
import { cursorId, cursorOf, readCursor } from '../platform/http/cursor.ts';
import { currentPack } from '../policy/packs.ts';
import { heldOn } from './held-on.ts';
import { maskPhone } from './mask-phone.ts';
import { db } from './people.tables.ts';
import { openPhone } from './phones.ts';
import { today } from './today.ts';

export type HeldPostView = {
  readonly postId: string;
  readonly name: string;
  readonly role: Label;
  readonly areaName: string | null;
  readonly from: string;
  readonly phoneMasked: string | null;
};

type Query = {
  readonly roles: readonly string[];
  /** Areas, with all below them, in which the posts lie. */
  readonly within: readonly string[];
  readonly q?: string | undefined;
  readonly areaId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

/** Who holds posts of certain roles today, by name, page by page. @throws AppError input-invalid for a broken cursor */
export async function listHolders(
  tx: Tx,
  query: Query,
): Promise<{ readonly items: readonly HeldPostView[]; readonly next: string | null }> {
  if (query.roles.length === 0 || query.within.length === 0) return { items: [], next: null };
  const { pack } = await currentPack(tx);
  const limit = query.limit ?? 50;
  const below = (areas: readonly string[]) => sql<SqlBool>`(area.ancestor_ids || area.area_id) && ${[...areas]}::uuid[]`;
  let page = db(tx)
    .selectFrom('posts')
    .innerJoin('people', (on) => on.onRef('people.district_id', '=', 'posts.district_id').onRef('people.person_id', '=', 'posts.person_id'))
    .innerJoin('v_areas_names as area', (on) =>
      on.onRef('area.district_id', '=', 'posts.district_id').onRef('area.area_id', '=', 'posts.area_id'),
    )
    .select(['posts.post_id', 'posts.role', 'posts.valid_from', 'people.person_id', 'people.name', 'people.phone_sealed'])
    .select('area.name as area_name')
    .where('posts.district_id', '=', tx.districtId)
    .where('posts.role', 'in', [...query.roles])
    .where(heldOn(await today(tx)))
    .where(below(query.within));
  if (query.areaId) page = page.where(below([query.areaId]));
  if (query.q) page = page.where('people.name', 'ilike', `%${query.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  if (query.cursor) {
    const [name, id] = readCursor(query.cursor, ended);
    page = page.where(sql<SqlBool>`(people.name, posts.post_id) > (${name}, ${id}::uuid)`);
  }
  const rows = await page
    .orderBy('people.name')
    .orderBy('posts.post_id')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => {
      const phone = openPhone(tx, row);
      return {
        ...{ postId: row.post_id, name: row.name, areaName: row.area_name, from: row.valid_from },
        role: pack.roles.find(({ code }) => code === row.role)?.label ?? { zh: row.role, en: row.role },
        phoneMasked: phone === null ? null : maskPhone(phone),
      };
    }),
    next: rows.length > limit && last ? cursorOf([last.name, last.post_id]) : null,
  };
}

/** Who stands last on a page. */
const ended = z.tuple([z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u), cursorId]);
