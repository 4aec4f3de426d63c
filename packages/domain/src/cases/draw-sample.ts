import { civilDateOf } from '../base/civil-date.ts';
import type { EpochMs } from '../base/instant.ts';
import { meets } from '../policy/condition.ts';
import type { Sample } from '../policy/pack.ts';
import { dayAt } from '../policy/zone.ts';

/** A closed case, as far as drawing asks for it. */
export type ClosedCase = {
  readonly id: string;
  readonly category: string | null;
  readonly level: string | null;
  readonly severity: string | null;
  readonly closedAt: EpochMs;
};

/**
 * Which month of which zone is drawn.
 * `hash` is a keyed hash of a text, such as HMAC-SHA-256 in hex under the office's own secret: whoever has not the key cannot know beforehand which
 * cases are drawn and spare his effort for those; whoever has it can show afterwards that nobody picked them.
 */
export type Draw = { readonly month: string; readonly zone: string; readonly hash: (text: string) => string };

/**
 * The closed cases of a month that are drawn 抽样: all that the sample always takes, and of the others so many, in the order of a keyed hash, that
 * together they are at least the share of the month's closed cases, rounded up (S-C: at least half called back, all major ones).
 * The same month gives the same draw, in whatever order its cases are handed in.
 * @param closed may hold cases of other months; they are left out
 * @returns ids, those always taken first
 */
export function drawSample(sample: Sample, closed: readonly ClosedCase[], { month, zone, hash }: Draw): readonly string[] {
  const lot = closed
    .filter((one) => monthAt(zone, one.closedAt) === month)
    .map((one) => ({ ...one, rank: hash(`${sample.code} ${month} ${one.id}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const isAlways = (one: ClosedCase) => sample.always !== null && meets(sample.always, one);
  const always = lot.filter(isAlways);
  const others = lot.filter((one) => !isAlways(one));
  const open = Math.max(0, countOf(sample.share, lot.length) - always.length);
  return [...always, ...others.slice(0, open)].map((one) => one.id);
}

function monthAt(zone: string, at: EpochMs): string {
  return civilDateOf(dayAt(zone, at)).slice(0, 7);
}

/** The share rounded up. 0.07 × 100 is 7.000000000000001 in binary, and is meant to be 7. */
function countOf(share: number, closed: number): number {
  return Math.ceil(Number((share * closed).toFixed(6)));
}
