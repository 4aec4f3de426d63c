import { day } from '@gridkeeper/domain/base/instant.ts';
import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import { type SampleFigures, type SamplePeriodFigures, writeSampleRef } from '@gridkeeper/domain/cases/sample-wire.ts';
import type { CaseDetail, CasePage, QueueCount } from '@gridkeeper/domain/cases/wire.ts';
import type { CompiledPack, Sample } from '@gridkeeper/domain/policy/pack.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { officeJobs } from '../../office-jobs.ts';
import { publish, streetPack } from '../../policy/testing/next-version.ts';
import { type TownOffice, townOffice } from '../testing/town-office.ts';

const september = Date.parse('2026-09-18T09:00:00+08:00');
let town: TownOffice;

/** S-C.4 over the street's flow: at least half of a month's closed cases are called back, and all of one category. */
const monthly: Sample = {
  code: 'monthly',
  label: { zh: '月度回访', en: 'Call-backs of the month' },
  clause: 'S-C.4',
  action: 'call-back',
  per: 'month',
  only: null,
  tries: 2,
  share: 0.5,
  always: { levels: null, severities: null, categories: ['street-light'] },
};

const callBack = {
  kind: 'call-back',
  label: { zh: '回访', en: 'Call back' },
  clause: 'S-C.4',
  by: ['centre'],
  to: null,
  requires: ['rating'],
  beforeDueOf: null,
  afterDueOf: null,
  within: null,
  level: null,
  only: null,
  forms: [],
  outcomes: null,
  tellsReporter: false,
  boards: [],
} as const;

function withCallBacks(pack: CompiledPack, samples: readonly Sample[]): CompiledPack {
  const workflows = pack.workflows.map((workflow) => ({
    ...workflow,
    states: workflow.states.map((state) =>
      state.phase === 'closed'
        ? {
            ...state,
            actions: [
              ...state.actions
                .filter(({ kind }) => kind !== 'call-back')
                .map((action) => (action.kind === 'contest' ? { ...action, by: [...action.by, 'centre' as const] } : action)),
              callBack,
            ],
          }
        : state,
    ),
  }));
  return { ...pack, version: '9.2.0', workflows, samples };
}

beforeEach(async () => {
  town = await townOffice(september);
  await publish(town.platform, withCallBacks(await streetPack(), [monthly]));
});
afterEach(() => town.end());

const draw = () => officeJobs.find((job) => job.name === 'draw-samples')?.run(town.platform);
const act = async (id: string, action: string, more: object = {}, who = 'centre') => {
  const { version } = (await town.ask<CaseDetail>('centre', 'GET', `/api/v1/cases/${id}`)).body;
  return town.ask<Problem>(who, 'POST', `/api/v1/cases/${id}/actions`, { commandId: town.id(), seenVersion: version, action, ...more });
};
async function closed(category = 'exposed-rubbish', count = 1): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const body = { commandId: town.id(), source: 'desk', text: '楼下的问题，请来看看。', category, point: null, photos: [] };
    const { id } = (await town.ask<{ id: string }>('centre', 'POST', '/api/v1/cases', body)).body;
    expect((await act(id, 'close', { outcome: 'solved', note: '已处理' })).status).toBe(200);
    ids.push(id);
  }
  return ids;
}
const idsOf = async (query: string, who = 'centre') =>
  (await town.ask<CasePage>(who, 'GET', `/api/v1/cases?${query}`)).body.items.map((item) => item.id);
const waiting = (who?: string) => idsOf('queue=call-back', who);
const figures = async (): Promise<readonly SamplePeriodFigures[]> =>
  (await town.ask<{ items: SampleFigures[] }>('leader', 'GET', '/api/v1/cases/samples')).body.items[0]?.periods ?? [];

test('all that must be called wait at once, and each night as many others as the half needs', async () => {
  const [must = ''] = await closed('street-light');
  expect(await waiting()).toEqual([must]);
  await closed('exposed-rubbish', 4);
  expect(await draw()).toBe(2); // of five closed three, one of them is drawn already
  expect(await draw()).toBe(0);
  expect(await waiting()).toHaveLength(3);
  town.setNow(september + day);
  await closed('exposed-rubbish', 2);
  expect(await draw()).toBe(1);
  const queues = (await town.ask<{ items: QueueCount[] }>('centre', 'GET', '/api/v1/cases/queues')).body.items;
  expect(queues.find(({ code }) => code === 'call-back')).toEqual({ code: 'call-back', value: 4, capped: false });
  expect(await figures()).toMatchObject([
    { period: '2026-09', from: '2026-09-01', to: '2026-09-30', running: true, closed: 7, drawn: 4, always: 1, reached: 0, waiting: 4 },
  ]);
});

