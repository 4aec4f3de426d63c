import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshOffice, type TestOffice } from '../testing/database.ts';
import { type App, buildApp } from './app.ts';
import { healthRoutes } from './health.routes.ts';

let office: TestOffice;
let app: App;
const lines: string[] = [];

beforeAll(async () => {
  office = await freshOffice();
  const keep = (event: string, facts: object = {}) => void lines.push(JSON.stringify({ event, ...facts }));
  const platform = { ...office.platform, log: { info: keep, warn: keep, error: keep } };
  const faulty = (faultyApp: App) => {
    faultyApp.post('/api/v1/echo/:id', async ({ params, query, body }) => ({ params, query, body }));
    faultyApp.get('/api/v1/faulty/:id', async () => {
      throw new Error('duplicate key (phone)=(000 0000 0001)');
    });
  };
  app = await buildApp(platform, { trustProxy: false, routes: [healthRoutes, faulty] });
});
afterAll(async () => {
  await app.close();
  await office.end();
});

test('every answer carries the headers that keep foreign pages, frames and scripts out', async () => {
  const { headers, statusCode } = await app.inject('/healthz');
  expect(statusCode).toBe(200);
  expect(headers['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
});

test('an unknown address of the API is a problem document in the reader’s language', async () => {
  const answer = await app.inject({ url: '/api/v1/nothing', headers: { 'accept-language': 'en' } });
  expect(answer.statusCode).toBe(404);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json<Problem>()).toMatchObject({ type: '/problems/not-found', title: 'Not found' });
});

test('a fault tells a reference and nothing of itself; logs hold the route’s pattern, no id, query or value', async () => {
  const answer = await app.inject('/api/v1/faulty/01990000-0000-7000-8000-000000000001?phone=0000000001');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('duplicate');
  expect(answer.json<Problem>().detail).toMatch(/[0-9a-f-]{36}/);
  const log = lines.join('\n');
  expect(log).toContain('/api/v1/faulty/:id');
  expect(log).not.toMatch(/01990000|phone|000 0000/);
});

test('characters that no database keeps come in as others, in words, addresses and queries', async () => {
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/api/v1/echo/a%00b?q=%00c',
    headers: { 'x-gridkeeper': '1', 'content-type': 'application/json' },
    payload: '{"text":"路灯\\u0000坏了\\ud83d","photos":["\\udc00"],"whole":"\\ud83d\\udca1","point":[1,null]}',
  });
  expect(statusCode).toBe(200);
  expect(JSON.parse(body)).toEqual({
    params: { id: 'ab' },
    query: { q: 'c' },
    body: { text: '路灯坏了\ufffd', photos: ['\ufffd'], whole: '💡', point: [1, null] },
  });
});

test('a body nested ten thousand deep is refused like any other that is wrong', async () => {
  const deep = (open: string, close: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/echo/a',
      headers: { 'x-gridkeeper': '1', 'content-type': 'application/json' },
      payload: `{"text":${open.repeat(10_000)}1${close.repeat(10_000)}}`,
    });
  expect([(await deep('[', ']')).statusCode, (await deep('{"a":', '}')).statusCode]).toEqual([400, 400]);
});
