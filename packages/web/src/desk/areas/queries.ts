import type { AreaCheck } from '@gridkeeper/domain/areas/wire.ts';
import { useQuery } from '@tanstack/react-query';
import { get } from '../app/api.ts';

export function useAreaCheck() {
  return useQuery({ queryKey: ['areas', 'check'], queryFn: ({ signal }) => get<AreaCheck>('/areas/check', { signal, timeoutMs: 60_000 }) });
}
