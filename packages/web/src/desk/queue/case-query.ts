import { type CountedQueue, queueCodes } from '@gridkeeper/domain/cases/queue-codes.ts';
import type { CaseQuery } from '@gridkeeper/domain/cases/wire.ts';
import type { Capability, Phase } from '@gridkeeper/domain/policy/pack.ts';

export { queueCodes };
export type QueueCode = CountedQueue;

export const phases = ['intake', 'handling', 'checking', 'closed'] as const satisfies readonly Phase[];
export const sorts = ['due', 'newest', 'oldest', 'tried'] as const;
export type Sort = (typeof sorts)[number];

/** What the list shows; it lives in the address, so that a link, a reload and "back" bring the same list. */
export type ListQuery = {
  readonly queue: QueueCode;
  readonly phase: Phase | null;
  readonly category: string | null;
  readonly unit: string | null;
  readonly areaId: string | null;
  readonly overdue: boolean;
  readonly sample: string | null; // a figure of the call-backs, see SampleRef
  readonly q: string;
  readonly sort: Sort | null; // null: most urgent first, or newest first where nothing is urgent any more
};

/** Where somebody's work begins: the centre reviews, a unit accepts, a leader sees what is late, a worker what is his own. */
export function homeQueue(capabilities: readonly Capability[]): QueueCode {
  const has = (capability: Capability) => capabilities.includes(capability);
  if (has('case.review')) return 'review';
  if (has('case.handle')) return 'dispatched';
  return has('case.supervise') ? 'overdue' : 'mine';
}

export function readQuery(params: URLSearchParams, home: QueueCode): ListQuery {
  return {
    queue: queueCodes.find((code) => code === params.get('queue')) ?? home,
    phase: phases.find((phase) => phase === params.get('phase')) ?? null,
    category: params.get('category'),
    unit: params.get('unit'),
    areaId: params.get('areaId'),
    overdue: params.get('overdue') === 'true',
    sample: params.get('sample'),
    q: params.get('q') ?? '',
    sort: sorts.find((sort) => sort === params.get('sort')) ?? null,
  };
}

/** The address of a query; what is not asked for is left out. */
export function writeQuery(query: ListQuery): string {
  const params = new URLSearchParams({ queue: query.queue });
  for (const key of ['phase', 'category', 'unit', 'areaId', 'sample', 'sort'] as const) {
    const value = query[key];
    if (value !== null) params.set(key, value);
  }
  if (query.overdue) params.set('overdue', 'true');
  if (query.q !== '') params.set('q', query.q);
  return params.toString();
}

/** Orders that mean something in a queue: only calls back are tried again. */
export function sortsOf({ queue }: ListQuery): readonly Sort[] {
  return queue === 'call-back' ? ['tried', 'newest', 'oldest'] : sorts.filter((sort) => sort !== 'tried');
}

export function sortOf(query: ListQuery): Sort {
  const { queue } = query;
  const sort = sortsOf(query).find((one) => one === query.sort);
  if (queue === 'call-back') return sort ?? 'tried';
  return sort ?? (queue === 'closed' || queue === 'all' ? 'newest' : 'due');
}

/** The query as GET /api/v1/cases takes it. */
export function wireQuery(query: ListQuery): CaseQuery {
  return {
    queue: query.queue,
    sort: sortOf(query),
    ...(query.phase !== null && { phase: query.phase }),
    ...(query.category !== null && { category: query.category }),
    ...(query.unit !== null && { unit: query.unit }),
    ...(query.areaId !== null && { areaId: query.areaId }),
    ...(query.overdue && { overdue: true }),
    ...(query.sample !== null && { sample: query.sample }),
    ...(query.q !== '' && { q: query.q }),
  };
}

/** A list for a link from elsewhere, e.g. from a figure of the overview. */
export function listOf(queue: QueueCode, part: Partial<ListQuery> = {}): string {
  return `/cases?${writeQuery({ queue, ...noFilter, sort: null, ...part })}`;
}

const noFilter = { phase: null, category: null, unit: null, areaId: null, overdue: false, sample: null, q: '' } as const;

export const withoutFilters = (query: ListQuery): ListQuery => ({ ...query, ...noFilter });

export function isFiltered(query: ListQuery): boolean {
  return Object.entries(noFilter).some(([key, none]) => query[key as keyof typeof noFilter] !== none);
}
