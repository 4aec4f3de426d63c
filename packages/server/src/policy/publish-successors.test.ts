import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginWork } from '../cases/case-work.ts';
import { holdCase } from '../cases/hold-case.ts';
import { suggestRouting } from '../cases/suggest-routing.ts';
import { createUnits } from '../people/create-units.ts';
import { postViews } from '../people/post-views.queries.ts';
import { listUnits } from '../people/units.queries.ts';
import { publish, streetPack, withoutUnits } from './testing/next-version.ts';
import { expectSound, type RunningOffice, refusalOf, runningOffice } from './testing/running-office.ts';

let office: RunningOffice;
beforeEach(async () => {
  office = await runningOffice();
});
afterEach(() => office.end());

const unit = (from: string, to: string) => ({ kind: 'unit', from, to }) as const;
const merged = async () => ({
  ...withoutUnits(await streetPack(), '9', ['sanitation'], 'construction'),
  successors: [unit('sanitation', 'construction')],
});
const unitsStanding = async () => (await office.run(listUnits)).map((one) => one.code);

test('cases, units that take part, posts and later dispatches go on with the successor', async () => {
  const handler = await office.person({ role: 'unit-handler', unitCode: 'sanitation' });
  const waiting = await office.report();
  const own = await office.dispatched('sanitation', { assisting: ['construction', 'police'] });
  const helped = await office.dispatched('police', { assisting: ['sanitation'] });
  const untouched = await office.row(await office.dispatched('police'));
  const { due_at, pack_hash } = await office.row(own);

  await publish(office.platform, await merged());
  expect(await office.row(own)).toMatchObject({ lead_unit: 'construction', assisting: ['police'], pack_hash, due_at });
  expect(await office.row(helped)).toMatchObject({ lead_unit: 'police', assisting: ['construction'] });
  expect(await office.row(untouched.case_id)).toEqual(untouched);
  expect((await office.run((tx) => postViews(tx, [handler]))).get(handler)?.map((post) => post.unit?.code)).toEqual(['construction']);

  // The case that waited still follows its own version, whose table names the unit that is no more.
  const suggestion = await office.run(async (tx) => {
    const work = await beginWork(tx);
    return suggestRouting(work, await holdCase(work, waiting), 'market-hygiene');
  });
  expect(suggestion.lead.code).toBe('construction');
  await office.act(waiting, 'centre', { action: 'dispatch', category: 'market-hygiene', unit: 'sanitation' });
  expect(await office.state(waiting)).toMatchObject({ leadUnit: 'construction', packHash: pack_hash });
  await office.act(own, 'lead-unit', { action: 'accept' });
  expect(await unitsStanding()).not.toContain('sanitation');
  await expectSound(office.platform);

  // A later version has the unit again: its name stands for itself.
  await publish(office.platform, await streetPack());
  expect(await unitsStanding()).toContain('sanitation');
  expect(await office.row(await office.dispatched('sanitation'))).toMatchObject({ lead_unit: 'sanitation' });
});

test('a share of a coordination goes on with the successor, whose people answer it', async () => {
  const pack = await streetPack();
  const coordinating = {
    ...pack,
    version: '8',
    workflows: pack.workflows.map((workflow) => ({
      ...workflow,
      states: workflow.states.map((state) => {
        const [first] = state.actions;
        if (state.code !== 'handling' || !first) return state;
        const plain = { ...first, requires: [], beforeDueOf: null, within: null, level: null, only: null, form: null, to: null };
        return {
          ...state,
          actions: [...state.actions, { ...plain, kind: 'coordinate' as const, by: ['centre' as const], requires: ['units' as const] }],
        };
      }),
    })),
  };
  await publish(office.platform, coordinating);
  const caseId = await office.dispatched('construction');
  await office.act(caseId, 'lead-unit', { action: 'accept' });
  await office.act(caseId, 'centre', { action: 'coordinate', assisting: ['sanitation', 'police'] });
  expect((await office.state(caseId)).assignments.map((one) => one.unit)).toEqual(['sanitation', 'police']);
  const next = { ...withoutUnits(coordinating, '9', ['sanitation'], 'labour'), successors: [unit('sanitation', 'labour')] };
  await publish(office.platform, next);
  expect((await office.state(caseId)).assignments.map((one) => one.unit)).toEqual(['labour', 'police']);
  await expectSound(office.platform);
});

