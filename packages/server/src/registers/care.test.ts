import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { EntryList, EntryLook, EntryView, GivenCode, Registers } from '@gridkeeper/domain/registers/wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/database/tx.ts';
import { careFor, careForEntry, withSystemCare } from './care.ts';
import { countWork } from './count-work.ts';
import { db } from './registers.tables.ts';
import { type RegisterOffice, registerOffice } from './testing/register-office.ts';

let office: RegisterOffice;
beforeAll(async () => {
  office = await registerOffice();
});
afterAll(() => office.end());

const consent = { by: 'self', version: '1', givenOn: '2026-09-01', underAge: false };
const add = (who: string, kind: string, draft: object) =>
  office.ask<{ id: string } & Problem>(who, 'POST', `/registers/${kind}/entries`, { commandId: office.id(), ...draft });
const open = (who: string, id: string) => office.ask<EntryView & Problem>(who, 'GET', `/registers/entries/${id}`);
const reveal = (who: string, id: string, field: string, reason = '上门前电话确认') =>
  office.ask<{ value: unknown } & Problem>(who, 'POST', `/registers/entries/${id}/reveal`, { field, reason });
const post = (who: string, id: string, path: string, body: object = {}) =>
  office.ask<Problem>(who, 'POST', `/registers/entries/${id}/${path}`, { commandId: office.id(), ...body });
const looks = async (who: string, id: string) =>
  (await office.ask<{ items: EntryLook[] }>(who, 'GET', `/registers/entries/${id}/looks`)).body.items;
const list = async (who: string, query = '') =>
  (await office.ask<EntryList & Problem>(who, 'GET', `/registers/care/entries?${query}`)).body;
const faults = ({ fields = [] }: Problem) => fields.map(({ field }) => field);

describe('a household 户 that leaves a phone at its own wish (F4, PIPL 14, 15)', () => {
  let id = '';
  const draft = { name: '平安路1号101室', address: '平安路1号101室', fields: { persons: 3, phone: '138 0000 0101' } };

  it('is registered without a phone as it is, and with one only when somebody agreed', async () => {
    expect(faults((await add('west', 'household', draft)).body)).toEqual(['phone']);
    expect((await add('west', 'household', { ...draft, name: '平安路1号102室', fields: { persons: 2 } })).status).toBe(201);
    for (const wrong of [{ version: '0' }, { givenOn: '2026-09-19' }, { givenOn: '2025-09-01' }, { underAge: true }])
      expect(faults((await add('west', 'household', { ...draft, consent: { ...consent, ...wrong } })).body)).toEqual(['consent']);
    const made = await add('west', 'household', { ...draft, consent });
    expect(made.status).toBe(201);
    id = made.body.id;
    expect((await open('west', id)).body).toMatchObject({
      consent: { by: 'self', givenOn: '2026-09-01', endsOn: '2027-09-01', withdrawnOn: null },
      fields: { persons: 3, phone: { masked: '138****0101' } },
      can: { change: true, reveal: false, giveCode: true, seeLooks: false },
    });
  });

  it('is told who saw its phone and why: the auditor’s walk, with those who were refused', async () => {
    expect((await reveal('west', id, 'phone')).body.code).toBe('not-allowed');
    expect((await open('east', id)).status).toBe(404);
    expect((await reveal('operator', id, 'phone', '查')).body.code).toBe('input-invalid');
    office.setNow(Date.parse('2026-09-18T10:00:00+08:00'));
    expect((await reveal('operator', id, 'phone')).body).toEqual({ value: '13800000101' });
    const walked = (await looks('auditor', id)).map(({ who, role, what, field, reason }) => [who, role, what, field?.zh ?? null, reason]);
    expect(walked).toEqual([
      ['operator', '受理员', 'revealed', 'phone', '上门前电话确认'],
      ['east', '网格员', 'refused', null, null],
      ['west', '网格员', 'refused', 'phone', '上门前电话确认'],
      ['west', '网格员', 'opened', null, null],
    ]);
    expect(await looks('operator', id)).toHaveLength(4);
    expect((await office.ask<Problem>('west', 'GET', `/registers/entries/${id}/looks`)).body.code).toBe('not-allowed');
    const rows = await office.query<{ text: string }>(
      'SELECT concat(e, h) AS text FROM register_entries e JOIN register_history h USING (entry_id)',
    );
    expect(JSON.stringify(rows)).not.toContain('13800000101');
    expect(JSON.stringify(await office.query('SELECT * FROM audit_log'))).not.toContain('13800000101');
  });

  it('gives a code to see its own page: told once, an earlier one ends', async () => {
    const commandId = office.id();
    const code = async () => (await office.ask<GivenCode>('west', 'POST', `/registers/entries/${id}/code`, { commandId })).body.code;
    const first = await code();
    expect(first).toMatch(/^1(-[0-9A-Z]{4}){4}$/);
    expect(await code()).toBe(first); // the same tap again
    await post('west', id, 'code');
    const rows = await office.query<{ ended: boolean }>(
      'SELECT ended_at IS NOT NULL AS ended FROM register_codes ORDER BY made_at, ended_at',
    );
    expect(rows.map(({ ended }) => ended).sort()).toEqual([false, true]);
  });

  it('takes its phone back: it is gone for everybody at once, the household stays', async () => {
    expect((await post('west', id, 'consent/withdraw')).status).toBe(200);
    expect((await post('west', id, 'consent/withdraw')).body.code).toBe('register-no-consent');
    const { fields, endedOn } = (await open('operator', id)).body;
    expect([fields, endedOn]).toEqual([{ persons: 3, phone: null }, null]);
    expect((await reveal('operator', id, 'phone')).status).toBe(404);
    expect((await post('west', id, 'consent', consent)).status).toBe(200);
    expect((await reveal('operator', id, 'phone')).body).toEqual({ value: '13800000101' });
  });
});

