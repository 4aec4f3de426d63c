import type pg from 'pg';
import { createPool } from '../../packages/server/src/platform/database/pool.ts';
import { searchWords } from '../../packages/server/src/platform/text/search-words.ts';
import { additions, matters, rareMatters, roads } from './words.ts';

const tables = ['cases', 'case_contents', 'case_search'];

/**
 * Fills a town with cases of three years: 2 of 100 are open, most of them young; places, units and categories are the town's, a few matters
 * make most of the reports. Rows, reports and search words only, without events: lists read nothing else. Indexes and foreign keys are made afterwards.
 */
export async function fillTown(config: pg.PoolConfig, cases: number): Promise<void> {
  const pool = createPool({ ...config, max: 1 });
  const client = await pool.connect();
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values);
  await run("SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'; SELECT setseed(0.5)");
  await run(`SELECT set_config('gridkeeper.district', 'all', false)`);
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made FROM pg_index
      WHERE indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [tables],
  );
  const { rows: keys } = await client.query<{ on: string; name: string; made: string }>(
    `SELECT conrelid::regclass::text AS on, conname AS name, pg_get_constraintdef(oid) AS made FROM pg_constraint
      WHERE contype = 'f' AND conrelid = ANY($1::regclass[])`,
    [tables],
  );
  for (const key of keys) await run(`ALTER TABLE ${key.on} DROP CONSTRAINT ${key.name}`);
  for (const { name } of indexes) await run(`DROP INDEX ${name}`);
  await prepare(run);
  await run(drawCases, [cases]);
  await run(insertCases);
  await run(insertContents);
  await run(insertSearch);
  for (const { made } of indexes) await run(made);
  for (const key of keys) await run(`ALTER TABLE ${key.on} ADD CONSTRAINT ${key.name} ${key.made}`);
  for (const table of tables) await run(`VACUUM (ANALYZE) ${table}`);
  client.release();
  await pool.end();
}

type Run = (sql: string, values?: unknown[]) => Promise<unknown>;

/** Numbered lists to draw from: grids with their ancestors, units, checkers, categories, words with their search words. */
async function prepare(run: Run): Promise<void> {
  await run(`CREATE TEMP TABLE a_grid AS SELECT row_number() OVER () - 1 AS i, area_id, ancestor_ids || area_id AS area_ids
    FROM areas WHERE level = 'grid' AND layer = 'general'`);
  await run(`CREATE TEMP TABLE a_unit AS SELECT row_number() OVER (ORDER BY sort, code) - 1 AS i, code FROM units`);
  await run(`CREATE TEMP TABLE a_checker AS SELECT row_number() OVER () - 1 AS i, person_id FROM posts WHERE role = 'grid-worker'`);
  await run(`CREATE TEMP TABLE a_category AS SELECT row_number() OVER () - 1 AS i, c.value ->> 'code' AS code
    FROM packs p JOIN districts d USING (pack_hash), jsonb_array_elements(p.compiled -> 'categories') c WHERE c.value ->> 'parent' IS NOT NULL`);
  const words = {
    a_road: roads,
    a_matter: matters,
    an_addition: additions,
    a_number: Array.from({ length: 300 }, (_, i) => `${i + 1}号`),
    a_rarity: rareMatters.map(({ text }) => text),
  };
  for (const [table, texts] of Object.entries(words)) {
    await run(`CREATE TEMP TABLE ${table} (i int, text text, words text[])`);
    await run(`INSERT INTO ${table} SELECT i, text, words FROM jsonb_to_recordset($1) AS r (i int, text text, words text[])`, [
      JSON.stringify(texts.map((text, i) => ({ i, text, words: searchWords(text) }))),
    ]);
  }
}

const any = (table: string) => `floor(random() * (SELECT count(*) FROM ${table}))::int`;
/** Squared: the first quarter of a list is drawn half of the time. */
const sooner = (table: string) => `floor(random() * random() * (SELECT count(*) FROM ${table}))::int`;
/** Up to which draw each rare matter goes: the shares one after the other. */
const upTo = rareMatters.map((_, i) => rareMatters.slice(0, i + 1).reduce((sum, { share }) => sum + share, 0));
const rarity = upTo.map((bound, i) => `WHEN luck < ${bound} THEN ${i}`);
const uuidAt = (
  at: string,
  salt: string,
) => `(lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5('${salt}' || n), 1, 3)
  || 'a' || substr(md5('${salt}' || n), 4, 15))::uuid`;

