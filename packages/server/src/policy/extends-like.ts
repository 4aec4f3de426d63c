import { nearest } from '@gridkeeper/domain/policy/check-nearest.ts';
import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import { mergeEntry } from './extends-merge.ts';
import { extendsWords } from './extends-words.ts';
import type { PackFolder } from './pack-source.ts';
import type { Budget } from './parse-budget.ts';
import { clip, faultAt } from './parse-fault.ts';
import { parseYaml } from './parse-yaml.ts';
import { findEntry, findWord, itemsOf, type Placed, type PlacedMap } from './place-tree.ts';

const file = 'registers.yaml';

/**
 * Kinds of registers that are `like` one of `packs/common-registers` become that one with what the pack writes itself: its fields, groups and certificates
 * are laid over those of the common kind by code. So forty packs share one kind of premises without a copy. Where there is no such kind, faults say so and
 * the entry is left out.
 */
export async function fillLikes(
  root: PlacedMap,
  folder: PackFolder,
  budget: Budget,
): Promise<{ readonly root: PlacedMap; readonly faults: readonly PackFault[] }> {
  const registers = root.entries.get('registers');
  if (registers?.value.kind !== 'list' || registers.value.items.every((item) => likeOf(item) === undefined)) return { root, faults: [] };
  const kinds = await readCommon(folder.common(), budget);
  const known = kinds.flatMap((kind) => findWord(kind, 'code') ?? []);
  const faults: PackFault[] = [];
  const items = registers.value.items.flatMap((item) => {
    const code = likeOf(item);
    if (item.kind !== 'map' || code === undefined) return item;
    const base = kinds.find((kind) => findWord(kind, 'code') === code);
    if (base?.kind === 'map') return layOver(item, base);
    const guess = nearest(code, known);
    const values = { code: clip(code), known: known.join(', ') };
    faults.push(
      guess === undefined
        ? faultAt(item.place, extendsWords.noKind, values)
        : faultAt(item.place, extendsWords.noKindNear, { ...values, guess }),
    );
    return [];
  });
  const filled = { ...registers, value: { ...registers.value, items } };
  return { root: { ...root, entries: new Map([...root.entries, ['registers', filled]]) }, faults };
}

const likeOf = (item: Placed): string | undefined => findWord(item, 'like');

function layOver(own: PlacedMap, common: PlacedMap): PlacedMap {
  const entries = new Map(common.entries);
  for (const [key, entry] of own.entries) if (key !== 'like') entries.set(key, mergeEntry(key, entry, entries.get(key)));
  return { ...own, entries };
}

/** What cannot be read has no kinds; then each `like` is told. */
async function readCommon(folder: PackFolder, budget: Budget): Promise<readonly Placed[]> {
  const read = await folder.read(file, budget);
  if ('trouble' in read) return [];
  const { root } = parseYaml(`${folder.prefix}${file}`, read.text, budget);
  return itemsOf(findEntry(root ?? undefined, 'registers'));
}
