/** How somebody came to the sign-in page: on the way to a screen, or after signing out. */
export type Arrival = { readonly next?: string; readonly left?: boolean } | null;

/** Where to go after signing in; only ever a path of the desk itself. */
export function nextOf(arrival: Arrival): string {
  const next = arrival?.next ?? '/';
  return next.startsWith('/') && !next.startsWith('//') ? next : '/';
}
