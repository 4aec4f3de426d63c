import type { AreaLevel } from '../areas/wire.ts';
import type { Label } from '../base/label.ts';
import type { ServiceManner } from '../policy/pack.ts';
import type { Outcome } from './outcome.ts';
import type { NoticeStatus, PromiseStatus } from './public-board.ts';
import type { PhotoView } from './wire.ts';

/** Shapes of /api/v1/public for what stands before everybody, and of the case library. Only words that were written for the public. */
type Shown = {
  readonly number: string;
  readonly category: Label | null;
  readonly place: string; // coarse: the grid or village
  readonly text: string;
  readonly since: string;
  readonly boards: readonly AreaLevel[]; // on whose boards; empty: the whole office's
};

/** GET /api/v1/public/notices?gridId=&board= → {items}: public notices 公示, those that hang first, then those over in the last 60 days. */
export type NoticeItem = Shown & {
  readonly endsAt: string | null; // the last moment of its period; null: it has none
  readonly status: NoticeStatus;
};

/**
 * GET /api/v1/public/notices/:number. `objecting`: `here` on this page, at the `office` only, the time is `over`, or `none`: it is hung out to be known.
 */
export type NoticePage = NoticeItem & {
  readonly objecting: 'here' | 'office' | 'over' | 'none';
  readonly objectUntil: string | null;
};

/** POST /api/v1/public/notices/:number/objections 提出异议 → 201 {followCode, number}. */
export type ObjectionRequest = {
  readonly commandId: string;
  readonly text: string; // 1..2,000 characters
  readonly contact?: { readonly name?: string; readonly phone?: string };
};

/** POST /api/v1/public/follow with the code of an objection: the notice's course, and nothing else of the case. */
export type ObjectionView = {
  readonly role: 'objector';
  readonly number: string;
  readonly category: Label | null;
  readonly place: string;
  readonly notice: NoticeItem | null; // null: it is not public any more
  readonly objection: { readonly at: string; readonly text: string | null };
  /** The first step that took the case on from where the objection led it; null: it is being looked into. */
  readonly answer: { readonly at: string; readonly label: Label } | null;
};

/** GET /api/v1/public/promises → {items}: promised dates 公开承诺, those that were not kept first. */
export type PromiseItem = Shown & {
  readonly until: string | null; // YYYY-MM-DD
  readonly status: PromiseStatus;
  readonly doneAt: string | null;
  readonly daysLate: number; // civil days after the promised one, to its solution or to today
};

/** GET /api/v1/public/listings → {items}: listed major hazards 挂牌, those that stand first, then those taken off in the last 60 days. */
export type ListingItem = Shown & {
  readonly until: string | null; // YYYY-MM-DD
  readonly status: 'open' | 'late' | 'over';
  readonly endedAt: string | null;
};

/** GET /api/v1/public/boards: how much stands on each 公示 承诺 挂牌 代办; what is over does not count. */
export type BoardCounts = {
  readonly notices: number;
  readonly promises: number;
  readonly listings: number;
  readonly services: number;
};

/** GET /api/v1/public/services → {items}: what one can apply for 代办事项. */
export type ServiceView = {
  readonly code: string;
  readonly label: Label;
  readonly head: Label | null;
  readonly manner: ServiceManner;
  readonly materials: readonly Label[];
  /** The limit that would hold now, counted from the application or else from when the work on it begins; null: none is set. */
  readonly promised: { readonly limit: Label; readonly from: 'report' | 'handling' } | null;
};

/** GET /api/v1/cases/library?category=&q=&cursor= : released summaries of closed cases 案例库, newest first; `category`: an item or a head. Staff. */
export type LibraryItem = {
  readonly id: string;
  readonly number: string;
  readonly category: { readonly code: string; readonly label: Label } | null;
  readonly place: string;
  readonly summary: string;
  readonly outcome: Outcome | null;
  readonly closedAt: string;
  readonly days: number; // natural days from report to closing
  readonly photos: readonly PhotoView[]; // released ones
  readonly canOpen: boolean; // the case lies in the reader's scope
};
export type LibraryPage = { readonly items: readonly LibraryItem[]; readonly next: string | null };
