import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { EntryChange, EntryList, EntryView, LedgerPage, Registers } from '@gridkeeper/domain/registers/wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RegisterOffice, registerOffice } from './testing/register-office.ts';

let office: RegisterOffice;
beforeAll(async () => {
  office = await registerOffice();
});
afterAll(() => office.end());

type Draft = { readonly name?: string; readonly [key: string]: unknown };
const add = (who: string, draft: Draft, kind = 'premises') =>
  office.ask<{ id: string } & Problem>(who, 'POST', `/registers/${kind}/entries`, { commandId: office.id(), ...draft });
const page = async (who: string, id: string) => (await office.ask<EntryView & Problem>(who, 'GET', `/registers/entries/${id}`)).body;
const list = async (who: string, query: string, kind = 'premises') =>
  (await office.ask<EntryList>(who, 'GET', `/registers/${kind}/entries?${query}`)).body;
const names = async (who: string, query: string, kind?: string) => (await list(who, query, kind)).items.map((item) => item.name);
const faults = (problem: Problem) => Object.fromEntries((problem.fields ?? []).map(({ field, message }) => [field, message]));
const q = (text: string) => `q=${encodeURIComponent(text)}`;

describe('premises 场所 of a street (W8a, G4)', () => {
  it('hang on the grid of their point and on the building of their address', async () => {
    const { status, body } = await add('west', {
      name: '王记饭店',
      address: '平安路12号1层',
      fields: { type: 'restaurant', grade: 'a', phone: '138 0000 0001' },
    });
    expect(status).toBe(201);
    const view = await page('west', body.id);
    expect(view).toMatchObject({ gridName: '东村一网格', communityName: '东村', point: [117.006, 36.006], version: 1 });
    expect(view.fields).toEqual({ type: 'restaurant', grade: 'a', credit: null, phone: { masked: '138****0001' } });
    const [b12] = await office.query<{ building_id: string }>("SELECT building_id FROM buildings WHERE ref = 'b12'");
    expect(view.buildingId).toBe(b12?.building_id);
    expect(view.certificates.map(({ code, required }) => [code, required])).toEqual([
      ['licence', true],
      ['food', true],
    ]);
    expect(view.warnings).toEqual([
      { kind: 'certificate-missing', certificate: 'licence' },
      { kind: 'certificate-missing', certificate: 'food' },
    ]);
  });

  it('stand in the building whose ground holds the point, where no address tells', async () => {
    const { body } = await add('west', { name: '楼下小卖部', point: [117.0051, 36.0051], fields: { type: 'internet-cafe' } });
    const [b1] = await office.query<{ building_id: string }>("SELECT building_id FROM buildings WHERE ref = 'b1'");
    expect((await page('west', body.id)).buildingId).toBe(b1?.building_id);
  });

  it('are refused outside of all grids and communities, in another worker’s grid, and with what is not declared', async () => {
    const fields = { type: 'restaurant' };
    expect(faults((await add('operator', { name: '远方', point: [118, 36], fields })).body)).toHaveProperty(
      'point',
      '位置不在本单位的任何网格或社区内',
    );
    expect(faults((await add('west', { name: '东边', point: [117.015, 36.005], fields })).body)).toHaveProperty(
      'point',
      '位置不在您的管辖范围内',
    );
    const wrong = { type: 'bar', grade: 'a', phone: '12', colour: 'red' };
    expect(Object.keys(faults((await add('west', { name: ' ', point: [117.005, 36.005], fields: wrong })).body)).sort()).toEqual([
      'colour',
      'name',
      'phone',
      'type',
    ]);
    expect((await add('leader', { name: '只能看', point: [117.005, 36.005], fields })).body.code).toBe('not-allowed');
    expect((await add('auditor', { name: '不能看', point: [117.005, 36.005], fields })).body.code).toBe('not-allowed');
  });

  it('keep a credit code whose check character does not fit only when somebody says so, which is written down', async () => {
    const draft = { name: '某网吧', point: [117.015, 36.005], fields: { type: 'internet-cafe', credit: '91990000MA0000007Y' } };
    expect((await add('east', { ...draft, fields: { ...draft.fields, credit: '91990000MAO000007X' } })).body.code).toBe('input-invalid');
    const refused = await add('east', draft);
    expect([refused.status, refused.body.code]).toEqual([422, 'register-check-override']);
    const kept = await add('east', { ...draft, override: ['credit'] });
    expect(kept.status).toBe(201);
    expect(
      await office.query('SELECT action, reason FROM audit_log WHERE target = $1 ORDER BY seq', [`entry:${kept.body.id}`]),
    ).toContainEqual({ action: 'register.override', reason: 'credit' });
  });

  it('are found by name, code, address and pinyin in full and by initials; a phone only as a whole; nobody finds another grid’s', async () => {
    for (const typed of ['王记', '饭店', '平安路12号', 'wangji', 'fandian', 'wjfd', 'WJ', '138-0000-0001'])
      expect(await names('west', q(typed))).toEqual(['王记饭店']);
    for (const typed of ['王五', 'wangwu', '1380000', '平安路2号']) expect(await names('west', q(typed))).toEqual([]);
    expect(await names('east', q('王记'))).toEqual([]);
    expect(await names('operator', '')).toEqual(['某网吧', '楼下小卖部', '王记饭店'].sort((a, b) => (a < b ? -1 : 1)));
    expect((await list('operator', 'limit=2')).total).toBe(3);
    const first = await list('operator', 'limit=2');
    expect((await list('operator', `limit=2&cursor=${first.next}`)).items).toHaveLength(1);
    expect((await office.ask<Problem>('operator', 'GET', '/registers/premises/entries?cursor=xx')).body.code).toBe('input-invalid');
    expect(await names('operator', `areaId=${office.grids[1]}`)).toEqual(['某网吧']);
  });

  it('are changed as their reader saw them: the later of two is told who was quicker', async () => {
    const [found] = (await list('west', q('王记'))).items;
    const change = (who: string, version: number, draft: object) =>
      office.ask<Problem>(who, 'POST', `/registers/entries/${found?.id}/change`, { commandId: office.id(), version, ...draft });
    expect((await change('west', 1, { fields: { grade: 'b' } })).status).toBe(200);
    const late = await change('operator', 1, { fields: { grade: 'a' } });
    expect([late.status, late.body.code, late.body.happened]).toMatchObject([
      409,
      'register-entry-changed',
      { who: 'west', version: 2, what: '变更' },
    ]);
    expect((await change('operator', 2, { name: '王记饭店', fields: { grade: 'b', phone: '13800000001' } })).status).toBe(200);
    expect((await page('west', found?.id ?? '')).version).toBe(2); // it said nothing new
    expect((await change('operator', 2, { fields: { phone: '13800000002' }, point: [117.015, 36.005] })).status).toBe(200);
    const { items } = (await office.ask<{ items: EntryChange[] }>('operator', 'GET', `/registers/entries/${found?.id}/history`)).body;
    expect(items.map(({ version, how, by }) => [version, how, by])).toEqual([
      [3, 'changed', 'operator'],
      [2, 'changed', 'west'],
      [1, 'added', 'west'],
    ]);
    expect(items[0]?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['point', '117.006000, 36.006000', '117.015000, 36.005000'],
      ['phone', { masked: '138****0001' }, { masked: '138****0002' }],
      ['buildingId', expect.any(String), null],
    ]);
    expect((await office.ask('west', 'GET', `/registers/entries/${found?.id}`)).status).toBe(404);
  });

  it('stand in ledgers, which are views: what changes in the register changes there', async () => {
    const ledger = async (code: string, who = 'operator') => (await office.ask<LedgerPage & Problem>(who, 'GET', `/ledgers/${code}`)).body;
    expect((await ledger('graded-premises')).rows).toEqual([]);
    const [found] = (await list('operator', q('王记'))).items;
    await office.ask('operator', 'POST', `/registers/entries/${found?.id}/change`, {
      commandId: office.id(),
      version: 3,
      fields: { grade: 'a' },
    });
    await office.ask('operator', 'POST', `/registers/entries/${found?.id}/certificates/licence`, {
      commandId: office.id(),
      number: '9199',
      issuedOn: '2024-01-01',
    });
    const { columns, rows } = await ledger('graded-premises');
    expect(columns.map(({ label }) => label.zh)).toEqual(['名称', 'grade', '网格', '有效证照', '提醒']);
    expect(rows.map(({ values }) => values)).toEqual([['王记饭店', { zh: '一级', en: '一级' }, '东村二网格', '营业执照', 1]]);
    expect((await ledger('assistants')).rows.map(({ values }) => values[0])).toEqual(['east', 'west']);
    expect((await ledger('assistants', 'west')).rows.map(({ values }) => values)).toEqual([
      ['west', { zh: '网格员', en: 'Grid worker' }, '东村一网格', { masked: '**00' }, '2026-01-01'],
    ]);
    await office.report({ category: 'exposed-rubbish' });
    expect((await ledger('rubbish')).rows).toHaveLength(1);
    expect((await ledger('rubbish', 'auditor')).rows).toEqual([]);
    expect((await ledger('assistants', 'auditor')).code).toBe('not-allowed');
    expect((await ledger('none')).code).toBe('not-found');
  });

  it('are counted for those who see them, and leave the lists with a reason when they end', async () => {
    const registers = async (who: string) => (await office.ask<Registers>(who, 'GET', '/registers')).body;
    expect((await registers('operator')).kinds.map(({ code, count }) => [code, count])).toEqual([
      ['premises', 3],
      ['facility', 0],
      ['building', 2],
      ['household', 0],
    ]);
    expect((await registers('west')).kinds.map(({ code }) => code)).toContain('care');
    const [found] = (await list('operator', q('楼下'))).items;
    const end = (version: number) =>
      office.ask<Problem>('operator', 'POST', `/registers/entries/${found?.id}/end`, {
        commandId: office.id(),
        version,
        reason: '店铺已关',
      });
    expect((await end(9)).body.code).toBe('register-entry-changed');
    expect((await end(1)).status).toBe(200);
    expect((await end(2)).body.code).toBe('register-entry-ended');
    expect(await names('operator', q('楼下'))).toEqual([]);
    expect(await names('operator', 'ended=true')).toEqual(['楼下小卖部']);
    expect(await page('operator', found?.id ?? '')).toMatchObject({ endedOn: '2026-09-18', endReason: '店铺已关', can: { change: false } });
  });
});
