import { type FaultText, fault, stateAt } from './check-fault.ts';
import { canExist, nobody } from './check-holders.ts';
import { type Standing, type Walk, wayTo } from './check-walk.ts';
import type { CompiledPack, StateDefinition } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { joinLabels } from './sentences-lists.ts';
import { holderNames } from './sentences-names.ts';

/** Every open state has an owner who exists and can do something there; a closed one has none. */
export function checkStates(walk: Walk): readonly PackFinding[] {
  return walk.workflow.states.flatMap((state) => (state.phase === 'closed' ? closedOwner(state, walk) : openOwner(state, walk)));
}

function closedOwner(state: StateDefinition, { pack, workflow }: Walk): readonly PackFinding[] {
  if (state.owner === null) return [];
  return [fault([...stateAt(workflow, state), 'owner'], closedText, { state: state.label, owner: holderNames(pack, [state.owner]) })];
}

function openOwner(state: StateDefinition, walk: Walk): readonly PackFinding[] {
  const { pack, workflow } = walk;
  const { owner } = state;
  if (owner === null) return [fault(stateAt(workflow, state), ownerless, { state: state.label })];
  const at = [...stateAt(workflow, state), 'owner'];
  const values = { state: state.label, owner: holderNames(pack, [owner]) };
  if (!canExist(pack, owner, null)) return [nobody(pack, owner, at, state.label)];
  if (!state.actions.some((action) => action.by.includes(owner))) return [fault(at, idle, values)];
  const lacking = walk.standings.find((standing) => standing.state === state.code && lacks(standing, owner));
  if (!lacking) return [];
  if (owner === 'higher') return [fault(at, notHigher, values)];
  const way = wayTo(lacking, walk).map(({ label }) => label);
  const last = way.at(-1);
  if (!last) return [fault(at, unitAtOnce, values)];
  return [fault(at, way.length === 1 ? undispatched : noUnit, { ...values, last, way: joinLabels(way, { zh: ' → ', en: ' → ' }) })];
}

/** Whether a case there has nobody to take it up for no other reason than that no unit was named, or that it was not passed up. */
export function lacksOwner(standing: Standing, state: StateDefinition, pack: CompiledPack): boolean {
  const { owner, actions } = state;
  return owner !== null && lacks(standing, owner) && canExist(pack, owner, null) && actions.some(({ by }) => by.includes(owner));
}

/** No unit is named by then, though a unit is the owner; a case with the level above lacks none. */
function lacks({ lead }: Standing, owner: StateDefinition['owner']): boolean {
  if (owner === 'lead-unit') return lead === 'none';
  return owner === 'higher' && lead !== 'higher';
}

const closedText: FaultText = {
  what: {
    zh: '“{state}”是结案环节，却还归{owner}所有；结了案就不该再挂在谁名下。',
    en: '“{state}” is closed, yet it belongs to {owner}; what is closed is nobody’s task.',
  },
  mend: { zh: '删去 owner。', en: 'Take the owner away.' },
};
const ownerless: FaultText = {
  what: {
    zh: '“{state}”没有写归谁办（owner）：案件停在这里时，谁都可以说不是自己的事。',
    en: '“{state}” has no owner: while a case is here, everybody may say that it is not his.',
  },
  mend: { zh: '写明 owner，例如 centre 或 lead-unit。', en: 'Name the owner, such as centre or lead-unit.' },
};
const idle: FaultText = {
  what: {
    zh: '“{state}”归{owner}办，可是{owner}在这里没有任何动作可做。',
    en: '“{state}” belongs to {owner}, who can do nothing there.',
  },
  mend: {
    zh: '给其中某个动作的 by 加上该承办方，或者改正 owner。',
    en: 'Let some action there be done by the owner, or correct the owner.',
  },
};
const unitAtOnce: FaultText = {
  what: {
    zh: '流程从“{state}”开始，而这里归{owner}办；新来的案件还没有责任单位，没有人接手。',
    en: 'The workflow starts in “{state}”, which belongs to {owner}; no unit has a new case yet, so nobody takes it up.',
  },
  mend: {
    zh: '让流程从受理中心（owner: centre）的环节开始，由它派遣。',
    en: 'Start in a state of the centre (owner: centre), which dispatches.',
  },
};
const undispatched: FaultText = {
  what: {
    zh: '案件可能还没有责任单位就到了“{state}”，而这里归{owner}办：没有人接手。“{last}”直接通向这里，却没有指定单位。',
    en: 'A case can come to “{state}” before any unit has it, though it belongs to {owner} there: nobody takes it up. “{last}” leads here and names no unit.',
  },
  mend: {
    zh: '在“{last}”的 requires 里加上 unit。',
    en: 'Add unit to requires of “{last}”.',
  },
};
const noUnit: FaultText = {
  what: {
    zh: '案件可能还没有责任单位就到了“{state}”，而这里归{owner}办：没有人接手。经“{way}”到这里时，还没有派遣给哪个单位。',
    en: 'A case can come to “{state}” before any unit has it, though it belongs to {owner} there: nobody takes it up. It comes by “{way}”, and no unit has it then.',
  },
  mend: {
    zh: '让“{last}”回到受理环节，由那里派遣；或者在途中由受理中心做的动作里写 requires: [unit]。',
    en: 'Let “{last}” lead back to intake, where it is dispatched; or give an action of the centre on that way requires: [unit].',
  },
};
const notHigher: FaultText = {
  what: {
    zh: '案件可能没有上报就到了“{state}”，而这里归{owner}办。',
    en: 'A case can come to “{state}” without having been passed up, though it belongs to {owner} there.',
  },
  mend: { zh: '只用 escalate（上报）通向这里。', en: 'Let only escalate lead here.' },
};
