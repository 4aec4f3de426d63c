import { QueryClient } from '@tanstack/react-query';
import { isWorthRetrying } from '../../shared/api/failure.ts';

const secondMs = 1_000;

/** What the server announces through the stream is fetched anew; nothing is polled, and a refusal is never asked twice. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30 * secondMs,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
    },
  });
}
