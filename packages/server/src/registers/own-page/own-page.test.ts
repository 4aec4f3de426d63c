import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { InboxItem } from '@gridkeeper/domain/people/wire.ts';
import type { OwnDeleted, OwnExport, OwnFile, OwnGroup } from '@gridkeeper/domain/registers/own-wire.ts';
import type { EntryView, GivenCode } from '@gridkeeper/domain/registers/wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeJobs } from '../../office-jobs.ts';
import { addPerson } from '../../people/add-person.ts';
import { givePost } from '../../people/give-post.ts';
import { type RegisterOffice, registerOffice } from '../testing/register-office.ts';

const start = Date.parse('2026-09-18T09:00:00+08:00');
const daily = 86_400_000;
let office: RegisterOffice;
beforeAll(async () => {
  office = await registerOffice(start);
});
afterAll(() => office.end());

const consent = { by: 'self', version: '1', givenOn: '2026-09-01', underAge: false };
const nobody = ''; // no account: a resident
const mine = <Body = OwnFile & Problem>(path: string, body: object) => office.ask<Body>(nobody, 'POST', `/public/my-file${path}`, body);
const act = <Body = OwnFile & Problem>(path: string, code: string, more: object = {}) =>
  mine<Body>(path, { commandId: office.id(), code, ...more });
const read = (path: string, id: string, who = 'west') => office.ask<EntryView & Problem>(who, 'GET', `/registers/entries/${id}${path}`);
const reveal = (id: string, field = 'phone') =>
  office.ask<{ value: string } & Problem>('operator', 'POST', `/registers/entries/${id}/reveal`, { field, reason: '停水通知' });
const told = async (who: string) => (await office.ask<{ items: InboxItem[] }>(who, 'GET', '/inbox')).body.items.map(({ text }) => text.zh);
const wishes = ({ groups }: OwnFile) => groups.find(({ code }) => code === 'contact') as OwnGroup;
const seen = (file: OwnFile, code: string) => file.groups.flatMap(({ fields }) => fields).find((field) => field.code === code)?.value;

async function enrol(kind: string, draft: object): Promise<{ id: string; code: string }> {
  const { id } = (await office.ask<{ id: string }>('west', 'POST', `/registers/${kind}/entries`, { commandId: office.id(), ...draft }))
    .body;
  return { id, code: await newCode(id) };
}
const newCode = async (id: string) =>
  (await office.ask<GivenCode>('west', 'POST', `/registers/entries/${id}/code`, { commandId: office.id() })).body.code;
const household = (address: string, phone: string) => ({ name: address, address, consent, fields: { persons: 3, phone } });
const keepRegisters = () => officeJobs.find(({ name }) => name === 'registers-retention')?.run(office.platform);
/** What the database holds of a value, sealed or not: whether the sealed field is there at all. */
const stored = (id: string) =>
  office.query<{ there: boolean }>(
    "SELECT secrets ? 'phone' AS there FROM register_entries WHERE entry_id = $1 UNION ALL SELECT snapshot->'secrets' ? 'phone' FROM register_history WHERE entry_id = $1",
    [id],
  );

