import { join } from 'node:path';
import { saveAreas } from '../../areas/save-areas.ts';
import { seedCalendar } from '../../platform/calendar/seed-calendar.ts';
import { inTransaction, type Tx } from '../../platform/database/tx.ts';
import { type App, buildApp } from '../../platform/http/app.ts';
import { root } from '../../platform/root.ts';
import { freshOffice, type TestOffice } from '../../platform/testing/database.ts';
import { loadPack } from '../../policy/load-pack.ts';
import { publishPack } from '../../policy/packs.ts';
import { addPerson } from '../add-person.ts';
import { createUnits } from '../create-units.ts';
import { givePost, type NewPost } from '../give-post.ts';
import { inboxRoutes } from '../inbox.routes.ts';
import { officeRoutes } from '../office.routes.ts';
import { openAccount } from '../open-account.ts';
import { hashPassword } from '../passwords.ts';
import { peopleRoutes } from '../people.routes.ts';
import { sessionRoutes } from '../session.routes.ts';

export const password = 'Three-villages-3';
export const system = { kind: 'system' } as const;

const passwordHash = hashPassword(password);

export type StaffedOffice = TestOffice & {
  readonly app: App;
  readonly areas: ReadonlyMap<string, string>;
  inDistrict<Result>(work: (tx: Tx) => Promise<Result>, districtId?: number): Promise<Result>;
  /** Adds somebody with an account (user name = name) and a post. */
  staff(name: string, post?: Omit<NewPost, 'personId' | 'from'> & { readonly from?: string }): Promise<string>;
  signIn(username: string, typed?: string, face?: 'desk' | 'field'): Promise<Answer>;
  /** A request with somebody's cookie. */
  ask(cookie: string, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Answer>;
};

export type Answer = {
  readonly status: number;
  readonly body: Record<string, never> & { readonly code?: string };
  readonly cookie: string;
};

const street = '310000001000';
const grids = ['310000001001001', '310000001001002'];

/** A street by plan G5 with one community of two grids and nobody in it yet; district 2 beside it is another office. */
export async function staffedOffice(routes: Parameters<typeof buildApp>[1]['routes'] = []): Promise<StaffedOffice> {
  const office = await freshOffice();
  const { platform } = office;
  const { pack, hash } = await loadPack(join(root, 'packs/g5-street'));
  for (const [id, name] of [
    [1, '甲街道'],
    [2, '乙街道'],
  ] as const) {
    await platform.pool.query('INSERT INTO districts (district_id, name, street, demo, created_at) VALUES ($1, $2, $2, false, now())', [
      id,
      name,
    ]);
    await inTransaction(platform, { districtId: id }, (tx) => publishPack(tx, pack, hash));
  }
  await seedCalendar(platform, 1);
  const areas = await inTransaction(platform, { districtId: 1 }, async (tx) => {
    const area = {
      kind: null,
      layer: null,
      shape: null,
      point: null,
      households: null,
      persons: null,
      validFrom: '2024-01-01',
      validTo: null,
    };
    const saved = await saveAreas(tx, [
      { ...area, code: street, parentCode: null, name: '甲街道', level: 'street' },
      { ...area, code: '310000001001', parentCode: street, name: '一社区', level: 'community' },
      ...grids.map((code, index) => ({
        ...area,
        code,
        parentCode: '310000001001',
        name: `第${index + 1}网格`,
        level: 'grid' as const,
        kind: 'base' as const,
        layer: 'general',
      })),
    ]);
    await createUnits(tx, pack, [{ areaId: saved.get('310000001001') ?? '', code: 'east', level: 'management-area', name: '东管理区' }]);
    return saved;
  });
  const app = await buildApp(platform, { trustProxy: false, routes: [sessionRoutes, peopleRoutes, inboxRoutes, officeRoutes, ...routes] });

  const ask: StaffedOffice['ask'] = async (cookie, method, path, body) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { 'x-gridkeeper': '1', cookie: `gk_session=${cookie}` },
      ...(body ? { payload: body } : {}),
    });
    const set = answer.cookies.find((one) => one.name === 'gk_session');
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json(), cookie: set?.value ?? '' };
  };
  const inDistrict: StaffedOffice['inDistrict'] = (work, districtId = 1) => inTransaction(platform, { districtId }, work);

  return {
    ...office,
    app,
    areas,
    inDistrict,
    ask,
    signIn: (username, typed = password, face = 'desk') => ask('', 'POST', '/session', { username, password: typed, face }),
    staff: async (name, post) => {
      const hashed = await passwordHash;
      return inDistrict(async (tx) => {
        const personId = await addPerson(tx, system, { name, phone: '13900000000' });
        await openAccount(tx, { personId, username: name, passwordHash: hashed });
        if (post) await givePost(tx, system, { from: '2026-01-01', ...post, personId });
        return personId;
      });
    },
    async end() {
      await app.close();
      await office.end();
    },
  };
}
