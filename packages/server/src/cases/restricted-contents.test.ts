import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import { publish, streetPack } from '../policy/testing/next-version.ts';
import { db } from './cases.tables.ts';
import { openSight } from './open-sight.ts';
import { findCase } from './read-case.ts';
import { type TownOffice, townOffice } from './testing/town-office.ts';

const start = Date.parse('2026-09-18T09:00:00+08:00');
let town: TownOffice;
let disputes: string[] = [];
let ordinary: string;

beforeAll(async () => {
  town = await townOffice(start);
  const pack = await streetPack();
  const categories = pack.categories.map((one) => (one.code === 'exposed-rubbish' ? { ...one, portal: false, restricted: true } : one));
  await publish(town.platform, { ...pack, version: '9.0.0', categories });
  const { body } = await town.ask<{ items: { point: [number, number] }[] }>(
    null,
    'GET',
    `/api/v1/public/addresses?q=${encodeURIComponent('书砚巷')}`,
  );
  const report = async (category: string) => {
    const input = { commandId: town.id(), source: 'hotline', text: '两家为院墙争执。', category, point: body.items[0]?.point, photos: [] };
    return (await town.ask<{ id: string }>('centre', 'POST', '/api/v1/cases', { ...input, contact: { phone: '0000-555-0100' } })).body.id;
  };
  disputes = [await report('exposed-rubbish'), await report('exposed-rubbish')];
  const other = pack.categories.find((one) => one.code !== 'exposed-rubbish' && one.parent !== null);
  ordinary = await report(other?.code ?? '');
});
afterAll(() => town.end());

const within = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(town.platform, { districtId: 1 }, work);
const wordsOf = async (tx: Tx, id: string) =>
  (await db(tx).selectFrom('case_contents').select('kind').where('case_id', '=', id).orderBy('kind').execute()).map((row) => row.kind);

test('a query that forgets whom it serves finds no words and no contact of a dispute, and those of other cases', async () => {
  const [first = ''] = disputes;
  expect(await within((tx) => wordsOf(tx, first))).toEqual([]);
  expect(await within((tx) => wordsOf(tx, ordinary))).toEqual(['contact', 'report']);
  const read = await within((tx) => findCase(tx, first));
  expect([read?.state.restricted, read?.contents.size]).toEqual([true, 0]);
});

test('who was judged to see one dispute reads that one, not the next', async () => {
  const [first = '', second = ''] = disputes;
  await within(async (tx) => {
    await openSight(tx, [first]);
    expect([await wordsOf(tx, first), await wordsOf(tx, second)]).toEqual([['contact', 'report'], []]);
  });
  expect(await within((tx) => findCase(tx, second, () => false))).toMatchObject({ contents: new Map() });
  expect((await within((tx) => findCase(tx, second, () => true)))?.contents.size).toBe(2);
});

test('a change without sight reaches nothing, so nothing restricted is overwritten or erased by accident', async () => {
  const [first = ''] = disputes;
  const changed = await within((tx) =>
    sql`UPDATE case_contents SET body = 'x' WHERE case_id = ${first}`.execute(db(tx)).then(({ numAffectedRows }) => numAffectedRows),
  );
  expect(changed).toBe(0n);
});

test('the words are gone again with the end of the transaction, on the same connection, too', async () => {
  const [first = ''] = disputes;
  await within((tx) => openSight(tx, 'system'));
  const seen = await Promise.all(Array.from({ length: 30 }, () => within((tx) => wordsOf(tx, first))));
  expect(seen.flat()).toEqual([]);
});
