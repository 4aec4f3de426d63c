import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackProof } from '@gridkeeper/domain/policy/wire.ts';

/** What a check without findings has proved. @param elapsed milliseconds that reading and checking took */
export function proofOf(pack: CompiledPack, elapsed: number): PackProof {
  const categories = pack.categories.filter((category) => category.parent !== null).length;
  const zones = pack.zones.length;
  const times = 2; // within office hours, and outside them
  return {
    categories,
    zones,
    rows: pack.routing.length,
    cells: categories * zones * Math.max(1, pack.levels.length) * Math.max(1, pack.severities.length) * times,
    workflows: pack.workflows.length,
    states: pack.workflows.reduce((sum, workflow) => sum + workflow.states.length, 0),
    milliseconds: Math.round(elapsed),
  };
}
