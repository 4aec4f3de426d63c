/** What a grid of a proposal and a standing one have in common. */
export type Common = { readonly key: string; readonly standing: string; readonly households: number; readonly squareMetres: number };
export type Whole = { readonly households: number; readonly squareMetres: number };

/**
 * Which standing grid each proposed one takes over 沿用 with code, posts and history: the pair with the most common households first (ground where
 * nobody lives), each grid once. A pair that shares less than half of either is none.
 * @returns the id of the standing grid by key
 */
export function takeOver(
  common: readonly Common[],
  proposed: ReadonlyMap<string, Whole>,
  standing: ReadonlyMap<string, Whole>,
): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  const gone = new Set<string>();
  const half = (pair: Common) => isHalf(pair, proposed.get(pair.key)) || isHalf(pair, standing.get(pair.standing));
  const ordered = common
    .filter(half)
    .sort((a, b) => b.households - a.households || b.squareMetres - a.squareMetres || (a.key < b.key ? -1 : 1));
  for (const { key, standing: id } of ordered) {
    if (taken.has(key) || gone.has(id)) continue;
    taken.set(key, id);
    gone.add(id);
  }
  return taken;
}

function isHalf(pair: Common, whole: Whole | undefined): boolean {
  if (whole === undefined) return false;
  return whole.households > 0 ? pair.households * 2 >= whole.households : pair.squareMetres * 2 >= whole.squareMetres;
}
