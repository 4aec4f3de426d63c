import type { CompiledPack } from '../pack.ts';
import type { Pace } from '../working-time.ts';
import { type Figures, figuresOf } from './figures.ts';
import { lastMomentInTime } from './last-moment.ts';
import type { PastCase } from './past-case.ts';
import { type PlacedCase, type Placing, type PlacingOptions, placeCases } from './place-cases.ts';
import { runCases } from './run-cases.ts';
import type { RunRecord } from './run-record.ts';
import { type Staff, withOneMore } from './staff.ts';

export type SimulateOptions = PlacingOptions & {
  readonly pace: Omit<Pace, 'hours'>;
  readonly staff: Staff;
  readonly rework: number;
};

/** The desk whose queue makes most cases late, and what one person more there would change. */
export type Bottleneck = { readonly desk: string; readonly withOneMore: Figures | null };

/** How long cases took in truth, against the limits of these rules, each used up to its end. */
export type Reality = { readonly answered: number; readonly late: number };

export type Simulation = {
  readonly pack: CompiledPack;
  readonly placing: Placing;
  readonly run: RunRecord;
  readonly figures: Figures;
  readonly bottleneck: Bottleneck | null;
  readonly reality: Reality | null;
};

/**
 * A dry run 推演 of past cases by the rules of a pack and a given staff. What the model leaves out stands in `modelLimits`. The same cases, staff and
 * seed give the same result.
 * @throws RangeError where the pack routes a case nowhere or has no office hours: one that `checkPack` would refuse
 */
export function simulate(pack: CompiledPack, cases: readonly PastCase[], options: SimulateOptions): Simulation {
  const pace: Pace = { ...options.pace, hours: pack.hours };
  const inOrder = [...cases].sort((a, b) => a.reportedAt - b.reportedAt); // of one moment, as the file has them
  const { placed, placing } = placeCases(pack, inOrder, options);
  const { rework, seed, staff } = options;
  const runWith = (team: Staff) => runCases(placed, { pack, pace, staff: team, rework, seed });
  const run = runWith(staff);
  const figures = figuresOf(run, pack, pace);
  const desk = worstDesk(figures);
  const more = desk === null ? staff : withOneMore(desk, pack, staff);
  const relief = more === staff ? null : figuresOf(runWith(more), pack, pace);
  const bottleneck = desk === null ? null : { desk, withOneMore: relief };
  return { pack, placing, run, figures, bottleneck, reality: realityOf(placed, pack, pace) };
}

/** Null: no case was late because of a queue. */
function worstDesk({ desks }: Figures): string | null {
  const [worst] = [...desks].sort((a, b) => b.late - a.late || (b.load ?? 0) - (a.load ?? 0));
  return worst !== undefined && worst.late > 0 ? worst.code : null;
}

function realityOf(placed: readonly PlacedCase[], pack: CompiledPack, pace: Pace): Reality | null {
  const judged = placed.flatMap((one) => {
    const last = one.past.answeredAt === null ? undefined : lastMomentInTime(one, pack, pace);
    return last === undefined ? [] : [(one.past.answeredAt ?? 0) > last];
  });
  return judged.length === 0 ? null : { answered: judged.length, late: judged.filter(Boolean).length };
}
