import { checkActions } from './check-actions.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkFlow } from './check-flow.ts';
import { checkHolders } from './check-holders.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkPairs } from './check-pairs.ts';
import { checkStates } from './check-states.ts';
import { walkAll } from './check-walk.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

/** Every workflow leads from a report to a close, with somebody who can do each step with what it asks for. */
export function checkWorkflows(pack: CompiledPack): readonly PackFinding[] {
  return pack.workflows.flatMap((workflow) => {
    const walk = walkAll(pack, workflow);
    return [
      ...checkFlow(walk),
      ...checkStates(walk),
      ...checkHolders(walk),
      ...checkActions(pack, workflow),
      ...checkPairs(pack, workflow),
      ...checkOutcomes(pack, workflow),
      ...checkEvidence(pack, workflow),
    ];
  });
}
