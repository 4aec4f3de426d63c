import { useEffect, useState } from 'react';

/** The value once it has been still for a while: asks the server when a person pauses, not at each letter. */
export function useLate<T>(value: T, delayMs: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return late;
}
