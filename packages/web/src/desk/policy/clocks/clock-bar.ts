import type { ClockDefinition, Duration, DurationUnit, LadderStep } from '@gridkeeper/domain/policy/pack.ts';

/** Where the limit stands on every bar, so that bars read alike; what comes after it has the rest. */
const limitAt = 0.64;
const hoursOf: Readonly<Record<DurationUnit, number>> = {
  minutes: 1 / 60,
  hours: 1,
  'working-hours': 1,
  'working-days': 8,
  'natural-days': 24,
};

export type Mark = { readonly step: LadderStep; readonly at: number };

/**
 * The steps of a ladder on a bar from 0 to 1. Before the limit places are in proportion to it; after it, only to one another, because a climb after
 * days would else crush a limit of minutes. Two steps at one moment stand at one place.
 */
export function marksOf(clock: ClockDefinition): readonly Mark[] {
  const longest = Math.max(...clock.ladder.map(({ at }) => ('after' in at ? roughHours(at.after) : 0)));
  return clock.ladder.map((step) => ({ step, at: placeOf(step, longest) })).sort((a, b) => a.at - b.at);
}

export { limitAt };

function placeOf({ at }: LadderStep, longest: number): number {
  if ('share' in at) return at.share * limitAt;
  return limitAt + (1 - limitAt) * 0.85 * (longest === 0 ? 1 : roughHours(at.after) / longest);
}

const roughHours = ({ amount, unit }: Duration) => amount * hoursOf[unit];

/** Where the first warning stands; 1 × the limit where nobody is warned before. */
export function warnAt(clock: ClockDefinition): number {
  return Math.min(limitAt, ...marksOf(clock).flatMap(({ step, at }) => (step.does === 'warn' ? [at] : [])));
}
