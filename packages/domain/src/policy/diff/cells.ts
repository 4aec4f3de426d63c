import type { CompiledPack } from '../pack.ts';

/** Stands for a level or severity where an office tells none apart. */
const none = '';

export const orNull = (code: string): string | null => (code === none ? null : code);

type Coded = readonly { readonly code: string }[];

/** The codes of a list, or the one that stands for none. */
export function codesOrNone(list: Coded): readonly string[] {
  return list.length === 0 ? [none] : list.map(({ code }) => code);
}

/** What a level or severity of the later pack was in the earlier one: itself, else what a new case had; null where none were told apart. */
export function earlierCode(before: Coded, code: string): string | null {
  return (before.find((one) => one.code === code) ?? before[0])?.code ?? null;
}

/** The values of a dimension that a rule has to name; null: they are all. */
export function namedValues(values: readonly string[], all: Coded): readonly string[] | null {
  return values.length === codesOrNone(all).length ? null : values;
}

/** Categories that take cases. */
export function leavesOf(pack: CompiledPack): CompiledPack['categories'] {
  return pack.categories.filter(({ parent }) => parent !== null);
}

/** Groups what has the same key, in the order in which keys come. */
export function groupBy<Thing>(things: Iterable<Thing>, keyOf: (thing: Thing) => string): readonly (readonly Thing[])[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = groups.get(key);
    if (known) known.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups.values()];
}
