import { likelySame, type Setting, settingOf } from './setting.ts';
import type { Vector } from './vectors.ts';

/** Reports as vectors, each in its setting. */
type Placed = { readonly vectors: readonly Vector[]; readonly settings: readonly Setting[] };
type Share = { readonly group: number; readonly weight: number };

/**
 * Looks once more at every report: it goes to the group whose middle it is most like, if it is at least so like it (cosine 0..1), or to none. This brings
 * in what was written quite differently about the same place, and sends away what was joined too early.
 * @returns the groups in the same order; some may be empty
 */
export function gather(
  { vectors, settings }: Placed,
  groups: readonly (readonly number[])[],
  least: number,
): readonly (readonly number[])[] {
  const middles = indexOf(vectors, groups);
  const grounds = groups.map((group) => settingOf(group.flatMap((report) => settings[report] ?? [])));
  const gathered = groups.map((): number[] => []);
  for (const [report, { keys, weights }] of vectors.entries()) {
    const likeness = new Map<number, number>();
    for (const [at, key] of keys.entries())
      for (const { group, weight } of middles.get(key) ?? []) likeness.set(group, (likeness.get(group) ?? 0) + weight * (weights[at] ?? 0));
    let best: Share = { group: -1, weight: least };
    for (const [group, alike] of likeness) {
      const [own, its] = [settings[report], grounds[group]];
      const weight = own && its ? alike * likelySame(own, its) : alike;
      if (weight > best.weight) best = { group, weight };
    }
    gathered[best.group]?.push(report);
  }
  return gathered;
}

/** The middle of each group, length 1, by feature. */
function indexOf(vectors: readonly Vector[], groups: readonly (readonly number[])[]): ReadonlyMap<number, readonly Share[]> {
  const index = new Map<number, Share[]>();
  for (const [group, members] of groups.entries()) {
    const sum = new Map<number, number>();
    for (const member of members)
      for (const [at, key] of (vectors[member]?.keys ?? []).entries())
        sum.set(key, (sum.get(key) ?? 0) + (vectors[member]?.weights[at] ?? 0));
    let square = 0;
    for (const weight of sum.values()) square += weight * weight;
    for (const [key, weight] of sum) {
      const shares = index.get(key) ?? [];
      shares.push({ group, weight: weight / Math.sqrt(square) });
      index.set(key, shares);
    }
  }
  return index;
}
