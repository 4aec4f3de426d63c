import type { AddressHit } from '@gridkeeper/domain/areas/wire.ts';
import type { HotlineToday, PhoneHistory } from '@gridkeeper/domain/cases/hotline-wire.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, post } from '../app/api.ts';

/** Under the overview's key, so that every change of a case brings it up to date. */
export function useHotlineToday() {
  return useQuery({ queryKey: ['overview', 'hotline'], queryFn: ({ signal }) => get<HotlineToday>('/hotline/today', { signal }) });
}

const fewestDigits = 5;

export const isPhone = (typed: string): boolean => typed.replace(/\D/g, '').length >= fewestDigits;

/** Asked once a number, when the clerk says so: each look is written down. Forgotten as soon as the call is over. */
export function usePhoneHistory(phone: string | null) {
  return useQuery({
    queryKey: ['phone-history', phone],
    queryFn: () => post<PhoneHistory>('/cases/phone-history', { phone }),
    enabled: phone !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function useAddresses(words: string) {
  const query = useQuery({
    queryKey: ['addresses', words],
    queryFn: ({ signal }) => get<{ readonly items: readonly AddressHit[] }>('/public/addresses', { query: { q: words }, signal }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
  return { hits: words === '' ? [] : (query.data?.items ?? []), done: words !== '' && query.isSuccess && !query.isPlaceholderData };
}
