import type { EpochMs } from '../../base/instant.ts';
import { dueOf, stepAt } from '../../cases/clock-time.ts';
import type { RunningClock } from '../../cases/state.ts';
import { limitOf, type Matter } from '../condition.ts';
import type { ClockDefinition, CompiledPack, Workflow } from '../pack.ts';
import { clockSentence, stepWords } from '../sentences.ts';
import { fillLabel } from '../sentences-lists.ts';
import type { Due, Pace } from '../working-time.ts';
import type { ExplainedClock, ExplainedStep } from './explanation.ts';
import { momentWords } from './moment-words.ts';
import { straightWay } from './straight-way.ts';

/** Every clock of a workflow, in the order in which the straight way comes upon them, each as if it began at that moment. */
export function explainClocks(pack: CompiledPack, workflow: Workflow, matter: Matter, at: EpochMs, pace: Pace): readonly ExplainedClock[] {
  const way = straightWay(pack, workflow, matter);
  const order = [...way, ...workflow.states.filter((state) => !way.includes(state))];
  return order.flatMap((state) => {
    const before = order.slice(0, order.indexOf(state)).map(({ code }) => code);
    const begins = pack.clocks.filter(({ runsIn }) => runsIn.includes(state.code) && !before.some((code) => runsIn.includes(code)));
    return begins.map((clock) => explainClock(pack, clock, { code: state.code, label: state.label }, matter, at, pace));
  });
}

function explainClock(
  pack: CompiledPack,
  clock: ClockDefinition,
  starts: ExplainedClock['starts'],
  matter: Matter,
  at: EpochMs,
  pace: Pace,
): ExplainedClock {
  const { limit, clause } = limitOf(clock, matter);
  const run: RunningClock = { code: clock.code, startedAt: at, stoppedAt: null, pauses: [], extendedTo: clock.endsOn, stepsTaken: [] };
  const due = dueOf(run, { ...clock, limit }, pace);
  const provisional = due.provisional ? { zh: '（暂定）', en: ' (provisional)' } : '';
  return {
    code: clock.code,
    label: clock.label,
    clause,
    limit,
    starts,
    ...due,
    sentence: fillLabel(
      { zh: '{clock}，截至 {due}{provisional}', en: '{clock}; due {due}{provisional}' },
      { clock: clockSentence(pack, clock, matter), due: momentWords(pace.calendar, due.dueAt), provisional },
    ),
    ladder: explainLadder(pack, { ...clock, limit }, run, due, pace),
  };
}

function explainLadder(pack: CompiledPack, clock: ClockDefinition, run: RunningClock, due: Due, pace: Pace): readonly ExplainedStep[] {
  return clock.ladder.map((step) => {
    const moment = stepAt(step, run, clock, due, pace);
    const { moment: when, deed } = stepWords(pack, step);
    return {
      code: step.code,
      does: step.does,
      at: moment,
      tell: step.tell,
      sentence: fillLabel(
        { zh: '{moment} {when}，{deed}', en: '{moment}, {when}: {deed}' },
        { moment: momentWords(pace.calendar, moment), when, deed },
      ),
    };
  });
}
