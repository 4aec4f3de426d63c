import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { EntryLook, EntryView, LooksPage } from '@gridkeeper/domain/registers/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginExport, noteExported } from '../platform/sheets/exports.ts';
import { type RegisterOffice, registerOffice } from './testing/register-office.ts';

const morning = Date.parse('2026-09-18T09:00:00+08:00');
const consent = { by: 'self', version: '1', givenOn: '2026-09-01', underAge: false };
let office: RegisterOffice;
let household = '';
let recipient = '';

beforeAll(async () => {
  office = await registerOffice(morning);
  household = await add('household', { name: '平安路1号101室', fields: { persons: 3, phone: '13800000101' } });
  recipient = await add('care', { name: '居民甲', fields: { need: 'meals', phone: '13800000301' } });
});
afterAll(() => office.end());

async function add(kind: string, draft: object): Promise<string> {
  const body = { commandId: office.id(), address: '平安路12号301室', consent, ...draft };
  return (await office.ask<{ id: string }>('west', 'POST', `/registers/${kind}/entries`, body)).body.id;
}
const open = async (who: string, id: string) => (await office.ask<EntryView>(who, 'GET', `/registers/entries/${id}`)).status;
const reveal = async (who: string, id: string, reason: string) =>
  (await office.ask<Problem>(who, 'POST', `/registers/entries/${id}/reveal`, { field: 'phone', reason })).status;
const list = (query = '', who = 'auditor') => office.ask<LooksPage & Problem>(who, 'GET', `/registers/looks?${query}`);
const told = async (query = '') => (await list(query)).body.items.map(({ who, what, kind }) => [who, what, kind.zh]);
const later = (minutes: number) => office.setNow(morning + minutes * 60_000);

it('an auditor walks: who saw a phone and why, who was refused, and of the entry nothing but its kind and grid', async () => {
  later(60);
  expect(await reveal('operator', household, '通知周五停水')).toBe(200);
  later(61);
  expect([await open('east', household), await reveal('west', household, '核对号码')]).toEqual([404, 403]);
  later(62);
  expect([await open('west', recipient), await open('leader', recipient)]).toEqual([200, 404]);
  const { status, body } = await list();
  expect(status).toBe(200);
  const { id, ...first } = body.items.at(-1) ?? {};
  expect(id).toEqual(expect.any(String));
  expect(first).toEqual({
    ...{ at: '2026-09-18T02:00:00.000Z', who: 'operator', role: '受理员', what: 'revealed' },
    ...{ field: { zh: 'phone', en: 'phone' }, reason: '通知周五停水', entryId: household, entries: 1 },
    ...{ kind: { zh: 'household', en: 'household' }, gridName: '东村一网格', communityName: '东村' },
  });
  expect(body.items.map(({ who, what, entryId }) => [who, what, entryId])).toEqual([
    ['leader', 'refused', recipient],
    ['west', 'opened', recipient],
    ['west', 'refused', household],
    ['east', 'refused', household],
    ['operator', 'revealed', household],
  ]);
  for (const kept of ['平安路', '居民甲', '13800000101', '13800000301', 'meals']) expect(JSON.stringify(body)).not.toContain(kept);
  const ofOne = await office.ask<{ items: EntryLook[] }>('auditor', 'GET', `/registers/entries/${household}/looks`);
  expect(ofOne.body.items).toHaveLength(3);
  expect(body.kinds.map(({ code }) => code)).toEqual(['premises', 'household', 'care']);
});

it('narrows by kind, deed, person, ground and days', async () => {
  expect(await told('kind=care&what=refused')).toEqual([['leader', 'refused', 'care']]);
  expect(await told(`personId=${office.personId('operator')}`)).toEqual([['operator', 'revealed', 'household']]);
  expect(await told(`areaId=${office.grids[0]}`)).toHaveLength(5);
  expect(await told(`areaId=${office.grids[1]}`)).toEqual([]);
  expect(await told('from=2026-09-18&to=2026-09-18')).toHaveLength(5);
  expect([await told('to=2026-09-17'), await told('from=2026-09-19')]).toEqual([[], []]);
  expect((await list('from=yesterday')).body.code).toBe('input-invalid');
});

it('tells an export as one look at so many entries, with its reason, and nothing of other lists', async () => {
  later(70);
  const head = { personId: office.personId('head') };
  await office.run(async (tx) => {
    const exportId = await beginExport(tx, head, { list: 'household', filter: {}, format: 'csv', reason: '联系停水住户' });
    await noteExported(tx, exportId, 0, [household, office.id()]); // the other is no entry: a case
    await noteExported(tx, exportId, 1, [household]);
  });
  const [row, ...more] = (await list('what=exported')).body.items;
  expect(row).toMatchObject({ who: 'head', what: 'exported', entryId: household, entries: 1, reason: '联系停水住户' });
  expect(more).toEqual([]);
  const next = await add('household', { name: '平安路1号102室', fields: { persons: 2 } });
  later(71);
  await office.run(async (tx) => {
    const exportId = await beginExport(tx, head, { list: 'household', filter: {}, format: 'csv', reason: null });
    await noteExported(tx, exportId, 0, [household, next]);
  });
  const [both] = (await list('what=exported')).body.items;
  expect(both).toMatchObject({ entryId: null, entries: 2, gridName: '东村一网格', communityName: '东村', reason: null });
  expect(await told('what=opened')).toEqual([['west', 'opened', 'care']]);
});

it('turns its pages without losing or doubling a look', async () => {
  const whole = (await list()).body.items.map(({ id }) => id);
  const found: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const { body }: { body: LooksPage } = await list(`limit=2&cursor=${next}`);
    found.push(...body.items.map(({ id }) => id));
    next = body.next;
  }
  expect(found).toEqual(whole);
  expect(new Set(found).size).toBe(7);
  expect((await list('cursor=bm90aGluZw')).body.code).toBe('input-invalid');
});

it('is for auditors alone, and each page that one reads is written down', async () => {
  for (const who of ['leader', 'head', 'operator', 'west']) expect((await list('', who)).body.code).toBe('not-allowed');
  const written = () =>
    office.query<{ reason: string }>("SELECT actor, reason FROM audit_log WHERE action = 'register.looks' ORDER BY seq");
  const before = (await written()).length;
  await list('kind=care&limit=2');
  const after = await written();
  expect([after.length - before, after.at(-1)]).toEqual([
    1,
    { actor: `person:${office.personId('auditor')}`, reason: JSON.stringify({ kind: 'care' }) },
  ]);
});
