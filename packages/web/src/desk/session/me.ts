import type { Me } from '@gridkeeper/domain/people/wire.ts';
import type { Capability } from '@gridkeeper/domain/policy/pack.ts';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { getJson, request } from '../../shared/api/request.ts';

export const meKey = ['me'] as const;

/** Who is signed in. A refusal here means "go to the sign-in page", so it does not pass the gate. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => getJson<Me>('/me', { signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export type SignIn = { readonly username: string; readonly password: string };

export function signIn({ username, password }: SignIn, face: 'desk' | 'field' = 'desk'): Promise<Me> {
  return request<Me>('POST', '/session', { username, password, face });
}

export function endSession(): Promise<void> {
  return request<void>('DELETE', '/session', undefined);
}

export function keepMe(client: QueryClient, me: Me): void {
  client.setQueryData(meKey, me);
}

/** Capabilities only choose which screens are offered; the server decides what is allowed. */
export function useCan(): (...capabilities: Capability[]) => boolean {
  const me = useMe().data;
  return (...capabilities) => capabilities.some((capability) => me?.capabilities.includes(capability) ?? false);
}
