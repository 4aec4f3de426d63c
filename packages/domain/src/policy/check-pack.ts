import { checkClocks } from './check-clocks.ts';
import { checkDurations } from './check-durations.ts';
import { checkForms } from './check-forms.ts';
import { checkGround } from './check-ground.ts';
import { checkHours } from './check-hours.ts';
import { checkLimits } from './check-limits.ts';
import { checkPublic } from './check-public.ts';
import { checkReferences } from './check-references.ts';
import { checkRegisters } from './check-registers.ts';
import { checkRouting } from './check-routing.ts';
import { checkRules } from './check-rules.ts';
import { checkSubjects } from './check-subjects.ts';
import { checkWorkflows } from './check-workflows.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

/**
 * Proves what a pack must keep before any case runs by it, and names every fault. Empty: it holds.
 * First that every code names something and limits can be counted; what is said of persons is told along with that. The rest presumes it.
 */
export function checkPack(pack: CompiledPack): readonly PackFinding[] {
  const broken = [...checkReferences(pack), ...checkHours(pack), ...checkDurations(pack)];
  if (broken.length > 0) return [...broken, ...checkSubjects(pack)];
  return [
    ...checkGround(pack),
    ...checkRouting(pack),
    ...checkClocks(pack),
    ...checkLimits(pack),
    ...checkWorkflows(pack),
    ...checkForms(pack),
    ...checkRules(pack),
    ...checkPublic(pack),
    ...checkRegisters(pack),
    ...checkSubjects(pack),
  ];
}
