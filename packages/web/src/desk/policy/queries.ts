import type { PolicyView } from '@gridkeeper/domain/policy/wire.ts';
import { useQuery } from '@tanstack/react-query';
import { get } from '../app/api.ts';

export function usePolicy() {
  return useQuery({ queryKey: ['policy'], queryFn: ({ signal }) => get<PolicyView>('/policy', { signal }) });
}
