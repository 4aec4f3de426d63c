import { useCallback, useRef, useState } from 'react';
import { asFailure, type Failure } from '../api/failure.ts';

/**
 * Runs one piece of work at a time: a second tap while it runs does nothing more. The failure stays until the next try.
 */
export function useWork(): {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly run: (work: () => Promise<void>) => void;
} {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback((work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    work()
      .catch((thrown: unknown) => setFailure(asFailure(thrown)))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  }, []);
  return { busy, failure, run };
}
