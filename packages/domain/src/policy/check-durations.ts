import { type FaultText, fault, standpoints } from './check-fault.ts';
import { limitWords } from './limit-words.ts';
import type { CompiledPack, Duration, DurationUnit } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';

/** The longest limit that is taken, ten years: what is longer is a slip of the pen, and no calendar reaches so far. */
const longest: Readonly<Record<DurationUnit, number>> = {
  minutes: 5_256_000,
  hours: 87_600,
  'working-hours': 20_000,
  'working-days': 2_500,
  'natural-days': 3_650,
};

/** No limit is so long that it cannot be counted. */
export function checkDurations(pack: CompiledPack): readonly PackFinding[] {
  return durations(pack)
    .filter(({ duration }) => duration.amount > longestOf(duration.unit, pack))
    .map(({ at, duration }) => fault(at, text, { limit: limitWords(duration) }));
}

function longestOf(unit: DurationUnit, { hours }: CompiledPack): number {
  if (unit !== 'working-hours') return longest[unit];
  const day = hours.spans.reduce((sum, [from, to]) => sum + to - from, 0) / 60;
  return Math.min(longest[unit], day * longest['working-days']);
}

function durations(pack: CompiledPack): readonly { readonly at: readonly PathStep[]; readonly duration: Duration }[] {
  const clocks = pack.clocks.flatMap(({ code, limit, limits, ladder }) => {
    const at: readonly PathStep[] = ['clocks', { code }];
    return [
      { at: [...at, 'limit'], duration: limit },
      ...limits.map((row, index) => ({ at: [...at, 'limits', index, 'limit'], duration: row.limit })),
      ...ladder.flatMap((step) =>
        'after' in step.at ? [{ at: [...at, 'ladder', { code: step.code }, 'after'], duration: step.at.after }] : [],
      ),
    ];
  });
  const actions = pack.workflows
    .flatMap((workflow) => standpoints(pack, workflow))
    .flatMap(({ action, at }) => (action.within === null ? [] : [{ at: [...at, 'within'], duration: action.within }]));
  return [...clocks, ...actions];
}

const text: FaultText = {
  what: { zh: '{limit}太长了，超过十年的时限没有日历可算。', en: '{limit} is too long; no calendar reaches further than ten years.' },
  mend: { zh: '改成制度里写的时限，例如 "5 working-days"。', en: 'Write the limit that the plan has, such as "5 working-days".' },
};
