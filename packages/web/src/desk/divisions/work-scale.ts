import type { DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';

/** Places on a bar of work in percent of its width: the band target ± tolerance, the target, and any work. */
export type WorkScale = {
  readonly from: number;
  readonly to: number;
  readonly target: number;
  readonly at: (work: number) => number;
};

const spare = 1.05;

/** One scale for all grids of a proposal, so that their bars compare: wide enough for the most work and for the band. */
export function workScale(works: readonly number[], { target, tolerance }: Pick<DivideRules, 'target' | 'tolerance'>): WorkScale {
  const most = Math.max(target * (1 + tolerance), ...works, 1) * spare;
  const at = (work: number) => Math.max(0, Math.min(100, (work / most) * 100));
  return { from: at(target * (1 - tolerance)), to: at(target * (1 + tolerance)), target: at(target), at };
}
