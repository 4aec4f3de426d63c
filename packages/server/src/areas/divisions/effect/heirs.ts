import type { Common } from '@gridkeeper/domain/areas/divide/edit/take-over.ts';

/** For each grid that ends the one that took most of its households (of ground where nobody lives, most of it); null: nothing did. */
export function heirsOf(
  ended: readonly string[],
  common: readonly Common[],
  idOf: (key: string) => string | undefined,
): ReadonlyMap<string, string | null> {
  return new Map(
    ended.map((id) => {
      const [most] = common
        .filter(({ standing }) => standing === id)
        .sort((a, b) => b.households - a.households || b.squareMetres - a.squareMetres || (a.key < b.key ? -1 : 1));
      return [id, (most && idOf(most.key)) ?? null];
    }),
  );
}
