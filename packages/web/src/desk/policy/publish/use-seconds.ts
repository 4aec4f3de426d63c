import { useEffect, useState } from 'react';

const patience = 2;

/** Whole seconds that something has been going on; undefined in the first two, in which nobody wonders. */
export function useSeconds(busy: boolean): number | undefined {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!busy) return;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, [busy]);
  return busy && seconds >= patience ? seconds : undefined;
}
