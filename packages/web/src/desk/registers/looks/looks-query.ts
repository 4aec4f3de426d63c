import type { EntryLook, LooksPage } from '@gridkeeper/domain/registers/wire.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { get } from '../../app/api.ts';

export const deeds = ['opened', 'revealed', 'exported', 'refused'] as const satisfies readonly EntryLook['what'][];

/** What the looks are narrowed by; it lives in the address. Days `YYYY-MM-DD`, both within. */
export type LooksQuery = {
  readonly kind: string | null;
  readonly what: EntryLook['what'] | null;
  readonly from: string | null;
  readonly to: string | null;
};
export const allLooks: LooksQuery = { kind: null, what: null, from: null, to: null };

export function readLooksQuery(params: URLSearchParams): LooksQuery {
  return {
    kind: params.get('kind'),
    what: deeds.find((deed) => deed === params.get('what')) ?? null,
    from: params.get('from'),
    to: params.get('to'),
  };
}

export function writeLooksQuery(query: LooksQuery): URLSearchParams {
  return new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

export const isNarrowed = (query: LooksQuery): boolean => Object.values(query).some((value) => value !== null);

/** Each page fetched is written down, so none is fetched again by itself. */
export function useAllLooks(query: LooksQuery) {
  return useInfiniteQuery({
    queryKey: ['looks', query],
    queryFn: ({ pageParam, signal }) => get<LooksPage>('/registers/looks', { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });
}
