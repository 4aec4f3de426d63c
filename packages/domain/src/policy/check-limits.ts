import type { Label } from '../base/label.ts';
import { findExcess } from './check-excess.ts';
import { fault } from './check-fault.ts';
import { oneOfEach } from './check-matters.ts';
import { type Run, runsAlong, tightest } from './check-runs.ts';
import { findStraightWay, type Stop } from './check-straight-way.ts';
import { exampleStart, exampleWeek } from './check-week.ts';
import { matterWords } from './check-words.ts';
import { limitOf, type Matter, meets } from './condition.ts';
import { limitWords } from './limit-words.ts';
import type { ClockDefinition, CompiledPack, Duration, Workflow } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';
import { fillLabel, joinLabels, quoted } from './sentences-lists.ts';
import { addDuration } from './working-time.ts';

/**
 * Limits of steps fit into the whole: on the straight way to the close, a clock that runs through the steps of others leaves them as much time as
 * they are promised. Limits of one unit are added up as they are written. Of different units they are followed day by day through plain Mon-Fri
 * weeks from each of the five weekdays, each step used to its end; one example in which the whole runs out first is a fault. So 5 working days
 * need 7 natural days, and more where another step pushes them over a second weekend. Holidays are left out: no limit in natural days would
 * stand the Spring Festival.
 */
export function checkLimits(pack: CompiledPack): readonly PackFinding[] {
  return pack.workflows.flatMap((workflow) => {
    const found = new Map<ClockDefinition, PackFinding>();
    for (const matter of matters(pack, workflow)) {
      const way = findStraightWay(workflow, matter) ?? [];
      const runs = pack.clocks.filter(isLimit).flatMap((clock) => runsAlong(way, clock));
      for (const whole of runs) {
        const misfit = found.has(whole.clock) ? undefined : findMisfit(pack, { whole, runs, way, matter });
        if (misfit) found.set(whole.clock, misfit);
      }
    }
    return [...found.values()];
  });
}

/** A rhythm comes round again and a campaign's stage ends on its day; neither promises so much time. */
function isLimit({ rhythm, endsOn }: ClockDefinition): boolean {
  return !rhythm && endsOn === null;
}

/** One case of every kind that limits and actions tell apart. */
function matters(pack: CompiledPack, workflow: Workflow): readonly Matter[] {
  const conditions = [
    ...pack.clocks.flatMap(({ limits }) => limits),
    ...workflow.states.flatMap(({ actions }) => actions.flatMap(({ only }) => only ?? [])),
  ];
  const own = pack.categories.filter(({ parent, workflow: code }) => parent !== null && code === workflow.code).map(({ code }) => code);
  const orNone = (codes: readonly string[]) => (codes.length === 0 ? [null] : codes);
  const tells = (key: 'levels' | 'severities') => (conditions.some((one) => one[key] !== null) ? pack[key].map(({ code }) => code) : []);
  const categories = orNone(conditions.some((one) => one.categories !== null) ? oneOfEach(own, conditions) : []);
  return categories.flatMap((category) =>
    orNone(tells('levels')).flatMap((level) => orNone(tells('severities')).map((severity) => ({ category, level, severity }))),
  );
}

type Journey = { readonly whole: Run; readonly runs: readonly Run[]; readonly way: readonly Stop[]; readonly matter: Matter };

function findMisfit(pack: CompiledPack, { whole, runs, way, matter }: Journey): PackFinding | undefined {
  const { clock, from, to } = whole;
  const within = runs.filter((run) => run.clock !== clock && run.from >= from && run.to <= to && run.to - run.from < to - from);
  const steps = tightest(within, from, to, (run) => lengthOf(limitOf(run.clock, matter).limit, pack));
  const limits = steps.map((run) => limitOf(run.clock, matter).limit);
  const excess = findExcess(limitOf(clock, matter).limit, limits, pack.hours);
  return excess && refuse(pack, { clock, matter, way: way.slice(from, to + 1), steps, excess });
}

function lengthOf(limit: Duration, { hours }: CompiledPack): number {
  return addDuration(exampleStart, limit, exampleWeek, hours).dueAt - exampleStart;
}

type Misfit = {
  readonly clock: ClockDefinition;
  readonly matter: Matter;
  readonly way: readonly Stop[];
  readonly steps: readonly Run[];
  readonly excess: Label;
};

function refuse(pack: CompiledPack, { clock, matter, way, steps, excess }: Misfit): PackFinding {
  const row = clock.limits.findIndex((one) => meets(one, matter));
  const at: readonly PathStep[] = ['clocks', { code: clock.code }, ...(row < 0 ? [] : ['limits', row]), 'limit'];
  const sum = steps.map((run) =>
    fillLabel(
      { zh: '“{clock}” {limit}', en: '“{clock}” {limit}' },
      { clock: run.clock.label, limit: limitWords(limitOf(run.clock, matter).limit) },
    ),
  );
  return fault(at, text, {
    clock: clock.label,
    limit: limitWords(limitOf(clock, matter).limit),
    matter: matterWords(pack, matter),
    way: joinLabels(
      way.map(({ state }) => quoted(state.label)),
      { zh: '→', en: ' → ' },
    ),
    sum: joinLabels(sum, { zh: '＋', en: ' + ' }),
    excess,
  });
}

const text = {
  what: {
    zh: '“{clock}”限 {limit}，装不下其中各步的时限{matter}：{way}，{sum}。{excess}',
    en: '“{clock}” allows {limit}, too little for the steps within it{matter}: {way}, {sum}. {excess}',
  },
  mend: {
    zh: '放宽整个时限，或者缩短其中某一步。',
    en: 'Allow more for the whole, or less for one of the steps.',
  },
};
