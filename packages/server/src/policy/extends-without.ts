import { nearest } from '@gridkeeper/domain/policy/check-nearest.ts';
import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import { extendsWords } from './extends-words.ts';
import type { Opening } from './pack-schema.ts';
import { clip, faultAt } from './parse-fault.ts';
import { findEntry, findWord, itemsOf, type Place, type Placed, type PlacedEntry, type PlacedMap } from './place-tree.ts';

type Without = NonNullable<Opening['without']>;
type Group = keyof Without;

/** Where rows of the base name what may be taken away; `lead` is left, so that a row without a lead unit is found. */
const namedIn: Partial<Readonly<Record<Group, string>>> = {
  categories: 'categories',
  zones: 'zones',
  levels: 'levels',
  severities: 'severities',
  units: 'assisting',
};

/** The base without the entries that the child does not want; its rows of routing and its limits no longer name them. */
export function takeAway(base: PlacedMap, without: Without): PlacedMap {
  const groups = Object.keys(without) as Group[];
  return groups.reduce((rest, group) => takeGroup(rest, group, new Set(without[group])), base);
}

function takeGroup(base: PlacedMap, group: Group, codes: ReadonlySet<string>): PlacedMap {
  const isTaken = (entry: Placed) => codes.has(findWord(entry, 'code') ?? '');
  const heads = itemsOf(findEntry(base, group));
  const gone = new Set([...codes, ...heads.filter(isTaken).flatMap(codesWithin)]);
  const kept = heads
    .filter((entry) => !isTaken(entry))
    .map((entry) => changeList(entry, 'items', (items) => items.filter((item) => !isTaken(item))));
  const rest = changeList(base, group, () => kept);
  const key = namedIn[group];
  if (key === undefined) return rest;
  const unname = (rows: readonly Placed[]) => rows.flatMap((row) => unnameIn(row, key, gone));
  const routed = changeList(rest, 'routing', unname);
  return changeList(routed, 'clocks', (clocks) => clocks.map((clock) => changeList(clock, 'limits', unname)));
}

function codesWithin(head: Placed): readonly string[] {
  return itemsOf(findEntry(head, 'items')).flatMap((item) => findWord(item, 'code') ?? []);
}

/** A row that names nothing any more goes; units that assist may be none. */
function unnameIn(row: Placed, key: string, gone: ReadonlySet<string>): readonly Placed[] {
  const names = itemsOf(findEntry(row, key));
  const left = names.filter((name) => !(name.kind === 'word' && gone.has(String(name.value))));
  if (names.length > 0 && left.length === 0 && key !== 'assisting') return [];
  return [changeList(row, key, () => left)];
}

function changeList<Node extends Placed>(node: Node, key: string, change: (items: readonly Placed[]) => readonly Placed[]): Node {
  const entry = node.kind === 'map' ? node.entries.get(key) : undefined;
  if (node.kind !== 'map' || entry?.value.kind !== 'list') return node;
  const changed: PlacedEntry = { ...entry, value: { ...entry.value, items: change(entry.value.items) } };
  return { ...node, entries: new Map([...node.entries, [key, changed]]) };
}

/** Whatever is to be taken away has to be there. @param placeOf where a code of `without` stands */
export function checkWithout(base: PlacedMap, without: Without, placeOf: (group: string, index: number) => Place): readonly PackFault[] {
  return Object.entries(without).flatMap(([group, codes = []]) => {
    const heads = itemsOf(findEntry(base, group));
    const known = heads.flatMap((head) => [findWord(head, 'code') ?? [], codesWithin(head)].flat());
    return codes.flatMap((code, index) => (known.includes(code) ? [] : [notThere(placeOf(group, index), group, code, known)]));
  });
}

function notThere(at: Place, group: string, code: string, known: readonly string[]): PackFault {
  const guess = nearest(code, known);
  const values = { group, code: clip(code) };
  return guess === undefined ? faultAt(at, extendsWords.notThere, values) : faultAt(at, extendsWords.notThereNear, { ...values, guess });
}
