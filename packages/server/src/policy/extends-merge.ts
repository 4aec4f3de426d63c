import { findEntry, findWord, itemsOf, type Placed, type PlacedEntry, type PlacedMap } from './place-tree.ts';

/** What every pack says for itself. */
const own: readonly string[] = ['id', 'version', 'label', 'plan'];
/** Lists that are read from the top, where the first that fits holds: what is new goes before what the base has. */
const readFromTop: readonly string[] = ['routing', 'zones'];

/**
 * A pack laid over its base. Lists of entries are merged by code: an entry with the base's code replaces it as a whole, others are added; categories are
 * merged head by head. Rows of routing come before those of the base. Everything else replaces.
 */
export function mergePack(child: PlacedMap, base: PlacedMap): PlacedMap {
  const entries = new Map([...base.entries].filter(([key]) => !own.includes(key)));
  for (const [key, entry] of child.entries) entries.set(key, mergeEntry(key, entry, entries.get(key)));
  return { ...child, entries };
}

/** A list laid over the base's list by code; anything else replaces it. */
export function mergeEntry(key: string, child: PlacedEntry, base: PlacedEntry | undefined): PlacedEntry {
  if (base?.value.kind !== 'list' || child.value.kind !== 'list') return child;
  return { place: child.place, value: { ...child.value, items: mergeItems(key, child.value.items, base.value.items) } };
}

function mergeItems(key: string, child: readonly Placed[], base: readonly Placed[]): readonly Placed[] {
  const named = new Map(child.toReversed().flatMap((entry) => keyed(nameOf(key, entry), entry)));
  const used = new Set<Placed>();
  const replaced = base.map((entry) => {
    const by = named.get(nameOf(key, entry) ?? '');
    if (by) used.add(by);
    return by ? mergeOne(key, by, entry) : entry;
  });
  // One whose code is written twice is added too, so that the check finds it.
  const added = child.filter((entry) => !used.has(entry));
  return readFromTop.includes(key) ? [...added, ...replaced] : [...replaced, ...added];
}

const keyed = (name: string | undefined, entry: Placed): readonly (readonly [string, Placed])[] =>
  name === undefined ? [] : [[name, entry]];

/** Rows of routing have none; a kind of grid is one in its layer, a successor one for what has gone. */
function nameOf(key: string, entry: Placed): string | undefined {
  if (key === 'grid-kinds') return `${findWord(entry, 'code')} ${findWord(entry, 'layer')}`;
  if (key === 'successors') return `${findWord(entry, 'kind')} ${findWord(entry, 'from')}`;
  return findWord(entry, 'code');
}

/** A head keeps the items that it does not write anew. */
function mergeOne(key: string, child: Placed, base: Placed): Placed {
  if (key !== 'categories' || child.kind !== 'map' || base.kind !== 'map') return child;
  const entries = new Map([...base.entries, ...child.entries]);
  const items = mergeItems('items', itemsOf(findEntry(child, 'items')), itemsOf(findEntry(base, 'items')));
  const written = entries.get('items');
  if (written?.value.kind === 'list') entries.set('items', { ...written, value: { ...written.value, items } });
  return { ...child, entries };
}
