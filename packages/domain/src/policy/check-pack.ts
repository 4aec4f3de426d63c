import { checkReferences } from './check-references.ts';
import { checkRouting } from './check-routing.ts';
import { checkSubjects } from './check-subjects.ts';
import { checkWorkflows } from './check-workflows.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

/** Proves what a pack must keep before any case runs by it. Empty: it holds. */
export function checkPack(pack: CompiledPack): readonly PackFinding[] {
  const dangling = checkReferences(pack);
  if (dangling.length > 0) return dangling; // what follows presumes that every code names something
  return [...checkWorkflows(pack), ...checkRouting(pack), ...checkSubjects(pack)];
}
