import type { CompiledPack } from '../pack.ts';
import type { PackChange } from '../wire.ts';
import { categoryChanges } from './category-changes.ts';
import { clockChanges } from './clock-changes.ts';
import { formChanges } from './form-changes.ts';
import { officeChanges } from './office-changes.ts';
import { organisationChanges } from './organisation-changes.ts';
import { registerChanges } from './register-changes.ts';
import { routingChanges } from './routing-changes.ts';
import { tellingChanges } from './telling-changes.ts';
import { workflowChanges } from './workflow-changes.ts';

/**
 * What changes for whom between two versions of the rules, in sentences: first who answers, then by when, then the rest. What changes no decision
 * (version, clauses, the order of rows, rows written otherwise) yields none.
 * @throws RangeError where a pack is one that `checkPack` would refuse
 */
export function diff(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  return [
    ...routingChanges(before, after),
    ...clockChanges(before, after),
    ...workflowChanges(before, after),
    ...categoryChanges(before, after),
    ...organisationChanges(before, after),
    ...formChanges(before, after),
    ...registerChanges(before, after),
    ...tellingChanges(before, after),
    ...officeChanges(before, after),
  ];
}
