import type { Query } from '../../../shared/api/request.ts';
import type { WarningKind } from '../warnings.ts';

const asked = ['any', 'certificate-missing', 'certificate-ended', 'certificate-ending', 'consent-ended', 'consent-ending'] as const;
export type AskedWarning = WarningKind | 'any';

/** What a list of entries is narrowed by; it lives in the address, so that a link, a reload and "back" bring the same list. */
export type EntryQuery = {
  readonly q: string;
  readonly areaId: string | null;
  readonly warning: AskedWarning | null;
  readonly ended: boolean;
};

export function readEntryQuery(params: URLSearchParams): EntryQuery {
  return {
    q: params.get('q') ?? '',
    areaId: params.get('areaId'),
    warning: asked.find((one) => one === params.get('warning')) ?? null,
    ended: params.get('ended') === 'true',
  };
}

export function writeEntryQuery(query: EntryQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q !== '') params.set('q', query.q);
  if (query.areaId !== null) params.set('areaId', query.areaId);
  if (query.warning !== null) params.set('warning', query.warning);
  if (query.ended) params.set('ended', 'true');
  return params;
}

export function wireQuery({ q, areaId, warning, ended }: EntryQuery): Query {
  return { q, areaId, warning, ...(ended && { ended }) };
}

export function isNarrowed({ q, areaId, warning, ended }: EntryQuery): boolean {
  return q !== '' || areaId !== null || warning !== null || ended;
}
