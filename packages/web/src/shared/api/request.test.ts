import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure, isWorthRetrying } from './failure.ts';
import { apiUrl, postJson } from './request.ts';
import { sendCommand } from './send-command.ts';

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const why = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof Failure ? thrown.why : thrown;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('empty parts of a query are left out', () => {
  expect(apiUrl('/cases', { q: '', cursor: null, overdue: true, limit: 30 })).toBe('/api/v1/cases?overdue=true&limit=30');
});

test('writes carry the header that other sites cannot send, and the language of the page', async () => {
  const fetched = vi.fn(async () => json(200, {}));
  vi.stubGlobal('fetch', fetched);
  await postJson('/x', { a: 1 });
  expect(fetched).toHaveBeenCalledWith(
    '/api/v1/x',
    expect.objectContaining({ headers: expect.objectContaining({ 'x-gridkeeper': '1', 'accept-language': 'en' }) }),
  );
});

test('a problem document, a page of a proxy, and silence are told apart', async () => {
  const problem = { code: 'case-too-late', title: 'Too late', status: 409, type: '/problems/case-too-late', detail: '' };
  vi.stubGlobal('fetch', async () => json(409, problem));
  expect(await why(postJson('/x', {}))).toEqual({ kind: 'problem', problem });
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
  expect(await why(postJson('/x', {}))).toEqual({ kind: 'unreadable', status: 502 });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
  expect(await why(postJson('/x', {}))).toEqual({ kind: 'network' });
});

test('an answer that does not come in time is a timeout', async () => {
  vi.stubGlobal(
    'fetch',
    (_: string, init: RequestInit) =>
      new Promise((_done, fail) => init.signal?.addEventListener('abort', () => fail(new Error('aborted')))),
  );
  const waiting = why(postJson('/x', {}, { timeoutMs: 5_000 }));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await waiting).toEqual({ kind: 'timeout' });
});

test('a lost answer: the same command goes out again with the same id; a refusal does not', async () => {
  const bodies: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    bodies.push(init.body);
    if (bodies.length === 1) throw new TypeError('fetch failed');
    return json(200, { number: '1' });
  });
  const answer = sendCommand('/x', { commandId: 'c1' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toEqual({ number: '1' });
  expect(bodies).toEqual(['{"commandId":"c1"}', '{"commandId":"c1"}']);
  const refusal = new Failure({ kind: 'problem', problem: { code: 'x', title: '', status: 409, type: '', detail: '' } });
  expect(isWorthRetrying(refusal)).toBe(false);
});
