import pg from 'pg';
import { randomOf } from '../../packages/domain/src/base/random.ts';
import { inTransaction } from '../../packages/server/src/platform/database/tx.ts';
import { getKind } from '../../packages/server/src/registers/kinds.ts';
import type { RowDraft } from '../../packages/server/src/registers/row-draft.ts';
import { saveEntries } from '../../packages/server/src/registers/save-entries.ts';
import type { BenchDatabase } from '../office/bench-database.ts';
import { benchPlatform } from '../office/bench-platform.ts';
import { type Client, signIn } from '../office/client.ts';
import { serve } from '../office/served.ts';
import { figure, halves, percentile } from '../report/figures.ts';
import type { Row, Section } from '../report/row.ts';

const firstPage = `SELECT e.* FROM (SELECT entry_id FROM register_search WHERE district_id = 1 AND kind = 'premises' AND NOT ended
  ORDER BY name, entry_id LIMIT 51) s JOIN register_entries e ON e.district_id = 1 AND e.entry_id = s.entry_id`;
const batch = 1_000;
const aim = 50;
const times = 40;
const warmUps = 5;

const asked = [
  { what: 'all, by name', who: 'head', path: '' },
  { what: 'one grid', who: 'head', path: 'areaId=GRID' },
  { what: 'a name of two characters', who: 'head', path: `q=${encodeURIComponent('福记')}` },
  { what: 'a rare name', who: 'head', path: `q=${encodeURIComponent('福记饭店77号')}` },
  { what: 'initials of pinyin', who: 'head', path: 'q=fjfd' },
  { what: 'pinyin in full', who: 'head', path: 'q=huimingchaoshi' },
  { what: 'a whole phone', who: 'head', path: 'q=13800000077' },
  { what: 'certificates missing', who: 'head', path: 'warning=certificate-missing' },
  { what: 'certificates ending', who: 'head', path: 'warning=certificate-ending' },
  { what: "a worker's grid, all", who: 'worker', path: '' },
  { what: "a name in a worker's grid", who: 'worker', path: `q=${encodeURIComponent('福记')}` },
] as const;

/** Entries of a register saved in batches as an import does, then pages and searches among them over HTTP, one at a time; floor: the bare driver reading the first page. */
export async function registers(database: BenchDatabase, entries: number): Promise<Section> {
  const config = await database.copyTown('registers');
  const rate = await fill(config, entries);
  const served = await serve(config);
  const clients = { head: await signIn(served.address, 'head'), worker: await signIn(served.address, 'worker') };
  const floor = new pg.Client(config);
  await floor.connect();
  const { rows: grids } = await floor.query<{ grid_id: string }>('SELECT grid_id FROM buildings WHERE grid_id IS NOT NULL LIMIT 1');
  const bare = await measured(() => floor.query(firstPage));
  const rows: Row[] = [];
  for (const { what, who, path } of asked)
    rows.push(await rowOf(clients[who], { what, path: path.replace('GRID', grids[0]?.grid_id ?? ''), bare }));
  await floor.end();
  await served.stop();
  return {
    title: 'Registers',
    notes: [
      `${figure(entries)} premises in the demo town. ${times} requests one after the other over HTTP; p50 / p95. A page is 50 rows and the count up to 1,000.`,
    ],
    rows: [
      { what: 'rows saved as an import does', measured: `${figure(rate)} /s`, floor: '', aim: '> 2,000 /s', met: rate > 2_000 },
      ...rows,
    ],
  };
}

/** @returns rows a second, with history, certificates, sealed phones and search words */
async function fill(config: pg.PoolConfig, entries: number): Promise<number> {
  const platform = benchPlatform(config);
  const { rows } = await platform.pool.query<{ x: number; y: number; label: string }>(
    'SELECT point[0] AS x, point[1] AS y, label FROM buildings ORDER BY ref',
  );
  const random = randomOf(5);
  const any = <Item>(list: readonly Item[], other: Item): Item => list[Math.floor(random() * list.length)] ?? other;
  const began = performance.now();
  for (let from = 0; from < entries; from += batch) {
    const drafts = Array.from({ length: Math.min(batch, entries - from) }, (_, i): RowDraft => {
      const n = from + i;
      const at = any(rows, { x: 0, y: 0, label: '' });
      const name = `${any(['福记', '惠民', '王记', '新华', '永盛', '好又多'], '')}${any(['饭店', '超市', '药店', '网吧', '理发店'], '')}${n}号`;
      const phone = `138${String(n).padStart(8, '0')}`;
      return {
        ...{
          row: n,
          ref: `bench-${n}`,
          draft: {
            name,
            address: at.label,
            point: [at.x, at.y],
            fields: { kind: any(['shop', 'restaurant'], 'shop'), 'contact-phone': phone },
          },
        },
        certificates: n % 3 === 0 ? [] : [{ code: 'business-licence', number: String(n), expiresOn: '2030-01-01' }],
      };
    });
    await inTransaction(platform, { districtId: 1 }, async (tx) => {
      const kind = await getKind(tx, 'premises');
      const known = new Set(kind.certificates.map(({ code }) => code));
      const outcomes = await saveEntries(
        tx,
        kind,
        drafts.map((draft) => ({ ...draft, certificates: (draft.certificates ?? []).filter(({ code }) => known.has(code)) })),
        null,
      );
      const bad = outcomes.find(({ outcome }) => outcome !== 'added');
      if (bad) throw new Error(`Row ${bad.row}: ${JSON.stringify(bad.faults)}`);
    });
  }
  const seconds = (performance.now() - began) / 1000;
  await platform.pool.query('VACUUM ANALYZE register_entries, register_search, register_certificates');
  await platform.pool.end();
  return entries / seconds;
}

async function rowOf(client: Client, { what, path, bare }: { what: string; path: string; bare: readonly number[] }): Promise<Row> {
  const url = `/registers/premises/entries?${path}`;
  const { total } = await client.get<{ total: number }>(url);
  const product = await measured(() => client.get(url));
  return {
    what: `${what}: ${figure(total)}`,
    measured: halves(product),
    floor: halves(bare),
    aim: `p95 < ${aim} ms`,
    met: percentile(product, 0.95) < aim,
  };
}

async function measured(work: () => Promise<unknown>): Promise<readonly number[]> {
  for (let i = 0; i < warmUps; i += 1) await work();
  const took: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return took;
}
