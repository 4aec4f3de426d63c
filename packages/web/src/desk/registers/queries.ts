import type { EntryChange, EntryList, EntryLook, EntryView, LedgerPage, Registers } from '@gridkeeper/domain/registers/wire.ts';
import { keepPreviousData, useInfiniteQuery, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get } from '../app/api.ts';
import { type EntryQuery, wireQuery } from './list/entry-query.ts';
import { possibleWarnings } from './warnings.ts';

export type SeenKind = Registers['kinds'][number];
type Items<T> = { readonly items: readonly T[] };

const key = 'registers';
const pageSize = 50;

export function useRegisters() {
  return useQuery({ queryKey: [key], queryFn: ({ signal }) => get<Registers>('/registers', { signal }) });
}

/** How many entries need looking after, by what they need; `counts` undefined while that is counted. Nothing is asked of an empty register. */
export function useWarningCounts(kind: SeenKind) {
  const answers = useQueries({
    queries: (kind.count === 0 ? [] : possibleWarnings(kind)).map((warning) => ({
      queryKey: [key, kind.code, 'count', warning],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
        const { total } = await get<EntryList>(`/registers/${kind.code}/entries`, { query: { warning, limit: 1 }, signal });
        return { warning, total };
      },
    })),
  });
  const counts = answers.flatMap(({ data }) => data ?? []);
  return { counts: counts.length === answers.length ? counts : undefined, failed: answers.some(({ isError }) => isError) };
}

export function useEntries(kind: string, query: EntryQuery) {
  const wire = wireQuery(query);
  return useInfiniteQuery({
    queryKey: [key, kind, 'entries', wire],
    queryFn: ({ pageParam, signal }) =>
      get<EntryList>(`/registers/${kind}/entries`, { query: { ...wire, limit: pageSize, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export const entryKey = (id: string) => [key, 'entry', id] as const;
export const fetchEntry = (id: string, signal?: AbortSignal) => get<EntryView>(`/registers/entries/${id}`, signal ? { signal } : {});

/** One entry. Each fetch is written down as a look, so it is not fetched again by itself. */
export function useEntry(id: string) {
  return useQuery({ queryKey: entryKey(id), queryFn: ({ signal }) => fetchEntry(id, signal), staleTime: 5 * 60_000 });
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: [...entryKey(id), 'history'],
    queryFn: ({ signal }) => get<Items<EntryChange>>(`/registers/entries/${id}/history`, { signal }),
  });
}

export function useEntryLooks(id: string, asked: boolean) {
  return useQuery({
    queryKey: [...entryKey(id), 'looks'],
    queryFn: ({ signal }) => get<Items<EntryLook>>(`/registers/entries/${id}/looks`, { signal }),
    enabled: asked,
    staleTime: 0,
  });
}

export function useLedger(code: string, query: { readonly q: string; readonly areaId: string | null }) {
  return useInfiniteQuery({
    queryKey: [key, 'ledger', code, query],
    queryFn: ({ pageParam, signal }) =>
      get<LedgerPage>(`/ledgers/${code}`, { query: { ...query, limit: pageSize, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/**
 * Fetches anew what stands in registers, after something was written: `gone` is an entry that is there for nobody any more and is not asked for again.
 */
export function useRefreshRegisters(): (gone?: string) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    (gone) => client.invalidateQueries({ queryKey: [key], predicate: ({ queryKey }) => gone === undefined || !queryKey.includes(gone) }),
    [client],
  );
}
