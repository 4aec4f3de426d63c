import type { CasePage, QueueCount } from '@gridkeeper/domain/cases/wire.ts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '../app/api.ts';
import { type ListQuery, wireQuery } from './case-query.ts';

const pageSize = 30;

export function useQueues() {
  return useQuery({
    queryKey: ['queues'],
    queryFn: ({ signal }) => get<{ readonly items: readonly QueueCount[] }>('/cases/queues', { signal }),
  });
}

export function useCases(query: ListQuery) {
  const wire = wireQuery(query);
  return useInfiniteQuery({
    queryKey: ['cases', wire],
    queryFn: ({ pageParam, signal }) => get<CasePage>('/cases', { query: { ...wire, limit: pageSize, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
