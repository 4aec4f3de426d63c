import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { EntryView } from '@gridkeeper/domain/registers/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RegisterOffice, registerOffice } from './testing/register-office.ts';

let office: RegisterOffice;
beforeAll(async () => {
  office = await registerOffice();
});
afterAll(() => office.end());

const point = [117.005, 36.005];
const add = (who: string, draft: object, commandId = office.id()) =>
  office.ask<{ id: string } & Problem>(who, 'POST', '/registers/facility/entries', { commandId, name: '井盖', point, ...draft });

it('of ten who register the same manhole cover at once one does, and nine are told that its code stands already', async () => {
  await office.ask('west', 'GET', '/registers');
  const answers = await Promise.all(Array.from({ length: 10 }, () => add('west', { code: '32050801001000001' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 400)]);
  const told = answers.filter(({ status }) => status === 400).map(({ body }) => body.fields?.map(({ field }) => field));
  expect(new Set(told.map((fields) => fields?.join()))).toEqual(new Set(['code']));
});

it('a code of neither 17 nor 16 digits is no code of a facility; the old 16 are', async () => {
  expect((await add('west', { code: '320508010010001' })).body.fields?.map(({ field }) => field)).toEqual(['code']);
  expect((await add('west', { code: '3205080101000001' })).status).toBe(201);
});

it('the same tap twice adds one; of two clerks who change it at once one wins, the other reads who was quicker', async () => {
  const commandId = office.id();
  const draft = { code: '32050801001000002', fields: { state: 'sound' } };
  const [first, second] = await Promise.all([add('west', draft, commandId), add('west', draft, commandId)]);
  expect([first?.status, second?.status, first?.body.id === second?.body.id]).toEqual([201, 201, true]);
  const id = first?.body.id ?? '';
  const change = (who: string, state: string) =>
    office.ask<Problem>(who, 'POST', `/registers/entries/${id}/change`, { commandId: office.id(), version: 1, fields: { state } });
  await office.ask('operator', 'GET', '/registers');
  const answers = await Promise.all([change('west', 'broken'), change('operator', 'sound'), change('operator', 'broken')]);
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 409).length).toBeGreaterThanOrEqual(1);
  const { body } = await office.ask<EntryView>('west', 'GET', `/registers/entries/${id}`);
  expect([body.version, body.fields]).toEqual([2, { state: 'broken' }]);
  const late = answers.find(({ status }) => status === 409);
  expect([late?.body.code, late?.body.happened?.version]).toEqual(['register-entry-changed', 2]);
});
