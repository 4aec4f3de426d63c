import type { CaseDetail, CasePage, RoutingSuggestion } from '@gridkeeper/domain/cases/wire.ts';
import type { CheckerView } from '@gridkeeper/domain/people/wire.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../app/api.ts';

export function useCase(id: string) {
  return useQuery({ queryKey: ['case', id], queryFn: ({ signal }) => get<CaseDetail>(`/cases/${id}`, { signal }) });
}

/** Who should handle it and why 归口; asked anew for each category and urgency considered. */
export function useRouting(id: string, category: string | null, severity: string | null) {
  return useQuery({
    queryKey: ['case', id, 'routing', category, severity],
    queryFn: ({ signal }) =>
      get<RoutingSuggestion>(`/cases/${id}/routing`, { query: { category, ...(severity !== null && { severity }) }, signal }),
    enabled: category !== null,
  });
}

export function useCheckers(areaId: string | undefined) {
  return useQuery({
    queryKey: ['checkers', areaId],
    queryFn: ({ signal }) => get<{ readonly items: readonly CheckerView[] }>('/people/checkers', { query: { areaId }, signal }),
  });
}

export function useFoundCases(words: string) {
  return useQuery({
    queryKey: ['cases', 'find', words],
    queryFn: ({ signal }) => get<CasePage>('/cases', { query: { queue: 'all', q: words, limit: 10 }, signal }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
}

/** After something was done: the case, and every list and figure that may show it. */
export function useRefreshCase(): (id: string) => Promise<void> {
  const client = useQueryClient();
  return async (id) => {
    for (const key of ['cases', 'queues', 'overview', 'points']) void client.invalidateQueries({ queryKey: [key] });
    await client.invalidateQueries({ queryKey: ['case', id] });
  };
}
