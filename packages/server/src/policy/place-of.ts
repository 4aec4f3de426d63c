import type { PathStep } from '@gridkeeper/domain/policy/pack-finding.ts';
import { findEntry, findWord, itemsOf, type Place, type Placed } from './place-tree.ts';

type Found = { readonly place: Place; readonly node: Placed };

/** Where a path of the written pack stands: its line, or that of its nearest ancestor; undefined: not even its first step is written. */
export function findPlace(root: Placed, path: readonly PathStep[]): Place | undefined {
  let at: Found | undefined;
  for (const step of path) {
    const next = findStep(at?.node ?? root, step);
    if (!next) break;
    at = next;
  }
  return at?.place;
}

/** What stands at the end of a path; undefined where it is not written. */
export function findNode(root: Placed, path: readonly PathStep[]): Placed | undefined {
  return path.reduce<Placed | undefined>((node, step) => node && findStep(node, step)?.node, root);
}

function findStep(node: Placed, step: PathStep): Found | undefined {
  if (typeof step === 'string') {
    const entry = node.kind === 'map' ? node.entries.get(step) : undefined;
    return entry && { place: entry.place, node: entry.value };
  }
  const item = findItem(itemsOf(node), step);
  return item && { place: item.place, node: item };
}

/** Codes of categories are sought in the heads and in their items. */
function findItem(items: readonly Placed[], step: Exclude<PathStep, string>): Placed | undefined {
  if (typeof step === 'number') return items[step];
  if ('kind' in step) return items.find((item) => findWord(item, 'kind') === step.kind);
  const named = (item: Placed) => findWord(item, 'code') === step.code;
  return items.find(named) ?? items.flatMap((item) => itemsOf(findEntry(item, 'items'))).find(named);
}
