import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findSession } from './find-session.ts';
import { password, type StaffedOffice, staffedOffice } from './testing/staffed-office.ts';

const nine = Date.parse('2026-09-18T09:00:00+08:00');
const minutes = 60_000;
let office: StaffedOffice;

beforeAll(async () => {
  office = await staffedOffice();
  await office.staff('zhang', { role: 'grid-worker', areaId: office.areas.get('310000001001001') });
  await office.staff('li');
  await office.staff('wang', { role: 'unit-handler', unitCode: 'sanitation' });
});
afterAll(() => office.end());

describe('signing in', () => {
  it('opens a session that knows the posts of today and what they allow', async () => {
    const { status, body, cookie } = await office.signIn('zhang', password, 'field');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'zhang',
      district: { id: 1, name: '甲街道' },
      posts: [{ role: { code: 'grid-worker', label: { zh: '网格员' } }, area: { name: '第1网格' }, unit: null, substituteFor: null }],
      capabilities: ['case.report', 'case.view', 'case.check', 'register.view', 'register.edit', 'register.care'],
      unread: 0,
      idleMinutes: 14 * 24 * 60,
    });
    expect((await office.ask(cookie, 'GET', '/me')).body).toEqual(body);
  });

  it('sends a cookie that scripts cannot read', async () => {
    const answer = await office.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-gridkeeper': '1' },
      payload: { username: 'ZHANG', password, face: 'desk' },
    });
    expect(answer.headers['set-cookie']).toMatch(/^gk_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('locks an account for 15 minutes after 5 wrong passwords, even for the right one, and for that account only', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await office.signIn('li', 'wrong')).body.code).toBe('sign-in-failed');
    expect(await office.signIn('li')).toMatchObject({ status: 423, body: { code: 'account-locked' } });
    expect((await office.signIn('wang')).status).toBe(200);
    office.setNow(nine + 15 * minutes - 1);
    expect((await office.signIn('li')).status).toBe(423);
    office.setNow(nine + 15 * minutes);
    expect((await office.signIn('li')).status).toBe(200);
    office.setNow(nine);
  });

  it('is refused alike for a name nobody has', async () => {
    expect(await office.signIn('nobody')).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
  });

  it('is written down, with ids and never with names', async () => {
    const { rows } = await office.platform.pool.query<{ action: string; line: string }>(
      'SELECT action, audit_log::text AS line FROM audit_log',
    );
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['session.open', 'session.refuse', 'account.lock', 'person.add', 'post.give']));
    expect(rows.filter(({ line }) => /zhang|wang|13900000000/.test(line))).toEqual([]);
  });
});

describe('a session', () => {
  it('of the desk ends after 30 minutes without a request, of the field after 14 days', async () => {
    const desk = (await office.signIn('zhang')).cookie;
    const field = (await office.signIn('zhang', password, 'field')).cookie;
    office.setNow(nine + 29 * minutes);
    expect((await office.ask(desk, 'GET', '/me')).status).toBe(200);
    office.setNow(nine + 58 * minutes); // 29 after the last request
    expect((await office.ask(desk, 'GET', '/me')).status).toBe(200);
    office.setNow(nine + 89 * minutes);
    expect((await office.ask(desk, 'GET', '/me')).body.code).toBe('sign-in-needed');
    office.setNow(nine + 14 * 24 * 60 * minutes);
    expect((await office.ask(field, 'GET', '/me')).status).toBe(200);
    office.setNow(nine + 29 * 24 * 60 * minutes);
    expect((await office.ask(field, 'GET', '/me')).status).toBe(401);
    office.setNow(nine);
  });

  it('is read in one round trip, for it is read at every request', async () => {
    const { cookie } = await office.signIn('zhang');
    const query = vi.spyOn(office.platform.pool, 'query');
    const connect = vi.spyOn(office.platform.pool, 'connect');
    expect((await findSession(office.platform, cookie))?.actor.posts).toHaveLength(1);
    expect(query).toHaveBeenCalledTimes(1);
    expect(connect.mock.calls.filter(([callback]) => callback === undefined)).toEqual([]); // pool.query takes its own with a callback
    vi.restoreAllMocks();
  });

  it('leaves no role and no district behind on its connection', async () => {
    const { cookie } = await office.signIn('zhang');
    const client = await office.platform.pool.connect();
    const asked = { ...office.platform, pool: client as unknown as typeof office.platform.pool };
    expect((await findSession(asked, cookie))?.actor.name).toBe('zhang');
    const { rows } = await client.query(
      "SELECT current_user <> 'gridkeeper_app' AS owner, current_setting('gridkeeper.district', true) AS district",
    );
    client.release();
    expect(rows).toEqual([{ owner: true, district: '' }]);
  });

  it('ends when its owner leaves, and another of theirs stays', async () => {
    const here = (await office.signIn('wang')).cookie;
    const phone = (await office.signIn('wang', password, 'field')).cookie;
    expect((await office.ask(here, 'DELETE', '/session')).status).toBe(204);
    expect((await office.ask(here, 'GET', '/me')).status).toBe(401);
    expect((await office.ask(phone, 'GET', '/me')).status).toBe(200);
  });

  it('on a lost phone is ended from the desk, and nobody ends those of others', async () => {
    const phone = (await office.signIn('wang', password, 'field')).cookie;
    const desk = (await office.signIn('wang')).cookie;
    const other = (await office.signIn('zhang')).cookie;
    const { items } = (await office.ask(desk, 'GET', '/me/sessions')).body as unknown as {
      items: { id: string; face: string; current: boolean }[];
    };
    expect(items.filter((one) => one.current)).toHaveLength(1);
    for (const { id, current } of items) {
      if (current) continue;
      expect((await office.ask(other, 'DELETE', `/me/sessions/${id}`)).status).toBe(404);
      expect((await office.ask(desk, 'DELETE', `/me/sessions/${id}`)).status).toBe(204);
    }
    expect((await office.ask(phone, 'GET', '/me')).status).toBe(401);
    expect((await office.ask(desk, 'GET', '/me')).status).toBe(200);
  });
});

describe('a password', () => {
  it('is changed with the old one, must be strong, and ends the other sessions', async () => {
    const here = (await office.signIn('wang')).cookie;
    const there = (await office.signIn('wang')).cookie;
    const change = (old: string, next: string) => office.ask(here, 'POST', '/me/password', { old, new: next });
    expect((await change('wrong', 'Another-one-2026')).body.code).toBe('password-wrong');
    for (const weak of ['short-1', 'onlyletters', '1234567890', 'wang-wang-1'])
      expect((await change(password, weak)).body.code, weak).toBe('password-weak');
    expect((await change(password, '扫街道网格一二三四五六1')).status).toBe(204);
    expect((await office.ask(there, 'GET', '/me')).status).toBe(401);
    expect((await office.ask(here, 'GET', '/me')).status).toBe(200);
    expect((await office.signIn('wang', '扫街道网格一二三四五六1')).status).toBe(200);
  });

  it('is never stored', async () => {
    const { rows } = await office.platform.pool.query<{ password_hash: string }>('SELECT password_hash FROM accounts');
    for (const { password_hash } of rows) expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

it('the language of an account is kept', async () => {
  const { cookie } = await office.signIn('zhang');
  expect((await office.ask(cookie, 'POST', '/me/locale', { locale: 'en' })).status).toBe(204);
  expect((await office.signIn('zhang')).body).toMatchObject({ locale: 'en' });
});
