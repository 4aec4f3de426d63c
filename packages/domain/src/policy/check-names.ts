import { type FaultText, fault } from './check-fault.ts';
import type { Category, CompiledPack } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';
import type { RegisterKind } from './registers.ts';

type Named = { readonly at: readonly PathStep[]; readonly name: string };

/** Within a list no code names two things, and a state offers each kind of action once. The second one is the fault. */
export function checkNames(pack: CompiledPack): readonly PackFinding[] {
  return [
    ...lists(pack).flatMap((list) => twice(list, () => codeTwice)),
    ...twice(categoryNames(pack), () => codeTwice),
    ...actionLists(pack).flatMap((list) => twice(list, (kind) => (kind === 'feedback' ? feedbackTwice : actionTwice))),
  ];
}

function twice(list: readonly Named[], textFor: (name: string) => FaultText): readonly PackFinding[] {
  const seen = new Set<string>();
  return list.flatMap(({ at, name }) => {
    if (seen.has(name)) return [fault(at, textFor(name), { code: name })];
    seen.add(name);
    return [];
  });
}

function named(at: readonly PathStep[], items: readonly { readonly code: string }[]): readonly Named[] {
  return items.map(({ code }, index) => ({ at: [...at, index], name: code }));
}

function lists(pack: CompiledPack): readonly (readonly Named[])[] {
  return [
    named(['levels'], pack.levels),
    named(['roles'], pack.roles),
    named(['units'], pack.units),
    named(['layers'], pack.layers),
    named(['zones'], pack.zones),
    named(['severities'], pack.severities),
    named(['clocks'], pack.clocks),
    named(['workflows'], pack.workflows),
    named(['forms'], pack.forms),
    named(['notices'], pack.notices),
    named(['slips'], pack.slips),
    named(['samples'], pack.samples),
    named(['phases'], pack.phases),
    named(['registers'], pack.registers),
    named(['ledgers'], pack.ledgers),
    ...pack.registers.flatMap(registerLists),
    ...pack.ledgers.map(({ code, columns }) =>
      columns.map((column, index) => ({ at: ['ledgers', { code }, 'columns', index], name: column })),
    ),
    pack.gridKinds.map(({ code, layer }, index) => ({ at: ['grid-kinds', index], name: `${code} (${layer})` })),
    pack.successors.map(({ kind, from }, index) => ({ at: ['successors', index, 'from'], name: `${kind} ${from}` })),
    ...pack.workflows.map(({ code, states }) => named(['workflows', { code }, 'states'], states)),
    ...pack.clocks.map(({ code, ladder }) => named(['clocks', { code }, 'ladder'], ladder)),
    ...pack.forms.map(({ code, fields }) => named(['forms', { code }, 'fields'], fields)),
    ...pack.forms.flatMap(({ code, fields }) =>
      fields.map((field) => named(['forms', { code }, 'fields', { code: field.code }, 'options'], field.options)),
    ),
  ];
}

function registerLists({ code, groups, fields, certificates }: RegisterKind): readonly (readonly Named[])[] {
  const at: readonly PathStep[] = ['registers', { code }];
  return [
    named([...at, 'groups'], groups),
    named([...at, 'fields'], fields),
    named([...at, 'certificates'], certificates),
    ...fields.map((field) => named([...at, 'fields', { code: field.code }, 'options'], field.options)),
  ];
}

/** Heads and items share their codes: a rule that names a head means all its items. */
function categoryNames(pack: CompiledPack): readonly Named[] {
  const heads = pack.categories.filter(({ parent }) => parent === null);
  return pack.categories.map((category) => ({ at: positionOf(category, heads, pack.categories), name: category.code }));
}

function positionOf(category: Category, heads: readonly Category[], all: readonly Category[]): readonly PathStep[] {
  if (category.parent === null) return ['categories', heads.indexOf(category)];
  const items = all.filter(({ parent }) => parent === category.parent);
  return ['categories', { code: category.parent }, 'items', items.indexOf(category)];
}

function actionLists(pack: CompiledPack): readonly (readonly Named[])[] {
  return pack.workflows.flatMap((workflow) =>
    workflow.states.map((state) =>
      state.actions.map(({ kind }, index) => ({
        at: ['workflows', { code: workflow.code }, 'states', { code: state.code }, 'actions', index],
        name: kind,
      })),
    ),
  );
}

const codeTwice: FaultText = {
  what: {
    zh: '代码“{code}”用了两次，读到它时不知道指哪一个。',
    en: 'The code “{code}” is used twice; nobody can tell which one is meant.',
  },
  mend: { zh: '给其中一个换一个代码，并改正引用它的地方。', en: 'Give one of them another code, and correct what refers to it.' },
};

const actionTwice: FaultText = {
  what: {
    zh: '同一环节写了两次“{code}”动作；一个环节里每种动作只能有一个。',
    en: 'This state offers “{code}” twice; a state offers each kind of action once.',
  },
  mend: {
    zh: '合并成一个动作；确需区别对待的，拆成两个环节，或者换一种动作。',
    en: 'Make them one action; where they must differ, use two states or another kind of action.',
  },
};

const feedbackTwice: FaultText = {
  what: actionTwice.what,
  mend: {
    zh: '协办单位也要反馈的，和责任单位写在同一个动作的 by 里（by: [lead-unit, assisting-unit]），requires 加 shares；确需区别对待的，拆成两个环节。',
    en: 'Where assisting units feed back too, write both in `by` of one action (by: [lead-unit, assisting-unit]) and add shares to its requires; where they must differ, use two states.',
  },
};
