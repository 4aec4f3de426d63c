import type { Label } from '../../base/label.ts';
import type { CompiledPack, Holder, StateDefinition } from '../pack.ts';
import { actionSentence } from '../sentences.ts';
import { fillLabel, quoted } from '../sentences-lists.ts';
import { holderNames, labelIn } from '../sentences-names.ts';
import { holderWords, phaseWords } from '../sentences-words.ts';
import type { PackChange } from '../wire.ts';
import { actionChange, type WorkflowPair } from './action-changes.ts';
import { groupBy } from './cells.ts';
import { change, codeOf, compare, fromTo, quotedNames, renameWords } from './change.ts';

/** What changes on the way of a case: states, whose turn it is in them, and what may be done there by whom. */
export function workflowChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  const { added, removed, kept } = compare(before.workflows, after.workflows, codeOf);
  const centre = holderWords.centre;
  return [
    ...added.map(({ label }) =>
      change('workflow', centre, { zh: '新增流程{label}', en: 'New workflow {label}' }, { label: quoted(label) }),
    ),
    ...removed.map(({ label }) =>
      change('workflow', centre, { zh: '取消流程{label}', en: 'The workflow {label} is gone' }, { label: quoted(label) }),
    ),
    ...kept.flatMap(([was, is]) => insideChanges({ before, after, was, is })),
  ];
}

function insideChanges(pair: WorkflowPair): readonly PackChange[] {
  const { before, after, was, is } = pair;
  const { added, removed, kept } = compare(was.states, is.states, codeOf);
  const say = (state: StateDefinition | undefined, text: Label, values: Readonly<Record<string, Label>>) =>
    change('workflow', ownerWords(after, state?.owner ?? null), text, values);
  const name = renameWords(was.label, is.label);
  return [
    ...(name ? [say(undefined, { zh: '流程{was}{name}', en: 'The workflow {was} {name}' }, { was: quoted(was.label), name })] : []),
    ...(was.start === is.start
      ? []
      : [
          say(
            is.states.find(({ code }) => code === is.start),
            { zh: '案件的第一个环节{change}', en: 'The first state of a case changes {change}' },
            { change: fromTo(quoted(labelIn(was.states, was.start)), quoted(labelIn(is.states, is.start))) },
          ),
        ]),
    ...added.map((state) =>
      say(
        state,
        { zh: '新增环节{label}，由{owner}承办', en: 'New state {label}, of {owner}' },
        {
          label: quoted(state.label),
          owner: ownerWords(after, state.owner),
        },
      ),
    ),
    ...removed.map((state) =>
      change(
        'workflow',
        ownerWords(before, state.owner),
        { zh: '取消环节{label}', en: 'The state {label} is gone' },
        {
          label: quoted(state.label),
        },
      ),
    ),
    ...kept.flatMap(([earlier, later]) => stateChanges(pair, earlier, later)),
    ...actionChanges(pair, [...kept, ...added.map((state) => [{ ...state, actions: [] }, state] as const)]),
  ];
}

function ownerWords(pack: CompiledPack, owner: Holder | null): Label {
  return owner === null ? { zh: '全体', en: 'everybody' } : holderNames(pack, [owner]);
}

function stateChanges({ before, after }: WorkflowPair, was: StateDefinition, is: StateDefinition): readonly PackChange[] {
  const name = renameWords(was.label, is.label);
  const say = (text: Label, what: Label) => change('workflow', ownerWords(after, is.owner), text, { state: quoted(was.label), what });
  return [
    ...(name ? [say({ zh: '环节{state}{what}', en: 'The state {state} {what}' }, name)] : []),
    ...(was.owner === is.owner
      ? []
      : [
          say(
            { zh: '环节{state}{what}承办', en: '{state} goes {what}' },
            fromTo(ownerWords(before, was.owner), ownerWords(after, is.owner)),
          ),
        ]),
    ...(was.phase === is.phase
      ? []
      : [
          say(
            { zh: '环节{state}所属阶段{what}', en: 'The phase of {state} changes {what}' },
            fromTo(phaseWords[was.phase], phaseWords[is.phase]),
          ),
        ]),
  ];
}

type Told = { readonly state: Label; readonly concerns: Label; readonly what: Label };

/** The same change of an action in several states is one sentence. */
function actionChanges(
  pair: WorkflowPair,
  states: readonly (readonly [was: StateDefinition, is: StateDefinition])[],
): readonly PackChange[] {
  const told = states.flatMap(([was, is]) => toldOf(pair, was, is));
  return groupBy(told, ({ what }) => `${what.zh} ${what.en}`).flatMap((alike) =>
    alike.slice(0, 1).map(({ concerns, what }) =>
      change(
        'workflow',
        concerns,
        { zh: '在{states}：{what}', en: 'In {states}: {what}' },
        {
          states: quotedNames(alike.map(({ state }) => state)),
          what,
        },
      ),
    ),
  );
}

function toldOf(pair: WorkflowPair, was: StateDefinition, is: StateDefinition): readonly Told[] {
  const { before, after } = pair;
  const { added, removed, kept } = compare(was.actions, is.actions, ({ kind }) => kind);
  return [
    ...added.map((action) => ({
      state: is.label,
      concerns: holderNames(after, action.by),
      what: fillLabel({ zh: '增加{action}', en: 'new: {action}' }, { action: actionSentence(after, pair.is, action) }),
    })),
    ...removed.map((action) => ({
      state: is.label,
      concerns: holderNames(before, action.by),
      what: fillLabel({ zh: '取消{action}', en: '{action} is gone' }, { action: quoted(action.label) }),
    })),
    ...kept.flatMap(([earlier, later]) => {
      const what = actionChange(pair, earlier, later);
      return what ? [{ state: is.label, concerns: holderNames(after, [...new Set([...later.by, ...earlier.by])]), what }] : [];
    }),
  ];
}
