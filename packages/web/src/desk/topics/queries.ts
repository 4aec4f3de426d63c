import type { HotTopicCases, HotTopicsView } from '@gridkeeper/domain/text/wire.ts';
import { useQuery } from '@tanstack/react-query';
import { get } from '../app/api.ts';

export function useTopics() {
  return useQuery({ queryKey: ['hot-topics'], queryFn: ({ signal }) => get<HotTopicsView>('/text/hot-topics', { signal }) });
}

export function useTopicCases(id: string) {
  return useQuery({
    queryKey: ['hot-topics', id],
    queryFn: ({ signal }) => get<HotTopicCases>(`/text/hot-topics/${id}`, { signal }),
  });
}
