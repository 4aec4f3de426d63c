import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import { Failure } from './failure.ts';
import { tellSessionEnded } from './session-ended.ts';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export type RequestOptions = {
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Milliseconds; default 15,000. */
  readonly timeoutMs?: number;
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const defaultTimeoutMs = 15_000;

/** `/api/v1` + path + query; empty values are left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(pairs).toString();
  return `/api/v1${path}${search === '' ? '' : `?${search}`}`;
}

/** One request to the API. Every failure but a caller's abort arrives as a `Failure`. */
export async function request<T>(method: Method, path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
  const binary = body instanceof Blob;
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': document.documentElement.lang || 'zh-CN' };
  if (method !== 'GET') headers['x-gridkeeper'] = '1';
  if (body !== undefined) headers['content-type'] = binary ? body.type || 'application/octet-stream' : 'application/json';
  const payload = body === undefined ? null : binary ? body : JSON.stringify(body);
  const response = await fetchInTime(
    apiUrl(path, options.query),
    { method, headers: { ...headers, ...options.headers }, body: payload, credentials: 'same-origin' },
    options,
  );
  if (response.status === 401 && path !== '/session') tellSessionEnded();
  return readAnswer<T>(response);
}

export const getJson = <T>(path: string, options?: RequestOptions) => request<T>('GET', path, undefined, options);
export const postJson = <T>(path: string, body: unknown, options?: RequestOptions) => request<T>('POST', path, body, options);

// AbortSignal.any and AbortSignal.timeout are missing in older WeChat browsers, so the timer is our own.
async function fetchInTime(url: string, init: RequestInit, options: RequestOptions): Promise<Response> {
  const control = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    control.abort();
  }, options.timeoutMs ?? defaultTimeoutMs);
  const leave = () => control.abort();
  if (options.signal?.aborted) control.abort();
  options.signal?.addEventListener('abort', leave);
  try {
    return await fetch(url, { ...init, signal: control.signal });
  } catch (thrown) {
    if (late) throw new Failure({ kind: 'timeout' });
    if (options.signal?.aborted) throw thrown;
    throw new Failure({ kind: 'network' });
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', leave);
  }
}

async function readAnswer<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const answer = await readJson(response);
  if (response.ok && answer !== undefined) return answer as T;
  if (isProblem(answer)) throw new Failure({ kind: 'problem', problem: answer });
  throw new Failure({ kind: 'unreadable', status: response.status });
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

export function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'title' in answer && 'status' in answer;
}
