import type { EpochMs } from '../../base/instant.ts';
import type { Label } from '../../base/label.ts';
import type { ActionKind, Duration, Holder, LadderStep, Phase, RoutingTime } from '../pack.ts';

/**
 * How the zone of a place is known: its shape covers the point or the middle of the area, it was named, no other holds the place so that the last
 * zone is left 兜底, or nobody said where.
 */
export type ZoneBy = 'shape' | 'middle' | 'named' | 'left-over' | 'unsaid';

/**
 * A matter, a place and a moment: who handles it, by when, and why.
 * `level`, `severity`: codes; left out, a matter has what a new case has, the first of the pack. `zoneBy` is told in the answer, no more.
 */
export type ExplainQuestion = {
  readonly category: string;
  readonly zone: string;
  readonly zoneBy: ZoneBy;
  readonly level?: string | undefined;
  readonly severity?: string | undefined;
  readonly at: EpochMs;
};

export type Coded = { readonly code: string; readonly label: Label };

/** The rule's own words beside the data they are made of. Moments in milliseconds; texts name them in the calendar's zone. */
export type Explanation = {
  readonly at: EpochMs;
  readonly time: RoutingTime;
  readonly category: Coded & { readonly head: Label | null };
  readonly zone: Coded & { readonly by: ZoneBy; readonly why: Label };
  readonly level: Coded | null;
  readonly severity: Coded | null;
  readonly decides: ExplainedRow;
  /** Rows that name the category and do not decide, in the order of the table, each with the reason. */
  readonly passedOver: readonly (ExplainedRow & { readonly why: Label })[];
  readonly lead: Coded;
  readonly assisting: readonly Coded[];
  readonly workflow: Coded & { readonly way: readonly (Coded & { readonly phase: Phase })[] };
  readonly clocks: readonly ExplainedClock[];
  readonly notices: readonly ExplainedNotice[];
};

export type ExplainedRow = { readonly row: number; readonly clause: string; readonly sentence: Label };

/** A clock as if the state in which it first runs (`starts`) were entered at the moment asked for. */
export type ExplainedClock = Coded & {
  readonly clause: string;
  readonly limit: Duration;
  readonly starts: Coded;
  readonly dueAt: EpochMs;
  /** 暂定: a year it was counted through has no published arrangement. */
  readonly provisional: boolean;
  readonly sentence: Label;
  readonly ladder: readonly ExplainedStep[];
};

export type ExplainedStep = {
  readonly code: string;
  readonly does: LadderStep['does'];
  readonly at: EpochMs;
  readonly tell: readonly Holder[];
  readonly sentence: Label;
};

export type ExplainedNotice = Coded & {
  readonly clause: string;
  readonly on: readonly ActionKind[];
  readonly tell: readonly Holder[];
  readonly sentence: Label;
};
