import type { Label } from '../base/label.ts';
import type { ActionKind, Form, Holder, LadderStep, Phase, Requirement } from '../policy/pack.ts';
import type { CaseEvent, CaseSource } from './events.ts';
import type { Outcome } from './outcome.ts';
import type { SlipSerial } from './slip-number.ts';
import type { ShownKind } from './state.ts';

/** Shapes of /api/v1 for cases. Moments are ISO 8601 with zone; ids are UUIDs; points are [lon, lat] in WGS84. */
export type LonLat = readonly [number, number];

/** A clock as shown 时限. `light`: ok, due soon (warned), overdue; never told by colour alone. */
export type ClockView = {
  readonly code: string;
  readonly label: Label;
  readonly startedAt: string;
  readonly dueAt: string;
  /** The calendar of a year is not known yet: the date is provisional 暂定. */
  readonly provisional: boolean;
  readonly light: 'ok' | 'soon' | 'overdue';
  readonly pausedUntil: string | null;
  readonly extended: boolean;
  /** Comes round again 周期; nobody is late by it. */
  readonly rhythm?: true;
  /** For limits in working days: whole working days still left after today (0: today is the last); absent for other limits. */
  readonly workingDaysLeft?: number;
  /** The limit in words and the clause of the pack it stands in. */
  readonly rule?: Label;
  readonly clause?: string;
};

export type PhotoView = {
  readonly id: string;
  readonly url: string;
  readonly thumbUrl: string;
  readonly width: number;
  readonly height: number;
  readonly takenAt: string | null;
};

/** What the reader can do now; the screen shows these and no others. */
export type AllowedAction = {
  readonly kind: ActionKind;
  readonly label: Label;
  readonly clause: string;
  readonly requires: readonly Requirement[];
  readonly to: string | null;
  /** The forms of which `requires` asks for one; several: a choice. */
  readonly forms: readonly Form[];
  /** The outcomes that may be chosen; null: all. */
  readonly outcomes: readonly Outcome[] | null;
  /** The note is read by the reporter. */
  readonly tellsReporter: boolean;
};

export type CaseListItem = {
  readonly id: string;
  readonly number: string;
  readonly title: string; // the first line of the report, shortened
  readonly category: { readonly code: string; readonly label: Label } | null;
  readonly state: { readonly code: string; readonly label: Label };
  readonly phase: Phase;
  readonly source: CaseSource;
  readonly gridName: string | null; // null: no grid
  readonly communityName: string | null;
  readonly unit: { readonly code: string; readonly label: Label } | null;
  readonly reportedAt: string;
  readonly updatedAt: string;
  readonly clock: ClockView | null; // the most urgent running clock
  readonly outcome: Outcome | null;
  readonly contests: number;
  readonly hasPhoto: boolean;
};

/** Keyset page. `count` is exact up to 1,000, then capped ("1,000+"). */
export type CasePage = {
  readonly items: readonly CaseListItem[];
  readonly next: string | null; // opaque cursor
  readonly count: { readonly value: number; readonly capped: boolean };
};

/** Query of GET /api/v1/cases. */
export type CaseQuery = {
  readonly queue?: string; // code of QueueCount
  readonly phase?: Phase;
  readonly state?: string;
  readonly category?: string; // codes with commas; a head stands for its children when these are named
  readonly unit?: string;
  readonly areaId?: string;
  readonly overdue?: boolean;
  readonly q?: string; // words, or a case number
  readonly sample?: string; // a figure of the call-backs, see SampleRef
  readonly sort?: 'due' | 'newest' | 'oldest' | 'tried'; // tried: longest without a call back first
  readonly cursor?: string;
  readonly limit?: number; // 1..100, default 30
};

export type QueueCount = {
  /** mine · taken (by the reader at hotline or desk; for those who take reports) · review · dispatched · handling · requests · feedback · checking · overdue · contested · closed · all · reported (those the reader reported; no count needed) */
  readonly code: string;
  readonly value: number;
  readonly capped: boolean;
};