test('nobody answers: tried again, the one longest untried first, then counted apart; who was reached is asked no more', async () => {
  const [first = '', second = ''] = await closed('street-light', 2);
  await draw();
  expect((await act(first, 'call-back', { reached: false })).status).toBe(200);
  town.setNow(september + day);
  expect(await waiting()).toEqual([second, first]); // never tried comes first
  expect((await act(second, 'call-back', { rating: 5, note: '很满意' })).status).toBe(200);
  expect((await act(second, 'call-back', { rating: 4 })).body.code).toBe('case-action-not-possible');
  expect(await waiting()).toEqual([first]);
  expect((await act(first, 'call-back', { reached: false })).status).toBe(200);
  expect(await waiting()).toEqual([]);
  const [period] = await figures();
  expect(period).toMatchObject({ drawn: 2, reached: 1, unreached: 1, waiting: 0, rated: 1, satisfied: 1 });
  for (const [part, ids] of [
    ['closed', [second, first]],
    ['drawn', [second, first]],
    ['reached', [second]],
    ['unreached', [first]],
    ['waiting', []],
    ['satisfied', [second]],
  ] as const) {
    expect(
      (
        await idsOf(`queue=all&sort=newest&sample=${encodeURIComponent(writeSampleRef({ sample: 'monthly', period: '2026-09', part }))}`)
      ).sort(),
    ).toEqual([...ids].sort());
  }
});

test('whoever is not satisfied has his case handled again; what he said stays in the figures', async () => {
  const [id = ''] = await closed('street-light');
  expect((await act(id, 'call-back', { rating: 2, note: '没有修好' })).status).toBe(200);
  expect((await act(id, 'contest', { note: '回访不满意，重新办理' })).status).toBe(200);
  expect(await waiting()).toEqual([]);
  town.setNow(Date.parse('2026-10-12T09:00:00+08:00'));
  await act(id, 'close', { outcome: 'solved', note: '已修好' });
  expect(await waiting()).toEqual([id]); // closed in October, called again in October
  await act(id, 'call-back', { rating: 5 });
  await draw();
  expect(await figures()).toMatchObject([
    { period: '2026-10', closed: 1, drawn: 1, reached: 1, satisfied: 1 },
    { period: '2026-09', closed: 0, drawn: 1, reached: 1, rated: 1, satisfied: 0, running: false },
  ]);
});

test('a call for a case that is not closed, or by another unit, is refused', async () => {
  const body = { commandId: town.id(), source: 'desk', text: '路灯不亮。', category: 'street-light', point: null, photos: [] };
  const { id } = (await town.ask<{ id: string }>('centre', 'POST', '/api/v1/cases', body)).body;
  expect((await act(id, 'call-back', { rating: 5 })).body.code).toBe('case-action-not-possible');
  const [done = ''] = await closed('street-light');
  expect((await act(done, 'call-back', { rating: 5 }, 'unit-ma')).status).toBe(404);
  expect((await act(done, 'call-back', { rating: 5 }, 'leader')).body.code).toBe('case-not-yours');
  expect((await act(done, 'call-back', {})).body.code).toBe('case-requirement-missing');
  expect(await waiting('unit-ma')).toEqual([]);
});

test('months in which the office slept are drawn when it wakes; the time before the sample began is not', async () => {
  expect(await draw()).toBe(0);
  await closed('exposed-rubbish', 3);
  town.setNow(Date.parse('2026-12-02T09:00:00+08:00'));
  expect(await draw()).toBe(2);
  expect((await figures()).map(({ period, closed: all, drawn }) => [period, all, drawn])).toEqual([
    ['2026-12', 0, 0],
    ['2026-11', 0, 0],
    ['2026-10', 0, 0],
    ['2026-09', 3, 2],
  ]);
});

test('who called before the draw called for it; withdrawn and merged cases are not asked about', async () => {
  const [early = ''] = await closed();
  await act(early, 'call-back', { rating: 4 });
  await draw();
  expect(await figures()).toMatchObject([{ closed: 1, drawn: 1, reached: 1, satisfied: 1, waiting: 0 }]);
  const body = { commandId: town.id(), source: 'field', text: '重复的报告。', category: 'street-light', point: null, photos: [] };
  const { id } = (await town.ask<{ id: string }>('worker', 'POST', '/api/v1/cases', body)).body;
  expect((await act(id, 'withdraw', {}, 'worker')).status).toBe(200);
  expect(await waiting()).toEqual([]);
  expect(await figures()).toMatchObject([{ closed: 1, drawn: 1 }]);
});

test('an office whose rules draw nothing has no such queue and no such figures', async () => {
  await publish(town.platform, { ...(await streetPack()), version: '9.3.0', samples: [] });
  const queues = (await town.ask<{ items: QueueCount[] }>('centre', 'GET', '/api/v1/cases/queues')).body.items;
  expect(queues.some(({ code }) => code === 'call-back')).toBe(false);
  expect((await town.ask('leader', 'GET', '/api/v1/cases/samples')).body).toEqual({ items: [] });
  expect(await idsOf('queue=all&sample=nonsense')).toEqual([]);
});
