import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/tx.ts';
import { freshOffice, type TestOffice } from '../../platform/testing/database.ts';
import { careFor } from '../../registers/care.ts';
import { db } from '../../registers/registers.tables.ts';
import { loadDemoTown } from '../load-demo-town.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await freshOffice();
  await loadDemoTown(office.platform, { cases: 0 });
});
afterAll(() => office.end());

const demoEntries = (care: boolean) =>
  inTransaction(office.platform, { districtId: 1, readOnly: true }, async (tx) => {
    if (care) await careFor(tx, 'system');
    return db(tx).selectFrom('register_entries').where('ref', 'like', 'demo-%').select(['kind', 'grid_id', 'secrets']).execute();
  });

test('the demo town keeps 504 entries of the five kinds that it shows, each in a grid; care recipients only where care is asked for', async () => {
  const entries = await demoEntries(true);
  const counts = new Map<string, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({ premises: 120, facility: 260, 'risk-point': 18, household: 90, 'care-recipient': 16 });
  expect(entries.filter(({ grid_id }) => grid_id === null)).toEqual([]);
  expect(await demoEntries(false)).toHaveLength(504 - 16);
});

test('no phone of the demo stands open in the database, and none belongs to anybody', async () => {
  const entries = await demoEntries(true);
  const sealed = entries.flatMap(({ secrets }) => Object.entries(secrets).filter(([field]) => field.endsWith('phone')));
  expect(sealed.length).toBe(90 + 2 * 16);
  expect(JSON.stringify(entries)).not.toMatch(/000 ?0000 ?\d{4}/);
});
