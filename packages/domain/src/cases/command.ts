import type { CivilDate, EpochMs } from '../base/instant.ts';
import type { ActionKind } from '../policy/pack.ts';
import type { CasePlace, CaseSource, ContentRef, EventActor } from './events.ts';
import type { Outcome } from './outcome.ts';

export type ReportCommand = {
  readonly kind: 'report';
  readonly source: CaseSource;
  readonly category: string | null;
  readonly place: CasePlace;
  readonly contents: readonly ContentRef[];
  readonly reporterId: string | null;
  readonly reportedAt: EpochMs;
  readonly origin: { readonly source: string; readonly id: string } | null;
  /** A worker reports and has solved it at once (G5.1): needs a photo. */
  readonly solvedOnTheSpot: boolean;
};

/** Any action but `report`. What the pack requires (note, photo, unit ...) is checked by `decide`. */
export type ActCommand = {
  readonly kind: 'act';
  readonly action: Exclude<ActionKind, 'report'>;
  readonly contents: readonly ContentRef[];
  readonly category?: string;
  readonly place?: CasePlace; // resolved anew when the category (layer) or the point changes
  readonly unit?: string;
  readonly assisting?: readonly string[];
  readonly severity?: string;
  readonly checkerId?: string;
  readonly outcome?: Outcome;
  readonly until?: CivilDate;
  readonly rating?: number; // 1..5
  readonly otherCaseId?: string;
};

/** The office's timer: take every ladder step that is due at `now`. Yields no events when none is. */
export type TickCommand = { readonly kind: 'tick' };

export type CaseCommand = ReportCommand | ActCommand | TickCommand;
export type { EventActor };
