import type { Direction } from './drawing.ts';

/** An arrow before it is drawn: from which column to which. */
export type Route = {
  readonly from: string;
  readonly to: string;
  readonly fromColumn: number;
  readonly toColumn: number;
};

/**
 * Arrows to the same state share their lines, so that they come together like a river and never part. A gutter is the room left of a column, the
 * last one is right of all; its upright lines stand in this order.
 */
const uprightKinds = ['side', 'leave', 'arrive'] as const;
type Upright = (typeof uprightKinds)[number];

export function directionOf({ fromColumn, toColumn }: Route): Direction {
  if (fromColumn === toColumn) return 'aside';
  return toColumn > fromColumn ? 'on' : 'back';
}

/** Whether it must go round the columns between: above them when it leads on, below everything when it leads back. */
export function takesBus(route: Route): boolean {
  return route.toColumn !== route.fromColumn && route.toColumn !== route.fromColumn + 1;
}

const uprightKey = (kind: Upright, to: string) => `${kind} ${to}`;

/** The upright lines that a route needs, each with the gutter it stands in. */
export function uprightsOf(route: Route): readonly { readonly gutter: number; readonly key: string }[] {
  const right = route.fromColumn + 1;
  if (directionOf(route) === 'aside') return [{ gutter: right, key: uprightKey('side', route.to) }];
  const arrive = { gutter: route.toColumn, key: uprightKey('arrive', route.to) };
  return takesBus(route) ? [{ gutter: right, key: uprightKey('leave', route.to) }, arrive] : [arrive];
}

/** The lines of each gutter from left to right; among equals those to lower states first, which crosses less. */
export function gutterLines(routes: readonly Route[], gutters: number, order: readonly string[]): readonly (readonly string[])[] {
  const needed = routes.flatMap(uprightsOf);
  return Array.from({ length: gutters }, (_none, gutter) => {
    const keys = new Set(needed.filter((each) => each.gutter === gutter).map((each) => each.key));
    return uprightKinds.flatMap((kind) =>
      [...order].reverse().flatMap((to) => (keys.has(uprightKey(kind, to)) ? [uprightKey(kind, to)] : [])),
    );
  });
}

/** The states that routes above, or below, lead to; each has a level line of its own. The first is the innermost. */
export function buses(routes: readonly Route[], direction: 'on' | 'back', order: readonly string[]): readonly string[] {
  const reached = new Set(routes.filter((route) => takesBus(route) && directionOf(route) === direction).map((route) => route.to));
  const found = order.filter((code) => reached.has(code));
  return direction === 'back' ? found.reverse() : found;
}
