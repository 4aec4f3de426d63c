import { surveyRouting } from './check-survey.ts';
import type { CompiledPack } from './pack.ts';
import type { PackProof } from './wire.ts';

/** How much a check without findings has proved; the time it took is the caller's to measure. */
export function proofOf(pack: CompiledPack): Omit<PackProof, 'milliseconds'> {
  const { cells, gaps } = surveyRouting(pack);
  return {
    categories: pack.categories.filter(({ parent }) => parent !== null).length,
    zones: pack.zones.length,
    rows: pack.routing.length,
    cells: cells - gaps,
    workflows: pack.workflows.length,
    states: pack.workflows.reduce((sum, { states }) => sum + states.length, 0),
  };
}
