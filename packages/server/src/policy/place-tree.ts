/** A line of a file of the pack; the first is 1. `file` is relative to the pack's folder. */
export type Place = { readonly file: string; readonly line: number };

/** Written YAML with its places: what a pack is merged from, and what a fault is looked up in. */
export type Placed = PlacedMap | PlacedList | PlacedWord;

export type PlacedMap = { readonly kind: 'map'; readonly place: Place; readonly entries: ReadonlyMap<string, PlacedEntry> };
/** `place`: that of the key. */
export type PlacedEntry = { readonly place: Place; readonly value: Placed };
export type PlacedList = { readonly kind: 'list'; readonly place: Place; readonly items: readonly Placed[] };
/** `written`: as it stands in the file, without quotes. */
export type PlacedWord = {
  readonly kind: 'word';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  readonly written: string;
};

/** The plain values, for the schema. */
export function plainOf(node: Placed): unknown {
  if (node.kind === 'word') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plainOf(value)]));
}

export function findEntry(node: Placed | undefined, key: string): Placed | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

/** The word under a key, such as an entry's code. */
export function findWord(node: Placed | undefined, key: string): string | undefined {
  const found = findEntry(node, key);
  return found?.kind === 'word' && found.value !== null ? String(found.value) : undefined;
}

export function itemsOf(node: Placed | undefined): readonly Placed[] {
  return node?.kind === 'list' ? node.items : [];
}
