/** What was last tried to send: kept with a draft, so that a second tap, or a try after a reload, is the same command. */
export type Attempt = { readonly commandId: string; readonly body: string };

/**
 * The attempt for this body: the last one when nothing changed since, else a new one. An id under which another body may have
 * arrived must not be used again (the server would answer 422).
 */
export function attemptFor(body: unknown, last: Attempt | null, makeId: () => string): Attempt {
  const text = JSON.stringify(body);
  return last !== null && last.body === text ? last : { commandId: makeId(), body: text };
}
