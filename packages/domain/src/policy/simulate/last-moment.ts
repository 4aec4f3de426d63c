import type { EpochMs } from '../../base/instant.ts';
import type { CompiledPack } from '../pack.ts';
import type { Pace } from '../working-time.ts';
import { CaseClocks } from './case-clocks.ts';
import type { PlacedCase } from './place-cases.ts';

/**
 * The last moment at which a case could be closed with every limit kept, each used up to its end; where no limit runs the case passes at once.
 * Undefined: no limit runs at all.
 */
export function lastMomentInTime({ past, plan }: PlacedCase, pack: CompiledPack, pace: Pace): EpochMs | undefined {
  const clocks = new CaseClocks({ pack, pace, workflow: plan.workflow, matter: plan.matter, before: (moment) => moment });
  let at = past.reportedAt;
  for (const turn of plan.first.turns) {
    for (const step of turn.steps) clocks.enter(step, at);
    if (turn.desk !== null && Number.isFinite(clocks.due)) at = clocks.due;
  }
  return clocks.ran.size === 0 ? undefined : at;
}