export type TimelineEntry = {
  readonly version: number;
  readonly at: string;
  readonly type: CaseEvent['type'];
  readonly action: ActionKind | null;
  readonly actionLabel: Label | null;
  /** Name and role of staff for the desk; only the role on the portal. */
  readonly who: { readonly holder: 'reporter' | 'staff' | 'system'; readonly name: string | null; readonly role: Label | null };
  readonly from: { readonly code: string; readonly label: Label } | null;
  readonly to: { readonly code: string; readonly label: Label } | null;
  readonly note: string | null; // null: none, or erased
  readonly erased: boolean;
  readonly photos: readonly PhotoView[];
  readonly unit: { readonly code: string; readonly label: Label } | null;
  readonly routingRow: number | null;
  readonly until: string | null;
  readonly outcome: Outcome | null;
  readonly rating: number | null;
  /** The form filled in with it: answers in words, in the order of the form. Staff only. */
  readonly form: FilledForm | null;
  readonly severity: Label | null;
  readonly level: Label | null;
  /** Units that were asked to take part, or whose share was answered. */
  readonly units: readonly Label[];
  readonly clock: { readonly label: Label; readonly does: LadderStep['does'] } | null;
  /** What was put before the public with it, and the words. */
  readonly shows: { readonly kind: ShownKind; readonly text: string | null } | null;
  /** Of a call back: whether somebody answered; null: it was none. */
  readonly reached: boolean | null;
};

export type FilledForm = { readonly label: Label; readonly answers: readonly { readonly label: Label; readonly text: string }[] };

/** A slip 单据 that one step of the timeline (`version`) called for; GET /api/v1/cases/:id/slips/:code/:version.pdf draws it. */
export type SlipView = {
  readonly code: string;
  readonly label: Label;
  readonly clause: string;
  readonly version: number;
  readonly at: string;
  /** Null: the step was taken before slips had numbers. */
  readonly serial: SlipSerial | null;
};

/** A share of a coordination 协办分工. */
export type AssignmentView = {
  readonly unit: { readonly code: string; readonly label: Label };
  readonly task: string | null; // what it has to do
  readonly until: string | null;
  readonly answeredAt: string | null;
  readonly answer: string | null; // its words
};

/** What of a case stands before the public 公示、公开承诺、挂牌. */
export type ShownView = {
  readonly kind: ShownKind;
  readonly text: string;
  readonly since: string;
  readonly until: string | null;
  readonly boards: readonly string[]; // area levels; empty: the whole office's
  readonly endedAt: string | null;
};

/** Somebody who objected and left a contact; `version`: the step of his objection. The whole contact: POST /cases/:id/contact with `version`. */
export type ObjectorView = {
  readonly version: number;
  readonly at: string;
  readonly name: string | null;
  readonly phoneMasked: string | null;
  readonly canUnmask: boolean;
};

export type CaseDetail = CaseListItem & {
  readonly version: number;
  readonly text: string | null;
  readonly address: string | null;
  readonly point: LonLat | null;
  readonly zone: Label | null;
  readonly areaPath: readonly { readonly id: string; readonly name: string }[]; // street first, grid last
  readonly gridWorkers: readonly { readonly personId: string; readonly name: string; readonly phone: string | null }[];
  readonly photos: readonly PhotoView[]; // those of the report
  readonly reporter: {
    readonly kind: 'resident' | 'staff';
    readonly name: string | null;
    readonly phoneMasked: string | null;
    readonly canUnmask: boolean; // may see the whole phone, see ContactAnswer
  };
  readonly assisting: readonly { readonly code: string; readonly label: Label }[];
  readonly assignments: readonly AssignmentView[];
  /** Seen only by those who hold it; each look is written down. */
  readonly restricted: boolean;
  readonly looks: readonly CaseLook[]; // of a restricted case
  readonly takerName: string | null; // who took the report and answers for it 首问责任人
  readonly shown: readonly ShownView[];
  readonly objections: number;
  readonly objectors: readonly ObjectorView[];
  readonly callBack: { readonly tries: number; readonly reached: boolean; readonly lastAt: string } | null;
  /** Null where the office does not tell them apart. */
  readonly level: Label | null;
  readonly severity: { readonly code: string; readonly label: Label } | null;
  /** All that the pack knows, for a choice; gravest last. */
  readonly severities: readonly { readonly code: string; readonly label: Label }[];
  readonly handlerName: string | null;
  readonly checkerName: string | null;
  readonly clocks: readonly ClockView[];
  /** The row of the routing table that was followed, word for word; null: none was. */
  readonly rule: Label | null;
  /** Every slip that its steps called for, newest first. */
  readonly slips: readonly SlipView[];
  readonly request: {
    readonly kind: 'extend' | 'defer';
    readonly until: string;
    readonly at: string;
    readonly reason: string | null;
  } | null;
  readonly rating: number | null;
  readonly reworks: number;
  readonly rejections: number;
  readonly summary: string | null; // released for the public
  readonly timeline: readonly TimelineEntry[]; // oldest first
  readonly suggestions: readonly CategorySuggestion[]; // while it has no category or awaits review
  readonly duplicates: readonly DuplicateCandidate[];
  readonly can: readonly AllowedAction[];
  /** Where it went when it was merged 并案, null: it stands for itself; `goesOnAs`: the last of a row of merges. */
  readonly merged: { readonly into: CaseRef; readonly goesOnAs: CaseRef; readonly at: string } | null;
  /** What was merged into it, directly or through another. */
  readonly joined: readonly CaseRef[];
  /** Cases of other offices that it is linked with 关联; nothing more of them is known here. */
  readonly links: readonly LinkedCase[];
  readonly canRelease: boolean;
  readonly holds: readonly Holder[];
  readonly pack: { readonly id: string; readonly version: string; readonly label: Label };
};

