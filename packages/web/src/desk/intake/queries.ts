import type { StaffDuplicates, StaffSuggestions } from '@gridkeeper/domain/cases/hotline-wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from '../app/api.ts';

const fewestLetters = 4;

export function useSuggestions(text: string) {
  const query = useQuery({
    queryKey: ['suggest-category', text],
    queryFn: () => post<StaffSuggestions>('/cases/suggest-category', { text }),
    enabled: text.length >= fewestLetters,
    placeholderData: keepPreviousData,
  });
  return text.length >= fewestLetters ? (query.data?.suggestions ?? []) : [];
}

export function useDuplicates(category: string | null, point: LonLat | null, text: string) {
  const enabled = point !== null && text.length >= fewestLetters;
  const query = useQuery({
    queryKey: ['duplicates', category, point, text],
    queryFn: () => post<StaffDuplicates>('/cases/duplicates', { category, point, text }),
    enabled,
    placeholderData: keepPreviousData,
  });
  return enabled ? (query.data?.candidates ?? []) : [];
}
