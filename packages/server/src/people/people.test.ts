import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkerRoutes } from './checkers.routes.ts';
import { db } from './people.tables.ts';
import { password, type StaffedOffice, staffedOffice } from './testing/staffed-office.ts';

const hour = 3_600_000;
const nine = Date.parse('2026-09-18T09:00:00+08:00');
let office: StaffedOffice;
let keeper: string; // the security administrator's cookie
let commands = 0;

function commandId(): string {
  commands += 1;
  return `0198d000-0000-7000-8000-${String(commands).padStart(12, '0')}`;
}
const grid = (number: 1 | 2) => office.areas.get(`31000000100100${number}`) ?? '';
const tokenOf = (url: string) => url.split('#')[1] ?? '';

async function employ(name: string, post: object = { role: 'grid-worker', areaId: grid(1), from: '2026-09-01' }) {
  const answer = await office.ask(keeper, 'POST', '/people', { commandId: commandId(), name, phone: '139 0000 0000', post });
  return { ...answer, personId: String(answer.body.personId), inviteUrl: String(answer.body.inviteUrl) };
}

async function setUp(url: string, username: string, typed = password) {
  return office.ask('', 'POST', '/setup', { token: tokenOf(url), username, password: typed });
}

function countPeople(districtId: number): Promise<number | undefined> {
  return office.inDistrict(
    async (tx) => (await sql<{ n: number }>`SELECT count(*) AS n FROM people`.execute(db(tx))).rows[0]?.n,
    districtId,
  );
}

beforeAll(async () => {
  office = await staffedOffice([checkerRoutes(async (_tx, ids) => new Map(ids.slice(0, 1).map((id) => [id, 2])))]);
  await office.staff('keeper', { role: 'security-administrator' });
  keeper = (await office.signIn('keeper')).cookie;
});
afterAll(() => office.end());

