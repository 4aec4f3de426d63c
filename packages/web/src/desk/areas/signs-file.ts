import { Failure } from '../../shared/api/failure.ts';
import { apiUrl, isProblem, type Query } from '../../shared/api/request.ts';
import { tellSessionEnded } from '../../shared/api/session-ended.ts';

/** A PDF that takes a while: fetched first, so that its refusal is told on the page and not in a tab of JSON. @throws Failure */
export async function getPdf(path: string, query: Query): Promise<Blob> {
  const response = await fetch(apiUrl(path, query), {
    credentials: 'same-origin',
    headers: { 'accept-language': document.documentElement.lang },
  }).catch(() => {
    throw new Failure({ kind: 'network' });
  });
  if (response.ok) return response.blob();
  if (response.status === 401) tellSessionEnded();
  const answer: unknown = await response.json().catch(() => undefined);
  throw new Failure(isProblem(answer) ? { kind: 'problem', problem: answer } : { kind: 'unreadable', status: response.status });
}
