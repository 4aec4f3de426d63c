import type { Label } from '../../base/label.ts';
import { limitWords } from '../limit-words.ts';
import type { ActionDefinition, CompiledPack, Requirement, Workflow } from '../pack.ts';
import { fillLabel, listLabels, quoted } from '../sentences-lists.ts';
import { conditionWords, holderNames, labelIn } from '../sentences-names.ts';
import { areaLevelWords, outcomeWords, requirementWords } from '../sentences-words.ts';
import { clauses, compareSets, renameWords, same } from './change.ts';

/** A workflow before and after, with the packs that name what stands in it. */
export type WorkflowPair = {
  readonly before: CompiledPack;
  readonly after: CompiledPack;
  readonly was: Workflow;
  readonly is: Workflow;
};

/** What changes about an action of one state, in one sentence; undefined: nothing but its clause. */
export function actionChange(
  { before, after, was, is }: WorkflowPair,
  earlier: ActionDefinition,
  later: ActionDefinition,
): Label | undefined {
  const [old, now] = [termsOf(before, was, earlier), termsOf(after, is, later)];
  const name = renameWords(earlier.label, later.label);
  const parts = [
    ...(name ? [name] : []),
    ...requirementParts(earlier, later),
    ...now.flatMap(({ key, what, value }, index) => {
      const prior = old[index]?.value ?? value;
      if (same(key, old[index]?.key) || same(value, prior)) return [];
      return fillLabel({ zh: '{what}由{prior}改为{value}', en: '{what} {value} instead of {prior}' }, { what, prior, value });
    }),
  ];
  if (parts.length === 0) return undefined;
  return fillLabel({ zh: '{action}{parts}', en: '{action}: {parts}' }, { action: quoted(earlier.label), parts: clauses(parts) });
}

function requirementParts(earlier: ActionDefinition, later: ActionDefinition): readonly Label[] {
  const { more, less } = compareSets(earlier.requires, later.requires);
  const names = (codes: readonly Requirement[]) => listLabels(codes.map((code) => requirementWords[code]));
  return [
    ...(more.length === 0 ? [] : [fillLabel({ zh: '另须有{more}', en: 'now with {more}' }, { more: names(more) })]),
    ...(less.length === 0 ? [] : [fillLabel({ zh: '不再须有{less}', en: 'no longer with {less}' }, { less: names(less) })]),
  ];
}

/** `key` is what the rule says in codes: where only a name behind it changed, the rule has not. */
type Term = { readonly key: unknown; readonly what: Label; readonly value: Label };
const yes: Label = { zh: '是', en: 'yes' };
const no: Label = { zh: '否', en: 'no' };
const unbound: Label = { zh: '不限', en: 'any' };

/** Everything else that an action says, each with a name, in a fixed order. */
function termsOf(pack: CompiledPack, workflow: Workflow, action: ActionDefinition): readonly Term[] {
  const { beforeDueOf, afterDueOf, within, level, to, only, outcomes, tellsReporter } = action;
  const forms = [...action.forms].sort();
  const boards = [...action.boards].sort();
  const by = [...action.by].sort(); // the order in which holders are written means nothing
  const state = to === null ? { zh: '原环节', en: 'the same state' } : quoted(labelIn(workflow.states, to));
  const clock = beforeDueOf === null ? unbound : quoted(labelIn(pack.clocks, beforeDueOf));
  const awaited = afterDueOf === null ? unbound : quoted(labelIn(pack.clocks, afterDueOf));
  const none = { zh: '无', en: 'none' };
  const filled = forms.length === 0 ? none : listLabels(forms.map((code) => quoted(labelIn(pack.forms, code))));
  return [
    { key: by, what: { zh: '办理人', en: 'by' }, value: holderNames(pack, by) },
    { key: to, what: { zh: '办理后的环节', en: 'leads to' }, value: state },
    { key: beforeDueOf, what: { zh: '须在何时限到期前提出', en: 'before the end of' }, value: clock },
    { key: within, what: { zh: '期限', en: 'within' }, value: within === null ? unbound : spaced(limitWords(within)) },
    { key: level, what: { zh: '层级去向', en: 'to the level' }, value: levelWays[level ?? 'none'] },
    { key: only, what: { zh: '适用范围', en: 'for' }, value: conditionWords(pack, only) ?? unbound },
    { key: forms, what: { zh: '所填表单', en: 'with the form' }, value: filled },
    { key: afterDueOf, what: { zh: '须在何时限期满后', en: 'after the end of' }, value: awaited },
    {
      key: outcomes,
      what: { zh: '可选的结果', en: 'with the outcome' },
      value: outcomes === null ? unbound : listLabels(outcomes.map((one) => outcomeWords[one])),
    },
    { key: tellsReporter, what: { zh: '说明告知报告人', en: 'note to the reporter' }, value: tellsReporter ? yes : no },
    {
      key: boards,
      what: { zh: '公示层级', en: 'on the boards of' },
      value: boards.length === 0 ? { zh: '全单位', en: 'the whole office' } : listLabels(boards.map((one) => areaLevelWords[one])),
    },
  ];
}

function spaced({ zh, en }: Label): Label {
  return { zh: ` ${zh}`, en };
}

const levelWays: Readonly<Record<'up' | 'down' | 'none', Label>> = {
  up: { zh: '上一级', en: 'above' },
  down: { zh: '下一级', en: 'below' },
  none: { zh: '本级', en: 'it is at' },
};
