import { afterEach, beforeEach, expect, test } from 'vitest';
import { actOnCase } from '../cases/act-on-case.ts';
import { beginWork } from '../cases/case-work.ts';
import { flush } from '../cases/flush.ts';
import { holdCase } from '../cases/hold-case.ts';
import { newId } from '../platform/new-id.ts';
import { publish, streetPack, system, withLimit, withoutUnits } from './testing/next-version.ts';
import { expectSound, type RunningOffice, refusalOf, runningOffice } from './testing/running-office.ts';

let office: RunningOffice;
beforeEach(async () => {
  office = await runningOffice();
});
afterEach(() => office.end());

const days = (amount: number) => ({ amount, unit: 'working-days' }) as const;

test('running cases keep 5 working days to their end, new ones take 3', async () => {
  const pack = await streetPack();
  const old = await office.dispatched('construction');
  await publish(office.platform, withLimit(pack, '9', days(3)));
  const fresh = await office.dispatched('construction');
  // Counted from Friday 18 September with the working Sunday: 20, 21, 22, 23, 24.
  expect((await office.row(old)).due_at).toEqual(new Date('2026-09-24T17:30:00+08:00'));
  expect((await office.row(fresh)).due_at).toEqual(new Date('2026-09-22T17:30:00+08:00'));

  // Handed to another unit on Monday, the old case begins its five days anew: 22, 23, 24, then the Mid-Autumn holiday, 28, 29.
  office.setNow(Date.parse('2026-09-21T09:00:00+08:00'));
  await office.act(old, 'centre', { action: 'reassign', unit: 'sanitation', note: '改由环卫所办理' });
  expect((await office.row(old)).due_at).toEqual(new Date('2026-09-29T17:30:00+08:00'));
  await office.act(fresh, 'centre', { action: 'reassign', unit: 'sanitation', note: '改由环卫所办理' });
  expect((await office.row(fresh)).due_at).toEqual(new Date('2026-09-24T17:30:00+08:00'));

  await office.act(old, 'lead-unit', { action: 'reject', note: '不属本单位' });
  await office.act(old, 'centre', { action: 'close', outcome: 'explained', note: '已说明' });
  expect((await office.versions()).map(({ version, current, running }) => [version, current, running])).toEqual([
    ['9', true, 1],
    [pack.version, false, 0],
  ]);
  await expectSound(office.platform);
});

test('the same content again changes nothing, and an earlier version can come back', async () => {
  const [first] = await office.versions();
  const changed = withLimit(await streetPack(), '9', days(3));
  await publish(office.platform, changed);
  await publish(office.platform, changed);
  expect(await office.versions()).toHaveLength(2);
  const log = await office.platform.pool.query(`SELECT reason FROM audit_log WHERE action = 'policy.publish'`);
  expect(log.rows).toEqual([{ reason: 'g5-street 9' }]);
  expect(await publish(office.platform, await streetPack())).toBe(first?.hash);
  expect((await office.versions())[0]).toMatchObject({ hash: first?.hash, current: true });
});

test('another content under the same number is refused', async () => {
  const pack = await streetPack();
  expect(await refusalOf(publish(office.platform, withLimit(pack, pack.version, days(3))))).toMatchObject({ code: 'policy-version-taken' });
  expect(await office.versions()).toHaveLength(1);
});

test('two at once: one after the other, and a number is given once', async () => {
  const pack = await streetPack();
  const same = await Promise.allSettled([3, 4].map((amount) => publish(office.platform, withLimit(pack, '9', days(amount)))));
  expect(same.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(same.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'policy-version-taken' });
  await Promise.all(['10', '11'].map((version) => publish(office.platform, withLimit(pack, version, days(3)))));
  const versions = await office.versions();
  expect(versions).toHaveLength(4);
  expect(versions.filter((one) => one.current)).toHaveLength(1);
});

test('the same command twice, also at once, is one publication; another content under it is refused', async () => {
  const pack = withLimit(await streetPack(), '9', days(3));
  const commandId = newId(office.platform.clock());
  await Promise.all([publish(office.platform, pack, commandId), publish(office.platform, pack, commandId)]);
  expect((await office.platform.pool.query(`SELECT 1 FROM audit_log WHERE action = 'policy.publish'`)).rowCount).toBe(1);
  const other = withLimit(pack, '10', days(4));
  expect(await refusalOf(publish(office.platform, other, commandId))).toMatchObject({ code: 'command-reused' });
});

test('publishing waits for work on cases that has begun, so that nothing is taken away under it', async () => {
  const next = withoutUnits(await streetPack(), '9', ['sanitation'], 'construction');
  const caseId = await office.report();
  const publishing = await office.run(async (tx) => {
    const work = await beginWork(tx);
    const begun = { refusal: refusalOf(publish(office.platform, next)) };
    await new Promise((resolve) => setTimeout(resolve, 200));
    const dispatch = { action: 'dispatch', category: 'street-light', unit: 'sanitation', photos: new Map<string, string>() } as const;
    await actOnCase(work, await holdCase(work, caseId), system, ['centre'], dispatch);
    await flush(work);
    return begun;
  });
  expect(await publishing.refusal).toMatchObject({ code: 'policy-pack-in-use', fields: [{ field: 'unit.sanitation' }] });
});
