import { useCallback, useEffect, useRef, useState } from 'react';
import { asFailure, type Failure } from '../api/failure.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly data: T };

/**
 * Loads when `key` changes and on `reload`; what is on the screen stays while a reload runs. A null key loads nothing.
 */
export function useLoaded<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): { loaded: Loaded<T>; reload: () => void } {
  const [round, setRound] = useState(0); // asks for the same key again
  const [answer, setAnswer] = useState<{ readonly key: string | null; readonly round: number; readonly loaded: Loaded<T> }>();
  const loader = useRef(load);
  loader.current = load;
  useEffect(() => {
    if (key === null) return;
    const control = new AbortController();
    loader.current(control.signal).then(
      (data) => setAnswer({ key, round, loaded: { state: 'ready', data } }),
      (thrown: unknown) => {
        if (!control.signal.aborted) setAnswer({ key, round, loaded: { state: 'failed', failure: asFailure(thrown) } });
      },
    );
    return () => control.abort();
  }, [key, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { loaded: answer?.key === key ? answer.loaded : { state: 'loading' }, reload };
}