describe('a household 户 opens its own page with the code on its slip (PIPL 15, 44-47)', () => {
  let [id, code] = ['', ''];

  it('sees every field in the clear, what for, on which basis, how long', async () => {
    ({ id, code } = await enrol('household', household('平安路1号101室', '13800000101')));
    const { body, status } = await mine('', { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` });
    expect(status).toBe(200);
    expect([seen(body, 'name'), seen(body, 'persons'), seen(body, 'phone')]).toEqual(['平安路1号101室', 3, '13800000101']);
    expect(wishes(body)).toMatchObject({ basis: 'consent', purpose: { zh: '上门服务前联系' }, keep: { amount: 30 }, keptUntil: null });
    expect(body).toMatchObject({ whose: 'self', consent: { givenOn: '2026-09-01', withdrawnOn: null }, looks: [], visits: null });
    expect(body.can).toEqual({ change: true, ask: true, withdraw: true, remove: true });
    expect(body.workers.map(({ name }) => name)).toEqual(['west']);
  });

  it('sees who looked and why: role and day, no clerk’s name; refused looks too', async () => {
    await read('', id);
    expect((await reveal(id)).body.value).toBe('13800000101');
    expect((await read('', id, 'east')).status).toBe(404);
    const { looks } = (await mine('', { code })).body;
    expect(looks.map(({ day, who, what, field, reason }) => [day, who?.zh, what, field?.zh ?? null, reason])).toEqual([
      ['2026-09-18', '网格员', 'refused', null, null],
      ['2026-09-18', '受理员', 'revealed', 'phone', '停水通知'],
      ['2026-09-18', '网格员', 'opened', null, null],
    ]);
    expect(JSON.stringify(looks)).not.toMatch(/west|east|operator/);
  });

  it('corrects its phone, at once; for the rest the worker is asked', async () => {
    const { version } = (await mine('', { code })).body;
    const right = { version, fields: { phone: '138 0000 0102' } };
    expect((await act('/change', code, { version, fields: { phone: '12' } })).body.fields?.map(({ field }) => field)).toEqual(['phone']);
    for (const wrong of [{ persons: 9 }, { name: '别家' }])
      expect((await act('/change', code, { version, fields: wrong })).status).toBe(403);
    expect((await act('/change', code, { version, visitEveryDays: 7 })).body.code).toBe('not-allowed');
    expect(seen((await act('/change', code, right)).body, 'phone')).toBe('13800000102');
    const stale = (await act('/change', code, { version, fields: { phone: '13800000103' } })).body;
    expect([stale.code, stale.happened]).toEqual(['register-entry-changed', undefined]);
    expect((await reveal(id)).body.value).toBe('13800000102');
    expect((await act('/ask', code, { field: 'persons' })).body.asked).toEqual([
      { day: '2026-09-18', field: { zh: 'persons', en: 'persons' } },
    ]);
    expect((await act('/ask', code, { field: 'persons' })).body.asked).toHaveLength(1); // told once a day
    expect((await act('/ask', code, { field: 'income' })).status).toBe(404);
    expect((await office.ask<{ items: InboxItem[] }>('west', 'GET', '/inbox')).body.items.map(({ entryId }) => entryId)).toEqual([id, id]);
    expect((await told('west')).sort()).toEqual([
      '“household”中有人在自己的资料页请您核对并更正：persons',
      '“household”中有人更正了自己的资料：phone',
    ]);
  });

  it('takes a copy along, with all that happened to it', async () => {
    const { body } = await mine<OwnExport>('/export', { code });
    expect([seen(body.file, 'phone'), body.history.map(({ how }) => how)]).toEqual(['13800000102', ['changed', 'added']]);
    expect(JSON.stringify(body)).not.toContain(office.personId('west'));
  });

  it('withdraws by one tap: gone for the workers at once, from the database after 30 days', async () => {
    const commandId = office.id();
    const { body } = await mine('/withdraw', { commandId, code });
    expect((await mine('/withdraw', { commandId, code })).status).toBe(200); // the answer was lost: the same tap again
    expect((await act('/withdraw', code)).body.code).toBe('register-no-consent');
    expect([body.consent?.withdrawnOn, wishes(body).keptUntil, body.endedOn]).toEqual(['2026-09-18', '2026-10-18', null]);
    expect([seen(body, 'phone'), body.can.change, body.can.withdraw]).toEqual(['13800000102', false, false]);
    expect((await read('', id)).body.fields).toEqual({ persons: 3, phone: null });
    expect((await reveal(id)).status).toBe(404);
    expect(await told('west')).toContain('“household”中有人撤回了同意，相关内容已停止使用，请不要再联系或走访');
    office.setNow(start + 30 * daily);
    await keepRegisters();
    expect((await stored(id)).some(({ there }) => there)).toBe(true);
    office.setNow(start + 31 * daily);
    await keepRegisters();
    expect((await stored(id)).some(({ there }) => there)).toBe(false);
    expect(seen((await mine('', { code })).body, 'phone')).toBe(null);
  });

  it('is written down in the log as done by itself, without a value', async () => {
    const rows = await office.query<{ actor: string; action: string; reason: string | null }>(
      "SELECT actor, action, reason FROM audit_log WHERE target = $1 AND action LIKE 'register.own-%' AND action <> 'register.own-look' ORDER BY seq",
      [`entry:${id}`],
    );
    expect(rows.map(({ actor, action, reason }) => [actor, action, reason])).toEqual([
      ['self', 'register.own-change', 'phone'],
      ['self', 'register.own-ask', 'persons'],
      ['self', 'register.own-export', null],
      ['self', 'register.own-withdraw', 'self'],
    ]);
  });
});

describe('a household that wants nothing kept', () => {
  it('has its contact deleted at once, from the past too; it stays on the register, and gives its code back', async () => {
    const { id, code } = await enrol('household', household('平安路1号102室', '13800000201'));
    const { body } = await act<OwnDeleted>('/delete', code);
    expect([body.file && seen(body.file, 'phone'), body.file?.can.remove]).toEqual([null, false]);
    expect((await stored(id)).some(({ there }) => there)).toBe(false);
    expect((await read('', id)).body).toMatchObject({ endedOn: null, fields: { persons: 3, phone: null } });
    const commandId = office.id();
    for (const status of [204, 204]) expect((await mine('/give-back', { commandId, code })).status).toBe(status);
    for (const path of ['', '/export']) expect((await mine(path, { code })).body.code).toBe('own-code-unknown');
    expect((await act('/give-back', code)).body.code).toBe('own-code-unknown');
  });
});

describe('a care recipient 关爱对象 under 14: the page is the guardian’s (PIPL 31)', () => {
  const guardian = { ...consent, by: 'guardian', underAge: true };
  const child = { address: '平安路12号301室', visitEveryDays: 14, consent: guardian, fields: { need: 'meals', phone: '13800000301' } };

  it('shows the guardian the sealed name and the rhythm of visits, which he changes', async () => {
    const { id, code } = await enrol('care', { ...child, name: '阿依古丽·𬭎' });
    const { body } = await mine('', { code });
    expect([body.whose, seen(body, 'name'), body.visits?.everyDays]).toEqual(['guardian', '阿依古丽·𬭎', 14]);
    await office.run(async (tx) => {
      const personId = await addPerson(tx, { kind: 'system' }, { name: '新人', phone: '0000' }); // has no account yet
      await givePost(tx, { kind: 'system' }, { personId, role: 'grid-worker', areaId: office.grids[0], from: '2026-01-01' });
    });
    expect((await act('/change', code, { version: body.version, visitEveryDays: 7, fields: { need: 'repairs' } })).status).toBe(200);
    expect((await read('', id)).body.visitEveryDays).toBe(7);
  });

  it('is withdrawn by the guardian: there for no worker any more; he still sees until when it is kept', async () => {
    const { id, code } = await enrol('care', { ...child, name: '小明' });
    const { body } = await act('/withdraw', code);
    expect([body.endedOn, wishes(body).keptUntil, body.can.remove]).toEqual([expect.any(String), expect.any(String), true]);
    const [message] = (await office.ask<{ items: InboxItem[] }>('west', 'GET', '/inbox')).body.items.filter(({ text }) =>
      text.en.includes('“care” withdrew'),
    );
    expect(message?.entryId).toBe(null); // leads nowhere: it is there for nobody
    for (const who of ['west', 'head']) expect((await read('', id, who)).status).toBe(404);
    const [logged] = await office.query<{ reason: string }>(
      "SELECT reason FROM audit_log WHERE target = $1 AND action = 'register.own-withdraw'",
      [`entry:${id}`],
    );
    expect(logged?.reason).toBe('guardian');
    expect(seen((await mine('', { code })).body, 'name')).toBe('小明');
  });

  it('is deleted whole, and the code with it', async () => {
    const { id, code } = await enrol('care', { ...child, name: '小红' });
    expect((await act<OwnDeleted>('/delete', code)).body).toEqual({ file: null });
    const kept = await office.query('SELECT name, address, secrets FROM register_entries WHERE entry_id = $1', [id]);
    expect(kept).toEqual([{ name: '*', address: '', secrets: {} }]);
    expect((await mine('', { code })).body.code).toBe('own-code-unknown');
  });

  it('opens nobody else’s page: the care of the transaction ends with it', async () => {
    const { id } = await enrol('care', { ...child, name: '小刚' });
    const { code } = await enrol('household', household('平安路1号103室', '13800000401'));
    expect(JSON.stringify((await mine<OwnExport>('/export', { code })).body)).not.toContain(id);
    const rows = await office.run((tx) =>
      tx.kysely
        .selectFrom('register_entries' as never)
        .selectAll()
        .execute(),
    );
    expect(JSON.stringify(rows)).not.toContain(id);
  });
});

it('an owner of premises, kept by legal duty, sees it and has it corrected; he can neither withdraw nor delete it', async () => {
  const premises = { name: '王记饭店', point: [117.005, 36.005], fields: { type: 'restaurant', phone: '13800000601' } };
  const { code } = await enrol('premises', premises);
  const { body } = await mine('', { code });
  expect([body.groups[1]?.basis, seen(body, 'phone'), body.consent]).toEqual(['legal-duty', '13800000601', null]);
  expect(body.can).toEqual({ change: false, ask: true, withdraw: false, remove: false });
  const refused = { change: 'not-allowed', withdraw: 'register-no-consent', delete: 'not-allowed' };
  for (const [path, why] of Object.entries(refused)) {
    const more = path === 'change' ? { version: body.version, fields: { phone: '13800000602' } } : {};
    expect((await act(`/${path}`, code, more)).body.code).toBe(why);
  }
  expect((await act('/ask', code, { field: 'phone' })).body.asked.map(({ field }) => field.zh)).toEqual(['phone']);
});

describe('codes that open nothing', () => {
  it('are all answered alike: mistyped, replaced, of a report, of another district', async () => {
    const { id, code } = await enrol('household', household('平安路1号104室', '13800000501'));
    const newer = await newCode(id);
    const other = newer.replace(/^1-/, '2-');
    const answers = [];
    for (const wrong of [code, other, `${newer.slice(0, -1)}${newer.endsWith('0') ? '1' : '0'}`, 'hello', ''])
      answers.push(JSON.stringify(await mine('', { code: wrong })));
    expect(new Set(answers.map((answer) => answer.replace(/"(instance|requestId)":"[^"]*"/g, ''))).size).toBe(1);
    expect(answers[0]).toContain('own-code-unknown');
    expect((await mine('', { code: newer })).status).toBe(200);
    expect((await office.ask<Problem>(nobody, 'POST', '/public/follow', { code: newer })).body.code).toBe('follow-code-unknown');
  });

  it('are limited by code, known or not, and by network', async () => {
    office.setNow(start + 40 * daily);
    const wrong = '1-0000-0000-0000-0000';
    const codes = [];
    for (let n = 0; n < 61; n += 1) codes.push((await mine('', { code: wrong })).status);
    expect([codes.filter((one) => one === 404).length, codes.at(-1)]).toEqual([60, 429]);
    for (let n = 0; n < 59; n += 1) await mine('', { code: `guess-${n}` });
    expect((await mine('', { code: 'guess' })).body.code).toBe('too-many-requests');
    const kept = await office.query("SELECT bucket FROM rate_limits WHERE bucket LIKE 'own-code:%'");
    expect(JSON.stringify(kept)).not.toContain('0000-0000');
  });
});