describe('a new member of staff', () => {
  it('comes by a link that works once and makes the account', async () => {
    const { status, inviteUrl } = await employ('赵一');
    expect(status).toBe(201);
    expect(inviteUrl).toMatch(/^http:\/\/127\.0\.0\.1\/desk\/setup#[\w-]{43}$/);
    expect((await setUp(inviteUrl, 'zhao', 'too-weak')).body.code).toBe('password-weak');
    expect((await setUp(inviteUrl, 'keeper')).body.code).toBe('username-taken');
    const done = await setUp(inviteUrl, 'zhao');
    expect(done).toMatchObject({ status: 200, body: { name: '赵一', username: 'zhao', posts: [{ role: { code: 'grid-worker' } }] } });
    expect((await office.ask(done.cookie, 'GET', '/me')).status).toBe(200);
    expect(await setUp(inviteUrl, 'zhao2')).toMatchObject({ status: 410, body: { code: 'setup-link-invalid' } });
    expect((await office.signIn('zhao')).status).toBe(200);
  });

  it('finds the link dead after 72 hours, or when a newer one was made', async () => {
    const { personId, inviteUrl } = await employ('钱二');
    office.setNow(nine + 72 * hour);
    expect((await setUp(inviteUrl, 'qian')).status).toBe(410);
    office.setNow(nine);
    const newer = await office.ask(keeper, 'POST', `/people/${personId}/invite`);
    expect((await setUp(inviteUrl, 'qian')).status).toBe(410);
    expect((await setUp(String(newer.body.inviteUrl), 'qian')).status).toBe(200);
  });

  it('uses a link twice at the same moment in vain', async () => {
    const { inviteUrl } = await employ('孙三');
    const both = await Promise.all([setUp(inviteUrl, 'sun'), setUp(inviteUrl, 'sun-too')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('is one person however often the button is tapped, with the same link', async () => {
    const body = { commandId: commandId(), name: '李四', post: { role: 'unit-handler', unitCode: 'sanitation', from: '2026-09-01' } };
    const first = await office.ask(keeper, 'POST', '/people', body);
    expect(await office.ask(keeper, 'POST', '/people', body)).toEqual(first);
    expect(await office.ask(keeper, 'POST', '/people', { ...body, name: '李五' })).toMatchObject({ status: 422 });
  });

  it('with a lost password gets a new link, which ends the old sessions and any lock', async () => {
    const { personId, inviteUrl } = await employ('周五');
    const before = (await setUp(inviteUrl, 'zhou')).cookie;
    for (let attempt = 0; attempt < 5; attempt += 1) await office.signIn('zhou', 'forgotten');
    expect((await office.signIn('zhou')).status).toBe(423);
    const link = String((await office.ask(keeper, 'POST', `/people/${personId}/invite`)).body.inviteUrl);
    expect((await setUp(link, 'zhou', 'A-new-password-9')).status).toBe(200);
    expect((await office.ask(before, 'GET', '/me')).status).toBe(401);
    expect((await office.signIn('zhou', 'A-new-password-9')).status).toBe(200);
  });
});

describe('a post', () => {
  const post = (personId: string, body: object) => office.ask(keeper, 'POST', `/people/${personId}/posts`, { from: '2026-09-01', ...body });

  it('names a role of the pack and the place that the role asks for', async () => {
    const { personId } = await employ('吴六');
    for (const wrong of [
      { role: 'emperor' },
      { role: 'grid-worker' },
      { role: 'grid-worker', unitCode: 'sanitation' },
      { role: 'grid-worker', areaId: '0198d000-0000-7000-8000-00000000dead' },
      { role: 'unit-handler', areaId: grid(1) },
      { role: 'unit-handler', unitCode: 'no-such-unit' },
    ])
      expect((await post(personId, wrong)).body.code, JSON.stringify(wrong)).toBe('post-invalid');
    expect((await post(personId, { role: 'grid-worker', areaId: grid(2), to: '2026-08-31' })).body.code).toBe('post-dates-invalid');
    expect((await post(personId, { role: 'management-area-handler', unitCode: 'management-area:east' })).status).toBe(201);
  });

  it('taken away is gone at the next request, in the same session', async () => {
    const { personId, inviteUrl } = await employ('郑七', { role: 'security-administrator', from: '2026-09-18' });
    const { cookie } = await setUp(inviteUrl, 'zheng');
    expect((await office.ask(cookie, 'GET', '/people')).status).toBe(200);
    const [held] = await postsOf(personId);
    expect((await office.ask(keeper, 'POST', `/posts/${held?.id}/end`, { to: '2026-09-17' })).status).toBe(204);
    expect(await office.ask(cookie, 'GET', '/people')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect((await office.ask(cookie, 'GET', '/me')).body).toMatchObject({ posts: [], capabilities: [] });
  });

  it('lasts through its last day and not a day longer, by the office’s own midnight', async () => {
    const { inviteUrl } = await employ('王八', { role: 'grid-worker', areaId: grid(1), from: '2026-09-18', to: '2026-09-19' });
    await setUp(inviteUrl, 'wang8');
    const capabilities = async (at: string) => {
      office.setNow(Date.parse(at));
      const found = (await office.signIn('wang8')).body.capabilities;
      office.setNow(nine);
      return found;
    };
    expect(await capabilities('2026-09-19T23:59:59+08:00')).toContain('case.check');
    expect(await capabilities('2026-09-20T00:00:00+08:00')).toEqual([]);
  });

  it('cannot be ended in the past: what was, was', async () => {
    const { personId } = await employ('冯九');
    const [held] = await postsOf(personId);
    const end = (to: string) => office.ask(keeper, 'POST', `/posts/${held?.id}/end`, { to });
    expect((await end('2026-09-16')).body.code).toBe('post-dates-invalid');
    expect((await end('2026-10-31')).status).toBe(204);
    expect((await postsOf(personId))[0]).toMatchObject({ until: '2026-10-31' });
  });

  it('has a substitute with the same rights for a while', async () => {
    const absent = await employ('陈十');
    const deputy = await employ('褚十一', { role: 'unit-handler', unitCode: 'police', from: '2026-09-01' });
    const [held] = await postsOf(absent.personId);
    const stand = (personId: string, from: string, to: string) =>
      office.ask(keeper, 'POST', `/posts/${held?.id}/substitutes`, { personId, from, to });
    expect((await stand(absent.personId, '2026-09-18', '2026-09-25')).body.code).toBe('post-invalid');
    expect((await stand(deputy.personId, '2026-08-18', '2026-09-25')).body.code).toBe('post-dates-invalid');
    expect((await stand(deputy.personId, '2026-09-18', '2026-09-25')).status).toBe(201);
    const { cookie } = await setUp(deputy.inviteUrl, 'chu');
    expect((await office.ask(cookie, 'GET', '/me')).body).toMatchObject({
      posts: [{ unit: { code: 'police' } }, { area: { id: grid(1) }, until: '2026-09-25', substituteFor: '陈十' }],
      capabilities: expect.arrayContaining(['case.handle', 'case.check']),
    });
  });

  async function postsOf(personId: string): Promise<{ id: string; until: string | null }[]> {
    let cursor = '';
    for (;;) {
      const { items, next } = (await office.ask(keeper, 'GET', `/people?cursor=${cursor}`)).body as unknown as {
        items: { id: string; posts: { id: string; until: string | null }[] }[];
        next: string | null;
      };
      const found = items.find((one) => one.id === personId);
      if (found) return found.posts;
      if (next === null) throw new Error('not listed');
      cursor = next;
    }
  }
});

describe('who may', () => {
  it.each([
    ['GET', '/people'],
    ['POST', '/people'],
    ['POST', '/people/:id/posts'],
    ['POST', '/people/:id/invite'],
    ['POST', '/people/:id/disable'],
    ['POST', '/units/sanitation/contacts'],
  ] as const)('%s %s: the security administrator alone', async (method, path) => {
    const { personId } = await employ('卫十二');
    const body = {
      '/people': { commandId: commandId(), name: 'x', post: { role: 'grid-worker', areaId: grid(1), from: '2026-09-01' } },
      '/people/:id/posts': { role: 'grid-worker', areaId: grid(1), from: '2026-09-01' },
      '/units/sanitation/contacts': { responsibleId: personId, handlerId: null },
    }[path as string];
    const ask = (cookie: string) => office.ask(cookie, method, path.replace(':id', personId), method === 'GET' ? undefined : body);
    for (const role of ['centre-head', 'system-administrator', 'audit-administrator'] as const) {
      const name = `${role}-${method}-${path.replaceAll(/\W/g, '')}`;
      await office.staff(name, { role, areaId: office.areas.get('310000001000') });
      const { cookie } = await office.signIn(name);
      expect(await ask(cookie), role).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    }
    expect((await ask('')).status).toBe(401);
    expect((await ask(keeper)).status).toBeLessThan(300);
  });

  it('nobody gives posts to themselves or shuts themselves out', async () => {
    const { personId } = (await office.ask(keeper, 'GET', '/me')).body as unknown as { personId: string };
    const own = { role: 'grid-worker', areaId: grid(1), from: '2026-09-01' };
    for (const [path, body] of [
      ['posts', own],
      ['disable', undefined],
      ['invite', undefined],
    ] as const)
      expect((await office.ask(keeper, 'POST', `/people/${personId}/${path}`, body)).body.code, path).toBe('person-own');
  });

  it('no two of the three administrators are one person', async () => {
    const { personId } = await employ('蒋十三', { role: 'system-administrator', from: '2026-09-01', to: '2026-12-31' });
    const give = (role: string, from: string) => office.ask(keeper, 'POST', `/people/${personId}/posts`, { role, from });
    expect((await give('audit-administrator', '2026-10-01')).body.code).toBe('post-duties-separate');
    expect((await give('security-administrator', '2026-12-31')).body.code).toBe('post-duties-separate');
    expect((await give('audit-administrator', '2027-01-01')).status).toBe(201);
  });
});

describe('a disabled person', () => {
  it('is out at once, keeps nothing, and comes back by a new link', async () => {
    const { personId, inviteUrl } = await employ('沈十四');
    const { cookie } = await setUp(inviteUrl, 'shen');
    expect((await office.ask(keeper, 'POST', `/people/${personId}/disable`)).status).toBe(204);
    expect((await office.ask(cookie, 'GET', '/me')).status).toBe(401);
    expect(await office.signIn('shen')).toMatchObject({ status: 403, body: { code: 'account-disabled' } });
    const { items } = (await office.ask(keeper, 'GET', '/people?q=shen')).body as unknown as { items: object[] };
    expect(items).toMatchObject([{ status: 'disabled', posts: [] }]);
    const link = String((await office.ask(keeper, 'POST', `/people/${personId}/invite`)).body.inviteUrl);
    expect((await setUp(link, 'shen')).body).toMatchObject({ posts: [] });
  });
});

describe('the list', () => {
  type Listed = { id: string; name: string; phoneMasked: string | null; status: string };
  const list = async (query: string) =>
    (await office.ask(keeper, 'GET', `/people${query}`)).body as unknown as { items: Listed[]; next: string | null };

  it('goes through everybody once, page by page', async () => {
    for (let number = 0; number < 60; number += 1) await office.staff(`clerk-${number}`);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = await list(`?cursor=${next}`);
      expect(page.items.length).toBeLessThanOrEqual(50);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(await countPeople(1));
    expect(seen.length).toBe(new Set(seen).size);
    expect((await office.ask(keeper, 'GET', '/people?cursor=nonsense')).status).toBe(400);
  });

  it('finds by part of a name and by a whole phone number, and shows no phone in full', async () => {
    await office.ask(keeper, 'POST', '/people', {
      commandId: commandId(),
      name: '韩100%',
      phone: '139-1111-2222',
      post: { role: 'grid-worker', areaId: grid(1), from: '2026-09-01' },
    });
    expect((await list(`?q=${encodeURIComponent('0%')}`)).items).toMatchObject([
      { name: '韩100%', phoneMasked: '139****2222', status: 'invited' },
    ]);
    expect((await list('?q=13911112222')).items).toHaveLength(1);
    expect((await list('?q=1391111')).items).toEqual([]);
  });

  it('holds nothing readable in the database', async () => {
    const lines = await office.inDistrict(
      async (tx) => (await sql<{ line: string }>`SELECT people::text AS line FROM people`.execute(db(tx))).rows,
    );
    expect(lines.some(({ line }) => line.includes('韩100%'))).toBe(true);
    expect(lines.filter(({ line }) => line.includes('13911112222'))).toEqual([]);
  });
});

it('those who can check stand with their grids and their open checks, the least busy first', async () => {
  const items = async (query: string) =>
    (
      (await office.ask(keeper, 'GET', `/people/checkers${query}`)).body as unknown as {
        items: { name: string; gridNames: string[]; open: number }[];
      }
    ).items;
  const here = await items(`?areaId=${grid(2)}`);
  const everywhere = await items('');
  expect(everywhere.map(({ name }) => name)).toContain('赵一');
  expect(here.map(({ name }) => name)).not.toContain('赵一');
  expect(await items(`?areaId=${office.areas.get('310000001001')}`)).toHaveLength(everywhere.length);
  expect(everywhere.map(({ open }) => open)).toEqual([...everywhere.map(({ open }) => open)].sort((a, b) => a - b));
  expect(everywhere.at(-1)).toMatchObject({ open: 2, gridNames: ['第1网格'] });
});

it('units are those of the pack, a territory once for each management area', async () => {
  const { items } = (await office.ask(keeper, 'GET', '/units')).body as unknown as { items: { code: string; label: { zh: string } }[] };
  expect(items[0]).toMatchObject({ code: 'centre', kind: 'centre' });
  expect(items.find((unit) => unit.code === 'management-area:east')?.label.zh).toBe('东管理区');
  expect(items.map((unit) => unit.code)).not.toContain('management-area');
});

it('roles say what a post must name', async () => {
  const { items } = (await office.ask(keeper, 'GET', '/roles')).body as unknown as { items: { code: string; place: string }[] };
  const place = new Map(items.map((role) => [role.code, role.place]));
  expect([place.get('grid-worker'), place.get('unit-head'), place.get('audit-administrator')]).toEqual(['area', 'unit', 'none']);
});

it('a transaction of another district sees nobody of this one', async () => {
  expect(await countPeople(1)).toBeGreaterThan(50);
  expect(await countPeople(2)).toBe(0);
});
