import { isDeepStrictEqual } from 'node:util';
import { onlyOnce } from './read-collection.ts';
import type { SourceFeature } from './source-feature.ts';

/** What became of the sound features of a file. */
export type Written = { readonly added: number; readonly changed: number; readonly same: number };

export type Read<Item> = { readonly source: SourceFeature; readonly record: Item };

/** Reads every feature and keeps the sound ones, each id once. */
export function readSound<Item>(
  sources: readonly SourceFeature[],
  read: (source: SourceFeature) => Item,
  idOf: (record: Item) => string,
): readonly Read<Item>[] {
  const all = sources.map((source) => ({ source, record: read(source) })).filter(({ source }) => source.faults.length === 0);
  return onlyOnce(all, ({ record }) => idOf(record));
}

export type Settling<Item> = {
  readonly stored: ReadonlyMap<string, Item>;
  readonly idOf: (record: Item) => string;
  readonly dryRun: boolean;
  readonly save: (records: readonly Item[]) => Promise<unknown>;
};

/** Saves what is new or differs from what stands, so that a second run changes nothing. */
export async function settle<Item>(records: readonly Item[], { stored, idOf, dryRun, save }: Settling<Item>): Promise<Written> {
  const added = records.filter((record) => !stored.has(idOf(record)));
  const changed = records.filter((record) => {
    const before = stored.get(idOf(record));
    return before !== undefined && !isDeepStrictEqual(before, record);
  });
  const fresh = new Set([...added, ...changed]);
  if (fresh.size > 0 && !dryRun) await save(records.filter((record) => fresh.has(record)));
  return { added: added.length, changed: changed.length, same: records.length - fresh.size };
}