describe('a care recipient 关爱对象 (F4: people needing support)', () => {
  let id = '';
  const draft = { name: '阿依古丽•𬭎', address: '平安路12号301室', visitEveryDays: 14, fields: { need: 'meals', phone: '13800000301' } };

  it('is registered only with consent, below 14 with a guardian’s, under a name that is sealed', async () => {
    expect(faults((await add('west', 'care', draft)).body)).toEqual(['consent']);
    expect(faults((await add('west', 'care', { ...draft, name: '甲', consent })).body)).toEqual(['name']);
    expect((await add('operator', 'care', { ...draft, consent })).body.code).toBe('not-allowed'); // looks after nobody
    const made = await add('west', 'care', { ...draft, consent: { ...consent, by: 'guardian', underAge: true } });
    expect(made.status).toBe(201);
    id = made.body.id;
    const { body } = await open('west', id);
    expect([body.name, body.fields, body.visitEveryDays]).toEqual([
      { masked: '阿*' },
      { need: { masked: '****' }, phone: { masked: '138****0301' } },
      14,
    ]);
    expect((await reveal('head', id, 'name')).body).toEqual({ value: '阿依古丽·𬭎' });
    expect((await reveal('head', id, 'need')).body).toEqual({ value: 'meals' });
    expect(JSON.stringify(await office.query('SELECT * FROM register_entries'))).not.toContain('古丽');
  });

  it('is there for those only who look after the area', async () => {
    expect((await list('west')).items.map(({ name }) => name)).toEqual([{ masked: '阿*' }]);
    expect((await list('head', `q=${encodeURIComponent('阿依古丽·𬭎')}`)).items).toHaveLength(1);
    expect((await list('head', 'q=13800000301')).items).toHaveLength(1);
    expect((await list('head', `q=${encodeURIComponent('古丽')}`)).items).toHaveLength(0);
    expect((await list('east')).items).toEqual([]);
    for (const who of ['operator', 'leader', 'auditor']) expect((await list(who)).code).toBe('not-allowed');
    for (const who of ['east', 'operator', 'leader', 'auditor']) expect((await open(who, id)).status).toBe(404);
    expect((await office.ask<Registers>('operator', 'GET', '/registers')).body.kinds.map(({ code }) => code)).not.toContain('care');
    const refused = (await looks('auditor', id)).filter(({ what }) => what === 'refused').map(({ who }) => who);
    expect(refused.sort()).toEqual(['auditor', 'east', 'leader', 'operator']);
  });

  it('is hidden by the database itself: no row without the right, in tables, views and counts', async () => {
    const seen = (care: (tx: Parameters<typeof careFor>[0]) => Promise<void>) =>
      inTransaction(office.platform, { districtId: 1 }, async (tx) => {
        await care(tx);
        const count = async (table: 'register_entries' | 'register_history' | 'register_consents') =>
          (await db(tx).selectFrom(table).select('entry_id').where('entry_id', '=', id).execute()).length;
        return [await count('register_entries'), await count('register_history'), await count('register_consents')];
      });
    expect(await seen(async () => undefined)).toEqual([0, 0, 0]);
    const [west, east] = [await office.actor('west'), await office.actor('east')];
    expect(await seen((tx) => careFor(tx, east))).toEqual([0, 0, 0]);
    expect(await seen((tx) => careFor(tx, west))).toEqual([1, 1, 1]);
    expect(await seen((tx) => careForEntry(tx, id))).toEqual([1, 1, 1]);
    expect(await seen((tx) => withSystemCare(tx, async () => undefined))).toEqual([0, 0, 0]);
    expect(await office.query(`SELECT FROM register_search WHERE entry_id = '${id}'`)).toEqual([]);
    expect(await office.query(`SELECT FROM v_registers_entries WHERE entry_id = '${id}'`)).toEqual([]);
  });

  it('weighs in the work of a grid without telling at which door: spread over the households of its grid, and not at all over fewer than fifty', async () => {
    const at = async () => {
      const buildings = await office.query<{ building_id: string }>('SELECT building_id FROM buildings ORDER BY ref');
      const ids = buildings.map(({ building_id }) => building_id);
      const work = await office.run((tx) => countWork(tx, ids));
      return ids.map((id) => work.get(id)?.care);
    };
    expect(await at()).toEqual([0, 0]); // 20 and 20 households
    await office.query("UPDATE buildings SET households = 80 WHERE ref = 'b1'");
    expect(await at()).toEqual([0.8, 0.2]); // one person lives at b12
  });

  it('moves into the next grid with all that is known: who looked after it before sees nothing any more', async () => {
    const move = { version: 1, point: [117.015, 36.005], address: '东大街9号' };
    expect(faults((await post('west', id, 'change', move)).body)).toEqual(['point']);
    expect((await post('head', id, 'change', move)).status).toBe(200);
    expect((await open('west', id)).status).toBe(404);
    expect((await open('east', id)).body).toMatchObject({ gridName: '东村二网格', consent: { by: 'guardian' } });
    expect((await office.ask<{ items: unknown[] }>('east', 'GET', `/registers/entries/${id}/history`)).body.items).toHaveLength(2);
  });

  it('is there for nobody as soon as the consent is withdrawn', async () => {
    expect((await post('east', id, 'consent/withdraw')).status).toBe(200);
    for (const who of ['east', 'head']) expect((await open(who, id)).status).toBe(404);
    expect((await list('east')).items).toEqual([]);
    expect((await list('east', 'ended=true')).items).toEqual([]);
    expect((await looks('auditor', id)).length).toBeGreaterThan(0);
  });
});

it('opens at most sixty masks an hour', async () => {
  const { body } = await add('operator', 'premises', {
    name: '连开店',
    point: [117.005, 36.005],
    fields: { type: 'restaurant', phone: '13800000500' },
  });
  const codes = new Set<number>();
  for (let n = 0; n < 61; n += 1) codes.add((await reveal('head', body.id, 'phone', `第 ${n} 次核对`)).status);
  expect([...codes].sort()).toEqual([200, 429]);
});
