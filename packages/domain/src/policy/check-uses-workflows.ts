import { type Standpoint, standpoints } from './check-fault.ts';
import type { Use } from './check-use.ts';
import { conditionUses } from './check-uses-office.ts';
import type { CompiledPack } from './pack.ts';

/** Codes in workflows. A state that follows is one of the same workflow. */
export function workflowUses(pack: CompiledPack): readonly Use[] {
  return pack.workflows.flatMap((workflow) => {
    const start: Use = {
      at: ['workflows', { code: workflow.code }, 'start'],
      kind: 'state',
      code: workflow.start,
      among: workflow.states.map(({ code }) => code),
    };
    return [start, ...standpoints(pack, workflow).flatMap(actionUses)];
  });
}

function actionUses({ workflow, action, at }: Standpoint): readonly Use[] {
  const uses: Use[] = [];
  if (action.to !== null) uses.push({ at: [...at, 'to'], kind: 'state', code: action.to, among: workflow.states.map(({ code }) => code) });
  if (action.beforeDueOf !== null) uses.push({ at: [...at, 'before-due-of'], kind: 'clock', code: action.beforeDueOf });
  if (action.afterDueOf !== null) uses.push({ at: [...at, 'after-due-of'], kind: 'clock', code: action.afterDueOf });
  for (const code of action.forms) uses.push({ at: [...at, 'form'], kind: 'form', code });
  if (action.only !== null) uses.push(...conditionUses([...at, 'only'], action.only));
  return uses;
}
