import type { LibraryPage } from '@gridkeeper/domain/cases/public-wire.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { get } from '../app/api.ts';

export type LibraryQuery = { readonly q: string; readonly category: string | null };

export function useLibrary(query: LibraryQuery) {
  return useInfiniteQuery({
    queryKey: ['library', query],
    queryFn: ({ pageParam, signal }) => get<LibraryPage>('/cases/library', { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
