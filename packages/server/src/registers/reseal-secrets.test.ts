import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoTown } from '../demo/load-demo-town.ts';
import { keyringOf } from '../platform/crypto/keyring.ts';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import { freshOffice, type TestOffice } from '../platform/testing/database.ts';
import { careFor } from './care.ts';
import { openSecret } from './entries/secrets.ts';
import { db } from './registers.tables.ts';
import { resealEntries, resealHistory } from './reseal-secrets.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await freshOffice();
  await loadDemoTown(office.platform, { cases: 0 });
});
afterAll(() => office.end());

const within = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(office.platform, { districtId: 1 }, work);

const opened = () =>
  within(async (tx) => {
    await careFor(tx, 'system');
    const entries = await db(tx).selectFrom('register_entries').select(['entry_id', 'secrets']).orderBy('entry_id').execute();
    const before = await db(tx)
      .selectFrom('register_history')
      .select(['entry_id', 'snapshot'])
      .orderBy('entry_id')
      .orderBy('version')
      .execute();
    const all = [...entries, ...before.map(({ entry_id, snapshot }) => ({ entry_id, secrets: snapshot.secrets }))];
    return all.flatMap(({ entry_id, secrets }) =>
      Object.entries(secrets).map(([field, secret]) => ({
        key: Buffer.from(secret.sealed, 'base64')[0],
        mask: secret.mask,
        blind: secret.blind,
        value: openSecret(tx, entry_id, field, secret),
      })),
    );
  });

test('every secret of 504 entries and of their histories stands under the new key, says the same, and is found by the same blind index', async () => {
  const before = await opened();
  expect(new Set(before.map(({ key }) => key))).toEqual(new Set([1]));
  const secret = Buffer.alloc(32, 7);
  Object.assign(office.platform, {
    keyring: keyringOf({ secret, later: [{ id: 2, cipher: 'sm4', secret: Buffer.alloc(32, 9) }] }, () => []),
  });
  for (const reseal of [resealEntries, resealHistory]) while ((await within((tx) => reseal(tx, 40))) > 0);
  expect(await opened()).toEqual(before.map((one) => ({ ...one, key: 2 })));
  expect(await within((tx) => resealEntries(tx, 40))).toBe(0);
});
