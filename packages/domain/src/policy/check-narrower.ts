import type { CompiledPack, RoutingRow, RoutingTime } from './pack.ts';

export type Narrower = (first: RoutingRow, second: RoutingRow, category: string) => boolean;

/** What a row is restricted to, with everything spelled out. */
type Reach = {
  readonly zones: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly severities: ReadonlySet<string>;
  readonly times: ReadonlySet<RoutingTime>;
  /** How broadly it names a category: 0 the item, 1 its whole head, 2 every category. */
  readonly breadth: (category: string) => number;
};

/**
 * Makes the test by which a row of the first-match table counts as an exception to another: it is restricted at least as much in every respect
 * (category, zones, levels, severities, time) and more in one. Of a category a row can name the item, its whole head, or every category there
 * is; the shorter list is the narrower, so that "forest fire → agriculture" is an exception to "production safety → safety office", whatever
 * else either row names. Rows that are neither way an exception and name different units for one case are ambiguous: which holds would depend on
 * the order alone, and a clerk cannot see that it was meant so.
 */
export function makeNarrower(pack: CompiledPack): Narrower {
  const reaches = new Map(pack.routing.map((row) => [row, reachOf(row, pack)]));
  return (first, second, category) => {
    const [a, b] = [reaches.get(first), reaches.get(second)];
    if (!a || !b) return false;
    const steps = [
      Math.sign(a.breadth(category) - b.breadth(category)),
      compare(a.zones, b.zones),
      compare(a.levels, b.levels),
      compare(a.severities, b.severities),
      compare(a.times, b.times),
    ];
    return steps.every((step) => step <= 0) && steps.some((step) => step < 0);
  };
}

/** -1: the first is part of the second; 0: they are the same; 1: anything else. */
function compare<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (![...a].every((one) => b.has(one))) return 1;
  return a.size === b.size ? 0 : -1;
}

function reachOf(row: RoutingRow, pack: CompiledPack): Reach {
  const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);
  const named = new Set(row.categories);
  const leaves = pack.categories.filter(({ parent }) => parent !== null);
  const heads = new Map(leaves.map(({ code, parent }) => [code, parent]));
  const whole = new Set(
    [...new Set(heads.values())].filter((head) => leaves.every(({ code, parent }) => parent !== head || named.has(code))),
  );
  const everything = leaves.every(({ code }) => named.has(code));
  return {
    zones: new Set(row.zones),
    levels: new Set(row.levels ?? codes(pack.levels)),
    severities: new Set(row.severities ?? codes(pack.severities)),
    times: new Set(row.time === null ? (['working', 'off'] as const) : [row.time]),
    breadth: (category) => (everything ? 2 : whole.has(heads.get(category) ?? null) ? 1 : 0),
  };
}
