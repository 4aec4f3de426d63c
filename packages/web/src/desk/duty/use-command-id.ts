import { useRef } from 'react';
import { type Attempt, attemptFor } from '../../shared/api/attempt.ts';
import { newId } from '../../shared/new-id.ts';

/** The command id for a body: the same one when the same is tried again. */
export function useCommandId(): (body: unknown) => string {
  const attempt = useRef<Attempt>(null);
  return (body) => {
    attempt.current = attemptFor(body, attempt.current, newId);
    return attempt.current.commandId;
  };
}
