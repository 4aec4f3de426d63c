import { canonical } from '../../base/canonical.ts';
import type { Label } from '../../base/label.ts';
import { type Filling, fillLabel, joinLabels, quoted } from '../sentences-lists.ts';
import type { PackChange } from '../wire.ts';

/** A change whose sentence is filled in both languages. */
export function change(
  kind: PackChange['kind'],
  concerns: Label,
  sentence: Label,
  values: Readonly<Record<string, Filling>> = {},
): PackChange {
  return { kind, concerns, sentence: fillLabel(sentence, values) };
}

/** What two lists of things with a code have in common, in the order of the later one. */
export type Compared<Thing> = {
  readonly added: readonly Thing[];
  readonly removed: readonly Thing[];
  readonly kept: readonly (readonly [before: Thing, after: Thing])[];
};

export function compare<Thing>(before: readonly Thing[], after: readonly Thing[], codeOf: (thing: Thing) => string): Compared<Thing> {
  const earlier = new Map(before.map((thing) => [codeOf(thing), thing]));
  const later = new Set(after.map(codeOf));
  return {
    added: after.filter((thing) => !earlier.has(codeOf(thing))),
    removed: before.filter((thing) => !later.has(codeOf(thing))),
    kept: after.flatMap((thing) => {
      const was = earlier.get(codeOf(thing));
      return was === undefined ? [] : [[was, thing] as const];
    }),
  };
}

export const codeOf = ({ code }: { readonly code: string }): string => code;

/** Members that the later list has more, and those it has no more; order does not count. */
export function compareSets<Member>(before: readonly Member[], after: readonly Member[]) {
  return { more: after.filter((one) => !before.includes(one)), less: before.filter((one) => !after.includes(one)) };
}

/** Whether two pieces of plain data say the same. */
export function same(before: unknown, after: unknown): boolean {
  return canonical(before) === canonical(after);
}

/** What became of a name; undefined where it stayed. A name that changed in English only is told as that. */
export function renameWords(before: Label, after: Label): Label | undefined {
  if (before.zh !== after.zh) return fillLabel({ zh: '改称{after}', en: 'is now called {after}' }, { after: quoted(after) });
  if (before.en === after.en) return undefined;
  return fillLabel(
    { zh: '英文名称由 {before} 改为 {after}', en: 'is now called “{after}” in English' },
    { before: before.en, after: after.en },
  );
}

/** From one value to another: 由甲改为乙. */
export function fromTo(before: Filling, after: Filling): Label {
  return fillLabel({ zh: '由{before}改为{after}', en: 'from {before} to {after}' }, { before, after });
}

/** Clauses of one sentence after another. */
export function clauses(parts: readonly Label[]): Label {
  return joinLabels(parts, { zh: '，', en: ', ' });
}

/** Names, each in quotation marks. */
export function quotedNames(labels: readonly Label[]): Label {
  return joinLabels(labels.map(quoted), { zh: '、', en: ', ' });
}
