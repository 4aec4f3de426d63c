import type { CivilDate, EpochMs } from '../base/instant.ts';
import type { ActionKind } from '../policy/pack.ts';
import type { CasePlace, CaseSource, ContentRef, EventActor, Share } from './events.ts';
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
  /** How grave, where the reporter is staff and says so (W12: urgency told with the report). */
  readonly severity?: string;
  /** Of what was settled at once, by default solved; an enquiry answered on the phone is explained (F3). */
  readonly outcome?: Outcome;
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
  /** Of a coordination: each unit's part; without it `assisting` take part, all until `until`. */
  readonly shares?: readonly Share[];
  /** Of a call back: whether somebody answered; by default yes. */
  readonly reached?: boolean;
  readonly severity?: string;
  readonly checkerId?: string;
  readonly outcome?: Outcome;
  readonly until?: CivilDate;
  readonly rating?: number; // 1..5
  readonly otherCaseId?: string;
  /** The merged case through whose reporter it comes; see events.ts. */
  readonly through?: string;
};

/** The office's timer: take every ladder step that is due at `now`. Yields no events when none is. */
export type TickCommand = { readonly kind: 'tick' };

export type CaseCommand = ReportCommand | ActCommand | TickCommand;
export type { EventActor };
