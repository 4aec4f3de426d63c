import { civilDateOf } from '../base/civil-date.ts';
import type { EpochMs } from '../base/instant.ts';
import { type Matter, meets } from '../policy/condition.ts';
import type { CompiledPack, Sample } from '../policy/pack.ts';
import { dayAt } from '../policy/zone.ts';
import { type PeriodCode, periodOf } from './sample-period.ts';

/** A closed case, as far as drawing asks for it. */
export type ClosedCase = {
  readonly id: string;
  readonly category: string | null;
  readonly level: string | null;
  readonly severity: string | null;
  readonly closedAt: EpochMs;
};

/**
 * Which period of which zone is drawn, and what of it was drawn before: that stays drawn.
 * `hash` is a keyed hash of a text, such as HMAC-SHA-256 in hex under the office's own secret: whoever has not the key cannot know beforehand which
 * cases are drawn and spare his effort for those; whoever has it can show afterwards that nobody picked them.
 */
export type Draw = {
  readonly period: PeriodCode;
  readonly zone: string;
  readonly hash: (text: string) => string;
  readonly drawn?: ReadonlySet<string>;
};

/** A case that is drawn now; `always`: the sample takes all such cases. */
export type Drawn = { readonly id: string; readonly always: boolean };

/**
 * The closed cases of a period that are drawn 抽样 besides those drawn before: all that the sample always takes, and of the others so many, in the order
 * of a keyed hash, that all drawn are at least the share of the cases closed so far, rounded up (S-C: at least half called back, all major ones). Drawn
 * day by day the work spreads over the month; nothing is ever taken back. The same cases give the same draw, in whatever order they are handed in.
 * @param closed may hold cases of other periods and of no concern to the sample; they are left out
 * @returns those always taken first
 */
export function drawSample(sample: Sample, closed: readonly ClosedCase[], draw: Draw): readonly Drawn[] {
  const { period, hash, drawn = new Set() } = draw;
  const lot = closed
    .filter((one) => concerns(sample, one, draw))
    .map((one) => ({ ...one, always: isAlwaysDrawn(sample, one), rank: hash(`${sample.code} ${period} ${one.id}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const fresh = lot.filter((one) => !drawn.has(one.id));
  const always = fresh.filter((one) => one.always);
  const taken = lot.length - fresh.length + always.length;
  const open = Math.max(0, countOf(sample.share, lot.length) - taken);
  return [...always, ...fresh.filter((one) => !one.always).slice(0, open)].map(({ id, always }) => ({ id, always }));
}

/** The samples that call back 回访; the queue and the figures are of these. */
export function callBackSamples({ samples }: Pick<CompiledPack, 'samples'>): readonly Sample[] {
  return samples.filter(({ action }) => action === 'call-back');
}

/** Drawn the moment it is closed, whatever else is. */
export function isAlwaysDrawn(sample: Sample, matter: Matter): boolean {
  return sample.always !== null && meets(sample.only, matter) && meets(sample.always, matter);
}

function concerns(sample: Sample, one: ClosedCase, { period, zone }: Draw): boolean {
  return meets(sample.only, one) && periodOf(sample.per, civilDateOf(dayAt(zone, one.closedAt))) === period;
}

/** The share rounded up. 0.07 × 100 is 7.000000000000001 in binary, and is meant to be 7. */
function countOf(share: number, closed: number): number {
  return Math.ceil(Number((share * closed).toFixed(6)));
}
