import { useEffect, useState } from 'react';

const everyMs = 60_000;

/** The present moment, anew each minute, so that clocks on an open screen go on. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
