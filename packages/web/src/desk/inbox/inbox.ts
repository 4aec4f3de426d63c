import type { InboxItem } from '@gridkeeper/domain/people/wire.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../app/api.ts';

type Inbox = { readonly items: readonly InboxItem[]; readonly unread: number };

export function useInbox() {
  return useQuery({ queryKey: ['inbox'], queryFn: ({ signal }) => get<Inbox>('/inbox', { signal }) });
}

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) => post<unknown>('/inbox/read', { ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
