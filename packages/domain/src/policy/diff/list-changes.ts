import type { Label } from '../../base/label.ts';
import type { CompiledPack, Successor } from '../pack.ts';
import { fillLabel, quoted } from '../sentences-lists.ts';
import type { PackChange } from '../wire.ts';
import { change, codeOf, compare, quotedNames, renameWords, same } from './change.ts';

type Coded = { readonly code: string; readonly label: Label };

/** A plain list of a pack: what its members are called, whom they touch, and what else may change about one. */
export type ListRule<Thing extends Coded> = {
  readonly kind: PackChange['kind'];
  /** 单位, unit. */
  readonly noun: Label;
  readonly concerns: (thing: Thing) => Label;
  /** What a new member means, beside its name. */
  readonly says?: (thing: Thing) => Label;
  /** What else changed about a member that stays, as pieces of its sentence. */
  readonly details?: (was: Thing, is: Thing) => readonly Label[];
  /** The order of the list means something: what is said when it changes. */
  readonly order?: Label;
  /** What takes the place of a member that goes. */
  readonly succeeds?: { readonly kind: Successor['kind']; readonly after: CompiledPack };
};

/** Members that came, went, changed their name or something else, and the order where it counts. */
export function listChanges<Thing extends Coded>(
  before: readonly Thing[],
  after: readonly Thing[],
  rule: ListRule<Thing>,
): readonly PackChange[] {
  const { added, removed, kept } = compare(before, after, codeOf);
  const { kind, noun, concerns, says, details, order } = rule;
  return [
    ...added.map((thing) => {
      const values = { noun, label: quoted(thing.label), words: says?.(thing) ?? '' };
      const text = says
        ? { zh: '新增{noun}{label}：{words}', en: 'New {noun} {label}: {words}' }
        : { zh: '新增{noun}{label}', en: 'New {noun} {label}' };
      return change(kind, concerns(thing), text, values);
    }),
    ...removed.map((thing) => {
      const values = { noun, label: quoted(thing.label), next: successorWords(after, thing, rule) };
      return change(kind, concerns(thing), { zh: '取消{noun}{label}{next}', en: 'The {noun} {label} is gone{next}' }, values);
    }),
    ...kept.flatMap(([was, is]) => {
      const name = renameWords(was.label, is.label);
      const what = [...(name ? [name] : []), ...(details?.(was, is) ?? [])];
      return what.map((piece) => {
        const values = { noun, label: quoted(was.label), piece };
        return change(kind, concerns(is), { zh: '{noun}{label}{piece}', en: 'The {noun} {label} {piece}' }, values);
      });
    }),
    ...(order && isTurned(before, after)
      ? [change(kind, { zh: '全体', en: 'everybody' }, order, { order: quotedNames(after.map(({ label }) => label)) })]
      : []),
  ];
}

/** Whether the members that stay stand in another order. */
function isTurned(before: readonly Coded[], after: readonly Coded[]): boolean {
  const stay = ({ code }: Coded) => [before, after].every((list) => list.some((one) => one.code === code));
  return !same(before.filter(stay).map(codeOf), after.filter(stay).map(codeOf));
}

function successorWords<Thing extends Coded>(after: readonly Thing[], { code }: Thing, { succeeds }: ListRule<Thing>): Label {
  const to = succeeds?.after.successors.find(({ kind, from }) => kind === succeeds.kind && from === code)?.to;
  const label = after.find((thing) => thing.code === to)?.label;
  return label ? fillLabel({ zh: '，由{label}接替', en: '; {label} takes its place' }, { label: quoted(label) }) : { zh: '', en: '' };
}