/** Who looked at a restricted case 谁看过, how often, and when the last time. */
export type CaseLook = { readonly name: string | null; readonly times: number; readonly lastAt: string };

/**
 * POST /api/v1/cases/:id/contact {reason: 2..200 characters, version?}: the whole contact of the reporter, or of who objected in that step; each look is
 * written down with the reason.
 */
export type ContactAnswer = { readonly name: string | null; readonly phone: string | null };

/** GET /api/v1/cases/:id/routing?category= : who should handle it and why (归口). */
export type RoutingSuggestion = {
  readonly lead: { readonly code: string; readonly label: Label };
  readonly assisting: readonly { readonly code: string; readonly label: Label }[];
  readonly row: number;
  readonly clause: string;
  readonly zone: Label;
  readonly category: Label;
  readonly due: { readonly at: string; readonly provisional: boolean } | null; // if dispatched now
  readonly sentence: Label; // the row, word for word
};

/** Another case of this office; `id` is null where the reader may not see it. */
export type CaseRef = { readonly id: string | null; readonly number: string };
export type LinkedCase = { readonly number: string; readonly office: string };

/** What POST /api/v1/cases/:id/actions answers. `linked`: the other case is another office's, so nothing was merged and this one goes on. */
export type ActionAnswer = { readonly id: string; readonly linked: LinkedCase | null };

export type FormAnswers = Readonly<Record<string, string | number | boolean>>;

/** POST /api/v1/cases/:id/actions, also /public/follow/actions (there with `code` instead of an id). */
export type ActionRequest = {
  readonly commandId: string; // UUIDv7 made by the client, the same on a retry
  readonly seenVersion: number; // what the screen showed
  readonly action: ActionKind;
  readonly note?: string; // at most 5,000 characters
  readonly photos?: readonly string[]; // upload ids
  readonly category?: string;
  readonly unit?: string;
  readonly assisting?: readonly string[];
  readonly checkerId?: string;
  readonly outcome?: Outcome;
  readonly until?: string; // YYYY-MM-DD
  readonly rating?: number; // 1..5
  readonly severity?: string;
  readonly form?: FormAnswers; // by field code
  readonly formCode?: string; // which of the action's forms; absent where it has one
  readonly publicText?: string; // what the public reads, at most 2,000 characters
  /** Of a coordination: each unit's part; else `assisting` with one `until` for all. */
  readonly shares?: readonly { readonly unit: string; readonly task?: string; readonly until?: string }[];
  readonly reached?: boolean; // of a call back: false when nobody answered
  readonly otherCaseId?: string; // merge: the case that goes on, its id or number
  readonly summary?: string; // with a closing: the released public summary
  readonly draftToken?: string; // on /public/follow/actions with photos: the X-Draft-Token they were uploaded under
};

