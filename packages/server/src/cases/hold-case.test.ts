import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from './cases.tables.ts';
import { type SmallOffice, smallOffice } from './testing/small-office.ts';
import { verifyChains } from './verify-chain.ts';

let office: SmallOffice;

beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.end());

it('many who act on one case at once come one after the other: nothing is lost, nothing is written twice', {
  timeout: 60_000,
}, async () => {
  const caseId = await office.report();
  for (let round = 0; round < 4; round += 1)
    await Promise.all(Array.from({ length: 12 }, () => office.act(caseId, 'leader', { action: 'supervise', note: '请抓紧。' })));
  await office.run(async (tx) => {
    const { version } = await db(tx).selectFrom('cases').select('version').where('case_id', '=', caseId).executeTakeFirstOrThrow();
    expect(version).toBe(1 + 4 * 12);
    for await (const page of verifyChains(tx, { withKey: true, photos: false })) expect(page.findings).toEqual([]);
  });
});
