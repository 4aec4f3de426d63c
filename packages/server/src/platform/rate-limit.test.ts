import { afterAll, beforeAll, expect, test } from 'vitest';
import { spend } from './rate-limit.ts';
import { freshOffice, type TestOffice } from './testing/database.ts';

const noon = Date.parse('2026-09-18T12:00:00+08:00');
let office: TestOffice;
beforeAll(async () => {
  office = await freshOffice(noon);
});
afterAll(() => office.end());

test('a bucket is full after its limit, says when to come back, and is empty in the next window', async () => {
  for (let i = 0; i < 3; i += 1) await spend(office.platform, 'report:a', 3, '15m');
  office.setNow(noon + 14 * 60_000);
  await expect(spend(office.platform, 'report:a', 3, '15m')).rejects.toMatchObject({
    code: 'too-many-requests',
    status: 429,
    extra: { retryAfterSeconds: 60 },
  });
  await spend(office.platform, 'report:b', 3, '15m'); // another address has its own
  office.setNow(noon + 15 * 60_000);
  await spend(office.platform, 'report:a', 3, '15m');
});

test('an upload quota counts bytes', async () => {
  await spend(office.platform, 'upload:a', 1_000, '24h', 900, 'upload-quota');
  await expect(spend(office.platform, 'upload:a', 1_000, '24h', 200, 'upload-quota')).rejects.toMatchObject({ code: 'upload-quota' });
});
