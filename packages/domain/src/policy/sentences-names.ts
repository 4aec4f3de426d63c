import type { Label } from '../base/label.ts';
import type { ActionKind, CompiledPack, Condition, Holder, RoutingTime } from './pack.ts';
import { findHigherUnit, findUnit, indexOf } from './pack-index.ts';
import { fillLabel, joinLabels, listLabels } from './sentences-lists.ts';
import { actionKindWords, holderWords } from './sentences-words.ts';

type Named = { readonly code: string; readonly label: Label };

/** The label of that code; a code the pack does not know stands for itself, so that it is seen. */
export function labelIn(list: readonly Named[], code: string): Label {
  return list.find((one) => one.code === code)?.label ?? { zh: code, en: code };
}

export function unitLabel(pack: CompiledPack, code: string): Label {
  return findUnit(pack, code)?.label ?? { zh: code, en: code };
}

export function unitNames(pack: CompiledPack, codes: readonly string[]): Label {
  return listLabels(codes.map((code) => unitLabel(pack, code)));
}

export function categoryLabel(pack: CompiledPack, code: string): Label {
  return indexOf(pack).categories.get(code)?.label ?? { zh: code, en: code };
}

/** Leaf categories in few words, in the order of the pack: a head stands where all its items are there, 所有事项 where everything is. */
export function categoryNames(pack: CompiledPack, codes: readonly string[]): Label {
  const asked = new Set(codes);
  const leaves = pack.categories.filter(({ parent }) => parent !== null);
  if (leaves.length > 1 && leaves.every(({ code }) => asked.has(code))) return { zh: '所有事项', en: 'every category' };
  const whole = new Set(
    pack.categories.filter(({ code, parent }) => parent === null && isWhole(pack, code, asked)).map((head) => head.code),
  );
  const named = pack.categories.flatMap(({ code, label, parent }) => {
    if (whole.has(code)) return fillLabel({ zh: '{label}各项', en: 'all of {label}' }, { label });
    return parent !== null && !whole.has(parent) && asked.has(code) ? label : [];
  });
  const unknown = codes.filter((code) => !indexOf(pack).categories.has(code)).map((code) => ({ zh: code, en: code }));
  return listLabels([...named, ...unknown]);
}

/** A head of a single item is no shorter than the item, so the item is named. */
function isWhole(pack: CompiledPack, head: string, asked: ReadonlySet<string>): boolean {
  const items = pack.categories.filter(({ parent }) => parent === head);
  return items.length > 1 && items.every(({ code }) => asked.has(code));
}

export function isEveryZone(pack: CompiledPack, codes: readonly string[]): boolean {
  return pack.zones.every(({ code }) => codes.includes(code));
}

export function zoneNames(pack: CompiledPack, codes: readonly string[]): Label {
  return listLabels(codes.map((code) => labelIn(pack.zones, code)));
}

export function severityNames(pack: CompiledPack, codes: readonly string[]): Label {
  return listLabels(codes.map((code) => labelIn(pack.severities, code)));
}

export function levelNames(pack: CompiledPack, codes: readonly string[]): Label {
  return listLabels(codes.map((code) => labelIn(pack.levels, code)));
}

/** Holders in words; the level above goes by the name that the office has for it. */
export function holderNames(pack: CompiledPack, codes: readonly Holder[]): Label {
  const nameOf = (code: Holder) => (code === 'higher' ? findHigherUnit(pack)?.label : undefined) ?? holderWords[code];
  return listLabels(codes.map((code) => fillLabel({ zh: '{holder}', en: 'the {holder}' }, { holder: nameOf(code) })));
}

/** What an office calls actions of that kind: the first label in its workflows. */
export function actionKindLabel(pack: CompiledPack, kind: ActionKind): Label {
  for (const { states } of pack.workflows)
    for (const { actions } of states) for (const action of actions) if (action.kind === kind) return action.label;
  return actionKindWords[kind];
}

export function actionKindNames(pack: CompiledPack, kinds: readonly ActionKind[]): Label {
  return listLabels(kinds.map((kind) => actionKindLabel(pack, kind)));
}

/** States by their codes, of whichever workflow has them; the same name is said once. */
export function stateNames(pack: CompiledPack, codes: readonly string[]): Label {
  const states = pack.workflows.flatMap((workflow) => workflow.states);
  const labels = codes.map((code) => labelIn(states, code));
  return listLabels(labels.filter((label, index) => labels.findIndex(({ zh }) => zh === label.zh) === index));
}

const timeWords: Readonly<Record<RoutingTime, Label>> = {
  working: { zh: '工作时间内', en: 'within office hours' },
  off: { zh: '工作时间以外', en: 'outside office hours' },
};

export function timeLabel(time: RoutingTime): Label {
  return timeWords[time];
}

type Held = Pick<Condition, 'levels' | 'severities'> & { readonly time?: RoutingTime | null };

/** What a rule asks for beside category and place, as pieces of a sentence; none: it always holds. */
export function heldWords(pack: CompiledPack, { levels, severities, time = null }: Held): readonly Label[] {
  return [
    ...(levels === null ? [] : [fillLabel({ zh: '由{levels}受理', en: 'at the level of {levels}' }, { levels: levelNames(pack, levels) })]),
    ...(severities === null
      ? []
      : [fillLabel({ zh: '属{severities}的', en: 'when {severities}' }, { severities: severityNames(pack, severities) })]),
    ...(time === null ? [] : [timeLabel(time)]),
  ];
}

/** A condition in words, such as 停车、违建，属紧急的; undefined where it holds for everything. */
export function conditionWords(pack: CompiledPack, condition: Condition | null): Label | undefined {
  if (condition === null) return undefined;
  const parts = [...(condition.categories === null ? [] : [categoryNames(pack, condition.categories)]), ...heldWords(pack, condition)];
  return parts.length === 0 ? undefined : joinLabels(parts, { zh: '，', en: ', ' });
}

/** Where a rule stands: the clause of the plan, or that the office chose it. */
export function clauseWords(clause: string): Label {
  return clause === 'setting' ? { zh: '本单位设定', en: 'set by the office' } : { zh: clause, en: clause };
}
