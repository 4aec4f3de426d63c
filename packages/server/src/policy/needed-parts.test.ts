import type { Role } from '@gridkeeper/domain/policy/pack.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postViews } from '../people/post-views.queries.ts';
import { listUnits } from '../people/units.queries.ts';
import { lostParts } from './needed-parts.ts';
import { publish, streetPack, withoutUnits } from './testing/next-version.ts';
import { type RunningOffice, refusalOf, runningOffice } from './testing/running-office.ts';

let office: RunningOffice;
beforeEach(async () => {
  office = await runningOffice();
});
afterEach(() => office.end());

test('a unit that has cases, or helps with one, is not taken away; the refusal names them, 20 at most', async () => {
  const own: string[] = [];
  for (let i = 0; i < 22; i++) own.push((await office.row(await office.dispatched('sanitation'))).number);
  const helped = await office.row(await office.dispatched('construction', { assisting: ['police'] }));
  const next = withoutUnits(await streetPack(), '9', ['sanitation', 'police', 'labour'], 'construction');
  const { code, fields } = await refusalOf(publish(office.platform, next));
  expect(code).toBe('policy-pack-in-use');
  const said = new Map(fields.map(({ field, message }) => [field, typeof message === 'string' ? { zh: message, en: message } : message]));
  expect([...said.keys()].toSorted()).toEqual(['unit.police', 'unit.sanitation']);
  expect(said.get('unit.police')?.zh).toContain(`1 件在办案件需要：${helped.number}。`);
  expect(said.get('unit.sanitation')?.zh).toMatch(/22 件在办案件需要：.*，另有 2 件。$/);
  expect(said.get('unit.sanitation')?.en).toMatch(/22 running cases: .* and 2 more\.$/);
  expect(own.filter((number) => said.get('unit.sanitation')?.zh.includes(number))).toHaveLength(20);
  expect((await office.versions()).map((one) => one.version)).toEqual([(await streetPack()).version]);
});

test('once these cases are closed the unit goes, and cannot be chosen any more', async () => {
  const caseId = await office.dispatched('sanitation');
  const next = withoutUnits(await streetPack(), '9', ['sanitation'], 'construction');
  expect(await refusalOf(publish(office.platform, next))).toMatchObject({ code: 'policy-pack-in-use' });
  await office.act(caseId, 'lead-unit', { action: 'reject', note: '不属本单位' });
  await office.act(caseId, 'centre', { action: 'close', outcome: 'explained', note: '已说明' });
  await publish(office.platform, next);
  expect((await office.run(listUnits)).map((unit) => unit.code)).not.toContain('sanitation');
  expect(await refusalOf(office.person({ role: 'unit-handler', unitCode: 'sanitation' }))).toMatchObject({ code: 'post-invalid' });
});

const withoutWorkers = async () => {
  const pack = await streetPack();
  const worker = pack.roles.find((role) => role.code === 'grid-worker') as Role;
  return { next: { ...pack, version: '9', roles: pack.roles.filter((role) => role !== worker) }, worker };
};

test('a role that somebody holds where a case runs stays; with a successor the post goes on under it and its past stays', async () => {
  const { next, worker } = await withoutWorkers();
  const personId = await office.person({ role: 'grid-worker', areaId: office.grids[0] });
  const elsewhere = await office.row(await office.dispatched('construction'));
  const here = await office.row(await office.report());
  const { fields } = await refusalOf(publish(office.platform, next));
  expect(fields.map((one) => one.field)).toEqual(['role.grid-worker']);
  expect(JSON.stringify(fields)).toContain(here.number);
  expect(JSON.stringify(fields)).not.toContain(elsewhere.number);

  await publish(office.platform, {
    ...next,
    roles: [...next.roles, { ...worker, code: 'village-worker' }],
    successors: [{ kind: 'role', from: 'grid-worker', to: 'village-worker' }],
  });
  const posts = (await office.run((tx) => postViews(tx, [personId]))).get(personId);
  expect(posts?.map((post) => [post.role.code, post.from, post.until])).toEqual([['village-worker', '2026-09-18', null]]);
  const kept = await office.platform.pool.query('SELECT role, valid_from, valid_to FROM posts ORDER BY valid_from');
  expect(kept.rows).toEqual([
    { role: 'grid-worker', valid_from: '2026-01-01', valid_to: '2026-09-17' },
    { role: 'village-worker', valid_from: '2026-09-18', valid_to: null },
  ]);
});

test('a successor whose posts are held in units does not do for posts in areas', async () => {
  const { next } = await withoutWorkers();
  await office.person({ role: 'grid-worker', areaId: office.grids[0] });
  await office.report();
  const named = { ...next, successors: [{ kind: 'role', from: 'grid-worker', to: 'unit-handler' } as const] };
  expect((await refusalOf(publish(office.platform, named))).fields.map((one) => one.field)).toEqual(['role.grid-worker']);
});

test('the system administrator, who serves the whole office, is needed while any case runs', async () => {
  const pack = await streetPack();
  await office.person({ role: 'system-administrator' });
  const next = { ...pack, version: '9', roles: pack.roles.filter((role) => role.code !== 'system-administrator') };
  const caseId = await office.report();
  expect((await refusalOf(publish(office.platform, next))).fields.map((one) => one.field)).toEqual(['role.system-administrator']);
  await office.act(caseId, 'centre', { action: 'close', outcome: 'explained', note: '已说明' });
  await publish(office.platform, next);
});

test('successors lead on until one stands; a circle leads nowhere', async () => {
  const pack = await streetPack();
  const next = withoutUnits(pack, '9', ['sanitation', 'construction'], 'police');
  const named = (...pairs: readonly (readonly [string, string])[]) =>
    lostParts(pack, { ...next, successors: pairs.map(([from, to]) => ({ kind: 'unit', from, to })) }).map((part) => [
      part.code,
      part.successor,
    ]);
  expect(named(['sanitation', 'construction'], ['construction', 'police'])).toEqual(
    expect.arrayContaining([
      ['sanitation', 'police'],
      ['construction', 'police'],
    ]),
  );
  expect(named(['sanitation', 'construction'], ['construction', 'sanitation']).map(([, to]) => to)).toEqual([null, null]);
});