/** POST /api/v1/cases (staff). */
export type StaffReportRequest = {
  readonly commandId: string;
  readonly source: 'field' | 'desk' | 'hotline';
  readonly text: string; // 1..10,000 characters
  readonly category: string | null;
  readonly point: LonLat | null;
  readonly address?: string;
  readonly photos: readonly string[];
  readonly contact?: { readonly name?: string; readonly phone?: string };
  readonly solvedOnTheSpot?: boolean;
  readonly note?: string; // what was done on the spot
  readonly outcome?: Outcome; // of what was settled at once, by default solved
  readonly severity?: string;
  readonly form?: FormAnswers; // of the category's form
};
export type StaffReportAnswer = { readonly id: string; readonly number: string; readonly followCode: string };

/** GET /api/v1/cases/report-form?category= : what staff may say, and must fill in, with a report of that category. */
export type ReportForm = {
  readonly form: Form | null;
  /** How grave it may be, gravest last; empty: the office does not tell it apart. */
  readonly severities: readonly { readonly code: string; readonly label: Label }[];
};

/** POST /api/v1/public/reports. */
export type PublicReportRequest = {
  readonly commandId: string;
  readonly draftToken: string; // random, made by the browser; owns the uploads
  readonly text: string;
  readonly category: string | null;
  readonly point: LonLat | null;
  readonly address?: string;
  readonly photos: readonly string[];
  readonly contact?: { readonly name?: string; readonly phone?: string };
};
export type PublicReportAnswer = { readonly number: string; readonly followCode: string; readonly gridName: string | null };

/** POST /api/v1/public/suggest-category {text} → {suggestions}: those sure enough to be shown; `likely` by the pack's limit. A person chooses. */
export type CategorySuggestion = {
  readonly code: string;
  readonly label: Label;
  readonly confidence: number; // 0..1
  readonly likely: boolean;
};

/** POST /api/v1/public/duplicates {category, point, text} → {candidates}. Only what the public may see. */
export type DuplicateCandidate = {
  readonly caseId: string;
  readonly number: string;
  readonly category: Label | null;
  readonly place: string; // coarse: the village or grid name
  readonly state: Label;
  readonly summary: string | null; // released, else null
  readonly reportedAt: string;
  readonly distanceMetres: number;
  readonly likeness: number; // 0..1
};

/** POST /api/v1/public/cases/:id/follow {commandId} → {followCode}. */
export type FollowAnswer = { readonly followCode: string; readonly number: string };

/** POST /api/v1/public/follow {code} : what the reporter (or a follower) sees. */
export type FollowView = {
  readonly number: string;
  readonly version: number;
  readonly role: 'reporter' | 'follower';
  /** Handled together with another case since then 并案; state, limit, outcome and course are that one's. */
  readonly merged: { readonly number: string; readonly at: string } | null;
  readonly category: Label | null;
  readonly place: string;
  readonly state: { readonly code: string; readonly label: Label };
  readonly phase: Phase;
  readonly reportedAt: string;
  readonly text: string | null; // own words, only for the reporter
  readonly photos: readonly PhotoView[];
  readonly unit: Label | null;
  readonly clock: ClockView | null;
  readonly outcome: Outcome | null;
  readonly summary: string | null;
  readonly rating: number | null;
  readonly contests: number;
  readonly timeline: readonly TimelineEntry[]; // without names and inner notes
  readonly can: readonly AllowedAction[];
};

/** GET /api/v1/public/solved?gridId= → {items}. Released summaries only. */
export type SolvedItem = {
  readonly number: string;
  readonly category: Label | null;
  readonly place: string;
  readonly summary: string;
  readonly closedAt: string;
  readonly days: number; // natural days from report to closing
  readonly photos: readonly PhotoView[]; // released ones
};

/** POST /api/v1/uploads (staff) and /api/v1/public/uploads (header X-Draft-Token): body = the image. */
export type UploadAnswer = {
  readonly id: string;
  readonly thumbUrl: string;
  readonly width: number;
  readonly height: number;
  readonly takenAt: string | null; // from EXIF, as evidence
  readonly point: LonLat | null; // from EXIF, as evidence
};

/** GET /api/v1/stream (SSE): `event: cases` data: CaseChange[]; `event: reset` when the client must fetch anew. */
export type CaseChange = { readonly id: string; readonly removed: boolean };

/** GET /api/v1/cases/points → {items}: open cases on the map, at most 2,000. */
export type CasePoint = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly point: LonLat;
  readonly light: ClockView['light'];
  readonly phase: Phase;
};
