import type { PersonView } from '@gridkeeper/domain/people/wire.ts';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../platform/database/tx.ts';
import { cursorId, cursorOf, readCursor } from '../platform/http/cursor.ts';
import { maskPhone } from './mask-phone.ts';
import { db } from './people.tables.ts';
import { blindPhone, openPhone } from './phones.ts';
import { postViews } from './post-views.queries.ts';

/** Who stands last on a page. */
const ended = z.tuple([z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u), cursorId]);

const pageSize = 50;

export type PeoplePage = { readonly items: readonly PersonView[]; readonly next: string | null };

/**
 * Staff by name, page by page. `q` is part of a name or user name, or a whole phone number, which is found without opening any.
 * @throws AppError input-invalid for a broken cursor
 */
export async function listPeople(
  tx: Tx,
  query: { readonly q?: string | undefined; readonly cursor?: string | undefined },
): Promise<PeoplePage> {
  let page = db(tx)
    .selectFrom('people')
    .leftJoin('account_districts as a', (on) =>
      on.onRef('a.district_id', '=', 'people.district_id').onRef('a.person_id', '=', 'people.person_id'),
    )
    .leftJoin('accounts', 'accounts.account_id', 'a.account_id')
    .select(['people.person_id', 'people.name', 'people.phone_sealed', 'people.disabled_at', 'accounts.username', 'accounts.locked_until'])
    .where('people.district_id', '=', tx.districtId);
  if (query.q) {
    const part = `%${query.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const phone = blindPhone(tx, query.q);
    page = page.where((eb) =>
      eb.or([eb('people.name', 'ilike', part), eb('accounts.username', 'ilike', part), eb('people.phone_blind', '=', phone)]),
    );
  }
  if (query.cursor) {
    const [name, id] = readCursor(query.cursor, ended);
    page = page.where(sql<SqlBool>`(people.name, people.person_id) > (${name}, ${id}::uuid)`);
  }
  const rows = await page
    .orderBy('people.name')
    .orderBy('people.person_id')
    .limit(pageSize + 1)
    .execute();
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const posts = await postViews(
    tx,
    shown.map((row) => row.person_id),
  );
  return {
    items: shown.map((row) => {
      const phone = openPhone(tx, row);
      return {
        id: row.person_id,
        name: row.name,
        username: row.username,
        phoneMasked: phone === null ? null : maskPhone(phone),
        status: statusOf(row, tx.now),
        posts: posts.get(row.person_id) ?? [],
      };
    }),
    next: rows.length > pageSize && last ? cursorOf([last.name, last.person_id]) : null,
  };
}

type Account = { readonly disabled_at: Date | null; readonly username: string | null; readonly locked_until: Date | null };

function statusOf(row: Account, now: number): PersonView['status'] {
  if (row.disabled_at) return 'disabled';
  if (row.username === null) return 'invited';
  return row.locked_until && row.locked_until.getTime() > now ? 'locked' : 'active';
}
