import type { CivilDate } from '../base/instant.ts';
import type { Label } from '../base/label.ts';
import type { SamplePeriod } from '../policy/pack.ts';
import { findPeriodDays, type PeriodCode } from './sample-period.ts';

/** GET /api/v1/cases/samples → {items}: what was drawn for calling back 回访, and what came of it; the newest period first. */
export type SampleFigures = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  readonly per: SamplePeriod;
  readonly share: number; // 0..1
  readonly tries: number;
  readonly periods: readonly SamplePeriodFigures[];
};

export type SamplePeriodFigures = Readonly<Record<SamplePart, number>> & {
  readonly period: PeriodCode;
  readonly from: CivilDate;
  /** The last day, included. */
  readonly to: CivilDate;
  readonly running: boolean;
  /** Of the drawn ones those that the sample always takes. */
  readonly always: number;
  /** Of the reached ones those who said how satisfied they are; then `satisfied` is of 4 or 5 of 5. */
  readonly rated: number;
};

/** Each leads to its list: closed and offered for calling back · drawn · reached · given up after so many tries · still to be tried · reached and satisfied. */
export const sampleParts = ['closed', 'drawn', 'reached', 'unreached', 'waiting', 'satisfied'] as const;
export type SamplePart = (typeof sampleParts)[number];

/** A figure as a list is asked for it (`sample` of GET /api/v1/cases): `monthly/2026-09/reached`. */
export type SampleRef = { readonly sample: string; readonly period: PeriodCode; readonly part: SamplePart };

export function writeSampleRef({ sample, period, part }: SampleRef): string {
  return `${sample}/${period}/${part}`;
}

export function findSampleRef(text: string): SampleRef | undefined {
  const [sample = '', period = '', asked, ...more] = text.split('/');
  const part = sampleParts.find((one) => one === asked);
  return sample !== '' && findPeriodDays(period) && part && more.length === 0 ? { sample, period, part } : undefined;
}
