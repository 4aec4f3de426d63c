import type { StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MergingTown, mergingTown } from './testing/merging.ts';

let town: MergingTown;
beforeAll(async () => {
  town = await mergingTown(Date.parse('2026-09-18T09:00:00+08:00'));
});
afterAll(() => town.end());

type Inbox = { readonly items: readonly { readonly text: { readonly zh: string }; readonly caseId: string | null }[] };
const answered = async (who: string) =>
  (await town.ask<Inbox>(who, 'GET', '/api/v1/inbox')).body.items.filter(({ text }) => text.zh.includes('责任单位已反馈'));

it('whoever took the call of a merged case hears of the result, under the number that he knows', async () => {
  const kept = await town.report();
  const body = { commandId: town.id(), source: 'hotline', text: '垃圾没人清', category: 'exposed-rubbish', point: town.point, photos: [] };
  const call = (await town.ask<StaffReportAnswer>('head', 'POST', '/api/v1/cases', body)).body;
  await town.act('centre', call.id, 'merge', { otherCaseId: kept.id });
  await town.act('centre', kept.id, 'dispatch', { category: 'exposed-rubbish', unit: 'sanitation' });
  await town.act('unit-sanitation', kept.id, 'accept');
  expect(await answered('head')).toEqual([]);
  await town.act('unit-sanitation', kept.id, 'feedback', { outcome: 'solved', note: '已清运' });
  expect(await answered('head')).toMatchObject([{ text: { zh: expect.stringContaining(call.number) }, caseId: call.id }]);
});
