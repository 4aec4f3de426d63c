import { type SmallOffice, smallOffice } from '../../cases/testing/small-office.ts';
import type { StaffActor } from '../../people/actor.ts';
import { addPerson } from '../../people/add-person.ts';
import { getActor } from '../../people/get-actor.ts';
import { givePost } from '../../people/give-post.ts';
import { openAccount } from '../../people/open-account.ts';
import { hashPassword } from '../../people/passwords.ts';
import { seedCalendar } from '../../platform/calendar/seed-calendar.ts';
import { buildApp } from '../../platform/http/app.ts';
import { newId } from '../../platform/new-id.ts';
import { publish, streetPack } from '../../policy/testing/next-version.ts';
import { apiRoutes } from '../../server.ts';
import { saveBuildings } from '../save-buildings.ts';
import { withSmallRegisters } from './small-registers.ts';

export type Answer<Body> = { readonly status: number; readonly body: Body };

export type RegisterOffice = SmallOffice & {
  id(): string;
  /** A request as somebody of the office. */
  ask<Body>(who: string, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer<Body>>;
  actor(who: string): Promise<StaffActor>;
  personId(who: string): string;
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
};

const password = 'Three-villages-3';
const hashed = hashPassword(password);
const system = { kind: 'system' } as const;

/**
 * A street of two grids with small registers: 'west' and 'east' work in a grid each, 'operator' and 'head' at the centre, 'leader' and 'auditor' at the
 * street. Two buildings stand in the west, 平安路1号 and 平安路12号.
 */
export async function registerOffice(now = Date.parse('2026-09-18T09:00:00+08:00')): Promise<RegisterOffice> {
  const office = await smallOffice(now);
  const { platform } = office;
  await seedCalendar(platform, 1);
  await publish(platform, withSmallRegisters(await streetPack()));
  const posts = [
    ['west', 'grid-worker', office.grids[0]],
    ['east', 'grid-worker', office.grids[1]],
    ['operator', 'centre-operator', office.street],
    ['head', 'centre-head', office.street],
    ['leader', 'street-leader', office.street],
    ['auditor', 'audit-administrator', null],
  ] as const;
  const passwordHash = await hashed;
  const people = new Map<string, string>();
  await office.run(async (tx) => {
    for (const [name, role, areaId] of posts) {
      const personId = await addPerson(tx, system, { name, phone: '0000' });
      await openAccount(tx, { personId, username: name, passwordHash });
      await givePost(tx, system, { personId, role, areaId, from: '2026-01-01' });
      people.set(name, personId);
    }
    const building = { footprint: square, households: 20, persons: 50 };
    await saveBuildings(tx, [
      { ...building, ref: 'b1', label: '平安路1号', point: [117.005, 36.005] },
      { ...building, ref: 'b12', label: '平安路12号', point: [117.006, 36.006], footprint: null },
    ]);
  });
  const app = await buildApp(platform, { trustProxy: false, routes: apiRoutes });
  const cookies = new Map<string, string>();
  const send = async (cookie: string, method: 'GET' | 'POST', url: string, body?: object) =>
    app.inject({ method, url, headers: { 'x-gridkeeper': '1', cookie }, ...(body ? { payload: body } : {}) });
  const cookieOf = async (username: string) => {
    const known = cookies.get(username);
    if (known) return known;
    const answer = await send('', 'POST', '/api/v1/session', { username, password, face: 'desk' });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    cookies.set(username, cookie);
    return cookie;
  };
  const personId = (who: string) => people.get(who) ?? '';
  return {
    ...office,
    personId,
    id: () => newId(platform.clock()),
    setNow(next) {
      office.setNow(next);
      cookies.clear();
    },
    ask: async (who, method, path, body) => {
      const answer = await send(await cookieOf(who), method, `/api/v1${path}`, body);
      return { status: answer.statusCode, body: JSON.parse(answer.body || 'null') };
    },
    actor: (who) => office.run((tx) => getActor(tx, personId(who))),
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      const client = await platform.pool.connect();
      try {
        await client.query("SET gridkeeper.district = 'all'");
        return (await client.query(sql, [...values])).rows as Row[];
      } finally {
        await client.query('RESET gridkeeper.district');
        client.release();
      }
    },
    async end() {
      await app.close();
      await office.end();
    },
  };
}

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [117.0048, 36.0048],
      [117.0052, 36.0048],
      [117.0052, 36.0052],
      [117.0048, 36.0052],
      [117.0048, 36.0048],
    ],
  ] as const,
};
