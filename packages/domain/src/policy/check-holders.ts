import { type FaultText, fault, type Standpoint, standpoints } from './check-fault.ts';
import type { Walk } from './check-walk.ts';
import type { Capability, CompiledPack, Holder, Role } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';
import { findHigherUnit } from './pack-index.ts';
import { holderNames, labelIn } from './sentences-names.ts';

type Need = { readonly capabilities: readonly Capability[]; readonly scope: Role['scope'] | null };

/** What a post must be for its holder to be that, by the rules of `holdersOf`; reporters and residents need none. Scope null: either. */
const needs: Readonly<Record<Holder, Need>> = {
  reporter: { capabilities: [], scope: null },
  centre: { capabilities: ['case.review'], scope: 'area' },
  'lead-unit': { capabilities: ['case.handle'], scope: 'unit' },
  'assisting-unit': { capabilities: ['case.handle'], scope: 'unit' },
  higher: { capabilities: ['case.handle'], scope: 'unit' },
  checker: { capabilities: ['case.check'], scope: null },
  'grid-worker': { capabilities: ['case.check'], scope: 'area' },
  leader: { capabilities: ['case.approve', 'case.supervise'], scope: 'area' },
  liaison: { capabilities: ['case.liaise'], scope: 'unit' },
  taker: { capabilities: ['case.report'], scope: null },
  resident: { capabilities: [], scope: null },
};

/** Whether somebody can be that for a case at that level: some post makes him so, and for the level above there is a unit. */
export function canExist(pack: CompiledPack, holder: Holder, level: string | null): boolean {
  if (holder === 'reporter' || holder === 'resident') return true;
  if (holder === 'higher' && findHigherUnit(pack) === undefined) return false;
  const need = needs[holder];
  return pack.roles.some((role) => {
    if (need.scope !== null && role.scope !== need.scope) return false;
    if (holder === 'centre' && level !== null && role.level !== null && role.level !== level) return false;
    return need.capabilities.some((capability) => role.capabilities.includes(capability));
  });
}

/** Whether anybody can be told as that holder: of leaders only those who supervise are; anybody is nobody in particular. */
function canBeTold(pack: CompiledPack, holder: Holder): boolean {
  if (holder === 'resident') return false;
  if (holder !== 'leader') return canExist(pack, holder, null);
  return pack.roles.some((role) => role.scope === 'area' && role.capabilities.includes('case.supervise'));
}

/** Each action has a holder who can exist, at every level at which a case comes to its state. */
export function checkHolders(walk: Walk): readonly PackFinding[] {
  return standpoints(walk.pack, walk.workflow).flatMap((standpoint) => [...neverThere(standpoint), ...missingAtLevel(standpoint, walk)]);
}

/** Those among the holders of an action who can never exist. */
function neverThere({ pack, action, at }: Standpoint): readonly PackFinding[] {
  return action.by.filter((holder) => !canExist(pack, holder, null)).map((holder) => nobody(pack, holder, [...at, 'by'], action.label));
}

/** What is wrong where nobody can be that holder, and what would make somebody so. */
export function nobody(pack: CompiledPack, holder: Holder, at: readonly PathStep[], label: FaultText['what']): PackFinding {
  const values = { label, holder: holderNames(pack, [holder]) };
  if (holder === 'higher' && findHigherUnit(pack) === undefined) return fault(at, noHigher, values);
  const { capabilities, scope } = needs[holder];
  return fault(at, nobodyText, { ...values, need: capabilities[0] ?? '', scope: scope ?? 'area' });
}

/** Of those who are to be told, the ones who can never exist. @param label of the clock or notice */
export function untold(
  pack: CompiledPack,
  tell: readonly Holder[],
  at: readonly PathStep[],
  label: FaultText['what'],
): readonly PackFinding[] {
  return tell
    .filter((holder) => !canBeTold(pack, holder))
    .map((holder) => {
      const values = { label, holder: holderNames(pack, [holder]) };
      if (holder === 'higher' && findHigherUnit(pack) === undefined) return fault(at, higherUntold, values);
      const need = holder === 'leader' ? 'case.supervise' : (needs[holder].capabilities[0] ?? '');
      return fault(at, nobodyTold, { ...values, need, scope: needs[holder].scope ?? 'area' });
    });
}

function missingAtLevel({ pack, state, action, at }: Standpoint, { standings }: Walk): readonly PackFinding[] {
  if (!action.by.some((holder) => canExist(pack, holder, null))) return [];
  const levels = new Set(standings.filter((one) => one.state === state.code).map((one) => one.level));
  return [...levels]
    .filter((level): level is string => level !== null && (action.only?.levels ?? [level]).includes(level))
    .filter((level) => !action.by.some((holder) => canExist(pack, holder, level)))
    .map((level) => fault([...at, 'by'], atLevel, { label: action.label, state: state.label, level: labelIn(pack.levels, level) }));
}

const nobodyText: FaultText = {
  what: {
    zh: '“{label}”由{holder}来做，可是没有岗位能当{holder}：这件事没有人做得了。',
    en: '“{label}” is for {holder}, but no role may do it: no post makes anybody {holder}.',
  },
  mend: {
    zh: '给某个岗位加上权限 {need}（scope: {scope}），或者换一个承办方。',
    en: 'Give some role the capability {need} (scope: {scope}), or name another holder.',
  },
};
const noHigher: FaultText = {
  what: {
    zh: '“{label}”由{holder}来做，可是单位表里没有 kind: higher 的上级单位。',
    en: '“{label}” is for {holder}, but no unit is of the kind "higher", the level above.',
  },
  mend: {
    zh: '在 units 里补上上级单位（kind: higher），或者删去 higher。',
    en: 'Add a unit of kind higher, or take "higher" away.',
  },
};
const nobodyTold: FaultText = {
  what: {
    zh: '“{label}”要告知{holder}，可是没有岗位能当{holder}：谁也收不到。',
    en: '“{label}” tells {holder}, but no post makes anybody {holder}: nobody is told.',
  },
  mend: {
    zh: '给某个岗位加上权限 {need}（scope: {scope}），或者从 tell 里删去。',
    en: 'Give some role the capability {need} (scope: {scope}), or take it out of `tell`.',
  },
};
const higherUntold: FaultText = {
  what: {
    zh: '“{label}”要告知上一级，可是单位表里没有 kind: higher 的上级单位。',
    en: '“{label}” tells the level above, but no unit is of the kind "higher".',
  },
  mend: {
    zh: '在 units 里补上上级单位（kind: higher），或者从 tell 里删去 higher。',
    en: 'Add a unit of kind higher to units, or take "higher" out of `tell`.',
  },
};
const atLevel: FaultText = {
  what: {
    zh: '案件在“{level}”一级、处于“{state}”时，“{label}”没有人做得了：那一级没有相应的岗位。',
    en: 'For a case at the level “{level}” in “{state}”, no role may do “{label}”: that level has no such post.',
  },
  mend: {
    zh: '为“{level}”设一个岗位（level 写该级，或者不写 level），或者用 only 限定层级。',
    en: 'Add a role for “{level}” (or one without a level), or limit the action with `only`.',
  },
};
