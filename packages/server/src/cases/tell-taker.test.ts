import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { CaseDetail, CasePage, QueueCount, StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import type { InboxItem } from '@gridkeeper/domain/people/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TownOffice, townOffice } from './testing/town-office.ts';

let town: TownOffice;
let taken: StaffReportAnswer;

beforeAll(async () => {
  town = await townOffice(Date.parse('2026-09-18T09:00:00+08:00'));
  await call();
});
afterAll(() => town.end());

async function call(): Promise<void> {
  const report = {
    commandId: town.id(),
    source: 'hotline',
    text: '路口的垃圾堆了三天。',
    category: 'exposed-rubbish',
    point: null,
    photos: [],
  };
  taken = (await town.ask<StaffReportAnswer>('centre', 'POST', '/api/v1/cases', report)).body;
}

const detail = async (who: string) => (await town.ask<CaseDetail>(who, 'GET', `/api/v1/cases/${taken.id}`)).body;
const inbox = async (who: string) =>
  (await town.ask<{ items: InboxItem[] }>(who, 'GET', '/api/v1/inbox')).body.items
    .filter((item) => item.caseId === taken.id)
    .map(({ text }) => text.zh);
async function act(who: string, action: string, more: object = {}) {
  const { version } = await detail(who);
  const body = { commandId: town.id(), seenVersion: version, action, ...more };
  const { status, body: answer } = await town.ask<Problem>(who, 'POST', `/api/v1/cases/${taken.id}/actions`, body);
  expect([status, answer.detail]).toEqual([200, undefined]);
}
const mine = async (who: string) =>
  (await town.ask<CasePage>(who, 'GET', '/api/v1/cases?queue=taken')).body.items.map(({ number }) => number);
const counted = async (who: string) =>
  (await town.ask<{ items: QueueCount[] }>(who, 'GET', '/api/v1/cases/queues')).body.items.find(({ code }) => code === 'taken')?.value;

it('whoever takes the call answers for it from then on, by name (F3)', async () => {
  expect((await detail('head')).takerName).toBe((await town.ask<{ name: string }>('centre', 'GET', '/api/v1/me')).body.name);
  expect(await mine('centre')).toEqual([taken.number]);
  expect(await mine('head')).toEqual([]);
  expect([await counted('centre'), await counted('head'), await counted('unit-sanitation')]).toEqual([1, 0, undefined]);
});

it('is told once when the unit answers and once when there is a result for the caller', async () => {
  await act('head', 'dispatch', { category: 'exposed-rubbish', unit: 'sanitation' });
  await act('unit-sanitation', 'accept');
  await act('unit-sanitation', 'feedback', { note: '已清运。', outcome: 'solved' });
  expect(await inbox('centre')).toEqual([`您接的案件 ${taken.number}，责任单位已反馈结果`]);
  expect(await inbox('head')).toContain(`责任单位已反馈案件 ${taken.number} 的办理结果`);
});

it('hears that there is a result for the caller when somebody else closes it, and has it off the list', async () => {
  await call();
  expect(await counted('centre')).toBe(2);
  await act('head', 'void', { note: '与前一件是同一来电。' });
  expect(await inbox('centre')).toEqual([`您接的案件 ${taken.number} 有结果了，请确认来电人已经知道`]);
  expect(await inbox('head')).toEqual([]);
  expect(await counted('centre')).toBe(1);
});

it('is told nothing of what he closes himself', async () => {
  await call();
  await act('centre', 'void', { note: '来电人当场撤回。' });
  expect(await inbox('centre')).toEqual([]);
});
