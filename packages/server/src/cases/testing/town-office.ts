import { loadDemoTown } from '../../demo/load-demo-town.ts';
import { demoPassword } from '../../people/demo-accounts.ts';
import { buildApp } from '../../platform/http/app.ts';
import { newId } from '../../platform/new-id.ts';
import { freshOffice, type TestOffice } from '../../platform/testing/database.ts';
import { apiRoutes } from '../../server.ts';

export type Answer<Body = Record<string, unknown>> = {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
};

export type TownOffice = TestOffice & {
  id(): string;
  /** A request as somebody (a demo account's name), or as nobody. */
  ask<Body>(
    who: string | null,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object | Buffer,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  end(): Promise<void>;
};

/** The demo town without a past, its whole API, and its people signed in as they are needed. */
export async function townOffice(now: number): Promise<TownOffice> {
  const office = await freshOffice(now);
  await loadDemoTown(office.platform, { cases: 0, registers: false });
  const app = await buildApp(office.platform, { trustProxy: false, routes: apiRoutes });
  const cookies = new Map<string, string>();

  const send = async (
    cookie: string | undefined,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: object | Buffer,
    more: Record<string, string> = {},
  ) => {
    const headers = {
      'x-gridkeeper': '1',
      ...(cookie ? { cookie } : {}),
      ...(Buffer.isBuffer(body) ? { 'content-type': 'image/jpeg' } : {}),
      ...more,
    };
    const answer = await app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });
    const isJson = /json/.test(String(answer.headers['content-type']));
    return { status: answer.statusCode, body: isJson ? JSON.parse(answer.body) : answer.rawPayload, headers: answer.headers };
  };
  const cookieOf = async (username: string) => {
    const known = cookies.get(username);
    if (known) return known;
    const answer = await send(undefined, 'POST', '/api/v1/session', { username, password: demoPassword, face: 'desk' });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    cookies.set(username, cookie);
    return cookie;
  };
  return {
    ...office,
    setNow(next) {
      office.setNow(next);
      cookies.clear(); // a session does not outlive the days that a test jumps
    },
    id: () => newId(office.platform.clock()),
    ask: async (who, method, path, body, headers) => send(who === null ? undefined : await cookieOf(who), method, path, body, headers),
    async end() {
      await app.close();
      await office.end();
    },
  };
}
