import { createHash } from 'node:crypto';
import type pg from 'pg';

const page = 10_000;

/** One digest over the heads of all histories of all districts: two databases with the same digest tell the same. A page at a time. */
export async function digestHeads(client: pg.ClientBase): Promise<string> {
  const hash = createHash('sha256');
  let after: readonly [number, string] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await client.query<{ district_id: number; case_id: string; version: number; head: Buffer }>(
      `SELECT district_id, case_id, version, head FROM cases WHERE (district_id, case_id) > ($1, $2) ORDER BY district_id, case_id LIMIT ${page}`,
      [...after],
    );
    for (const row of rows) hash.update(`${row.district_id}|${row.case_id}|${row.version}|`).update(row.head);
    const last = rows.at(-1);
    if (!last || rows.length < page) return hash.digest('hex');
    after = [last.district_id, last.case_id];
  }
}
