import { type FaultText, fault, standpoints } from './check-fault.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

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
    ]);
  });
}

const onlyObject: FaultText = {
  what: {
    zh: '“{action}”交给了居民（resident）；不论是谁都能做的，只有对公示提出异议（object）。',
    en: '“{action}” is left to any resident; anybody at all may only object to a public notice.',
  },
  mend: { zh: '从 by 里删去 resident；报告人自己用 reporter。', en: 'Take resident out of `by`; whoever reported it is the reporter.' },
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