const drawCases = `CREATE TEMP TABLE drawn AS
  SELECT d.*, ${uuidAt('at', 'case')} AS case_id, CASE WHEN NOT open THEN 'closed' ELSE
    CASE WHEN turn < 0.15 THEN 'reviewing' WHEN turn < 0.17 THEN 'returned' WHEN turn < 0.37 THEN 'dispatched' WHEN turn < 0.77 THEN 'handling'
         WHEN turn < 0.85 THEN 'fed-back' ELSE 'checking' END END AS state,
    CASE ${rarity.join(' ')} ELSE -1 END AS rare
  FROM (SELECT n, now() - interval '3 years' * (1 - n::float8 / $1) AS at, random() AS turn, random() AS luck,
      (n > $1 * 0.97 AND random() < 0.62) OR random() < 0.0015 AS open, random() < 0.15 AS late,
      ${any('a_grid')} AS grid, ${sooner('a_unit')} AS unit, ${any('a_checker')} AS checker, ${sooner('a_category')} AS category,
      ${any('a_road')} AS road, ${sooner('a_matter')} AS matter, ${any('an_addition')} AS addition, ${any('a_number')} AS number
    FROM generate_series(1, $1) AS n) AS d`;

const insertCases = `INSERT INTO cases (district_id, case_id, number, source, pack_hash, workflow, state, phase, category, grid_id, area_ids, zone, point,
    lead_unit, assisting, handler_id, checker_id, reporter_id, outcome, rating, request, contests, rejections, reworks, followers, released,
    has_photo, overdue, ever_overdue, reported_at, opened_at, entered_at, closed_at, updated_at, clock, clock_started_at, due_at,
    due_provisional, next_step_at, computed_with, version, head, origin_source, origin_id)
  SELECT 1, d.case_id, to_char(at, 'YYYY') || '-' || lpad(n::text, 7, '0'), CASE WHEN turn < 0.5 THEN 'portal' ELSE 'field' END, o.pack_hash, 'street', state,
    CASE WHEN NOT open THEN 'closed' WHEN state IN ('reviewing', 'returned') THEN 'intake' WHEN state IN ('fed-back', 'checking') THEN 'checking' ELSE 'handling' END,
    c.code, g.area_id, g.area_ids, 'elsewhere', point(117 + luck * 0.2, 36 + turn * 0.2),
    CASE WHEN state IN ('reviewing', 'returned') THEN NULL ELSE u.code END, '{}', NULL,
    CASE WHEN state IN ('checking', 'closed') THEN k.person_id END, CASE WHEN turn >= 0.5 THEN k.person_id END,
    CASE WHEN NOT open THEN 'solved' END, CASE WHEN NOT open AND luck < 0.4 THEN 5 END,
    CASE WHEN state = 'handling' AND luck < 0.02 THEN 'extend' END, CASE WHEN luck < 0.01 THEN 1 ELSE 0 END, 0, 0, 0, false, luck < 0.6,
    open AND late, late, at, at, at, CASE WHEN NOT open THEN at + interval '4 days' END, CASE WHEN open THEN at ELSE at + interval '4 days' END,
    CASE WHEN open THEN 'handling' END, CASE WHEN open THEN at END,
    CASE WHEN open THEN CASE WHEN late THEN at ELSE now() + interval '5 days' * turn END END, false,
    CASE WHEN open THEN now() + interval '5 days' * turn END, 1, 6, '\\x00', NULL, NULL
  FROM drawn d CROSS JOIN districts o JOIN a_grid g ON g.i = grid JOIN a_unit u ON u.i = unit JOIN a_checker k ON k.i = checker
    JOIN a_category c ON c.i = category ORDER BY n`;

const insertContents = `INSERT INTO case_contents (district_id, content_id, case_id, kind, body, purpose, retention, created_at)
  SELECT 1, ${uuidAt('at', 'content')}, case_id, 'report', r.text || x.text || '，' || coalesce(y.text, m.text) || '。' || a.text || '。', 'handle-case', 'case-3y', at
  FROM drawn d JOIN a_road r ON r.i = road JOIN a_number x ON x.i = number JOIN a_matter m ON m.i = matter JOIN an_addition a ON a.i = addition
    LEFT JOIN a_rarity y ON y.i = rare ORDER BY n`;

const insertSearch = `INSERT INTO case_search (district_id, case_id, words)
  SELECT 1, case_id, array_to_tsvector(r.words || x.words || coalesce(y.words, m.words) || a.words)
  FROM drawn d JOIN a_road r ON r.i = road JOIN a_number x ON x.i = number JOIN a_matter m ON m.i = matter JOIN an_addition a ON a.i = addition
    LEFT JOIN a_rarity y ON y.i = rare ORDER BY n`;
