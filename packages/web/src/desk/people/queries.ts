import type { PersonView, RoleView } from '@gridkeeper/domain/people/wire.ts';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../app/api.ts';

type People = { readonly items: readonly PersonView[]; readonly next: string | null };

export function usePeople(q: string) {
  return useInfiniteQuery({
    queryKey: ['people', q],
    queryFn: ({ pageParam, signal }) => get<People>('/people', { query: { q, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useRoles() {
  const query = useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => get<{ readonly items: readonly RoleView[] }>('/roles', { signal }),
  });
  return query.data?.items ?? [];
}

export function useRefreshPeople(): () => void {
  const client = useQueryClient();
  return () => {
    for (const key of ['people', 'units', 'checkers']) void client.invalidateQueries({ queryKey: [key] });
  };
}
