import { type FaultText, fault, standpoints } from './check-fault.ts';
import type { ActionKind, CompiledPack, Holder } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { holderNames } from './sentences-names.ts';

/** What stands before the public: anybody may object to it and do nothing else, and a restricted case never comes there. */
export function checkPublic(pack: CompiledPack): readonly PackFinding[] {
  return pack.workflows.flatMap((workflow) => {
    const restricted = pack.categories.find(
      (category) => category.restricted && category.parent !== null && category.workflow === workflow.code,
    );
    return standpoints(pack, workflow).flatMap(({ action, at }) => [
      ...(action.by.includes('resident') && action.kind !== 'object' ? [fault([...at, 'by'], onlyObject, { action: action.label })] : []),
      ...(restricted !== undefined && action.requires.includes('public-text')
        ? [fault([...at, 'requires'], neverPublic, { action: action.label, category: restricted.label })]
        : []),
      ...(restricted !== undefined && decides.includes(action.kind) && action.by.every((holder) => seesNone(pack, holder))
        ? [fault([...at, 'by'], unseen, { action: action.label, category: restricted.label, holders: holderNames(pack, action.by) })]
        : []),
    ]);
  });
}

/**
 * Whether somebody who is that by his area alone never sees a restricted case (`visibleTo`). A leader who is of the centre as well, as the head of a
 * centre is, sees it.
 */
function seesNone({ roles }: CompiledPack, holder: Holder): boolean {
  if (holder !== 'leader') return holder === 'grid-worker' || holder === 'liaison';
  return !roles.some(({ scope, capabilities: can }) => scope === 'area' && can.includes('case.review') && can.includes('case.approve'));
}

/** Others wait for these; to urge and supervise is nobody's need. */
const decides: readonly ActionKind[] = ['approve', 'refuse'];

const onlyObject: FaultText = {
  what: {
    zh: '“{action}”交给了居民（resident）；不论是谁都能做的，只有对公示提出异议（object）。',
    en: '“{action}” is left to any resident; anybody at all may only object to a public notice.',
  },
  mend: { zh: '从 by 里删去 resident；报告人自己用 reporter。', en: 'Take resident out of `by`; whoever reported it is the reporter.' },
};
const unseen: FaultText = {
  what: {
    zh: '“{action}”只有{holders}能做，可是限制查看的“{category}”他们看不到，这个动作永远做不了。',
    en: '“{action}” is left to {holders}, who do not see the restricted “{category}”: it can never be done.',
  },
  mend: {
    zh: '在 by 里加上 centre、lead-unit 等承办的一方，或者另写一个流程。',
    en: 'Add somebody who holds the case, such as the centre, or write a workflow of its own.',
  },
};
const neverPublic: FaultText = {
  what: {
    zh: '“{action}”要写公示内容，可是限制查看的“{category}”也走这个流程，而限制查看的案件绝不公开。',
    en: '“{action}” asks for words for the public, but the restricted “{category}” takes this workflow, and restricted cases are never public.',
  },
  mend: {
    zh: '给“{category}”另写一个流程，或者从 requires 里删去 public-text。',
    en: 'Give “{category}” a workflow of its own, or take public-text out of requires.',
  },
};