test('successors in a row: from the first version to the third in one step', async () => {
  const own = await office.dispatched('sanitation');
  const third = withoutUnits(await streetPack(), '9', ['sanitation', 'construction'], 'police');
  await publish(office.platform, { ...third, successors: [unit('sanitation', 'construction'), unit('construction', 'police')] });
  expect(await office.row(own)).toMatchObject({ lead_unit: 'police' });
});

test('units that stand once for each area are succeeded by one, and cases of all of them go there', async () => {
  const pack = await streetPack();
  await office.run((tx) => createUnits(tx, pack, [{ areaId: office.grids[1], code: 'east', level: 'management-area', name: '东管理区' }]));
  const handler = await office.person({ role: 'management-area-handler', unitCode: 'management-area:east' });
  const own = await office.dispatched('management-area:east');
  const next = withoutUnits(pack, '9', ['management-area'], 'construction');
  expect((await refusalOf(publish(office.platform, next))).fields.map((one) => one.field)).toEqual(['unit.management-area']);
  await publish(office.platform, { ...next, successors: [unit('management-area', 'construction')] });
  expect(await office.row(own)).toMatchObject({ lead_unit: 'construction' });
  expect((await office.run((tx) => postViews(tx, [handler]))).get(handler)?.map((post) => post.unit?.code)).toEqual(['construction']);
  expect(await unitsStanding()).not.toContain('management-area:east');
});

test('a case that its reporter contests later comes back with the unit of today', async () => {
  const checker = await office.person({ role: 'grid-worker', areaId: office.grids[1] });
  const closed = await office.dispatched('sanitation');
  await office.act(closed, 'lead-unit', { action: 'accept' });
  await office.act(closed, 'lead-unit', { action: 'feedback', outcome: 'solved', note: '已修好' });
  await office.act(closed, 'centre', { action: 'check', checkerId: checker });
  await office.act(closed, 'checker', { action: 'pass' });
  await publish(office.platform, await merged());
  expect(await office.row(closed)).toMatchObject({ lead_unit: 'sanitation' });
  await office.act(closed, 'reporter', { action: 'contest', note: '还是不亮' });
  expect(await office.row(closed)).toMatchObject({ lead_unit: 'construction' });
  await expectSound(office.platform);
});

test('a level that another one succeeds: cases go on there, and the limit that their own version sets for it still holds', async () => {
  const pack = await streetPack();
  const level = (code: string, area: 'community' | 'street') => ({ code, label: { zh: code, en: code }, area });
  const limit = {
    clause: 'G4',
    categories: null,
    levels: ['station'],
    severities: null,
    limit: { amount: 2, unit: 'working-days' } as const,
  };
  await publish(office.platform, {
    ...pack,
    version: '9',
    levels: [level('station', 'community'), level('street', 'street')],
    clocks: pack.clocks.map((clock) => (clock.code === 'handling' ? { ...clock, limits: [limit] } : clock)),
  });
  const caseId = await office.dispatched('construction');
  const due_at = new Date('2026-09-21T17:30:00+08:00'); // Sunday the 20th and Monday
  expect(await office.row(caseId)).toMatchObject({ level: 'station', due_at });

  const next = { ...pack, version: '10', levels: [level('community', 'community'), level('street', 'street')] };
  expect((await refusalOf(publish(office.platform, next))).fields.map((one) => one.field)).toEqual(['level.station']);
  await publish(office.platform, { ...next, successors: [{ kind: 'level', from: 'station', to: 'community' }] });
  expect(await office.row(caseId)).toMatchObject({ level: 'community', due_at });
  await expectSound(office.platform);
});
