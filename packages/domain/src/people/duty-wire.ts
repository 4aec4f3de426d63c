import type { DutyCoverage, DutyRoster } from './duty.ts';

/** Shapes of /api/v1/people/duty 值班. Moments are ISO 8601; days are civil days of the office. All staff read, `people.edit` writes. */
export type DutyShift = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Counted up at each change; sent back with the next one. */
  readonly version: number;
  /** When the person holds no post, within the shift. */
  readonly absent: readonly DutySpan[];
};

export type DutySpan = { readonly from: string; readonly to: string };

/** GET /api/v1/people/duty?roster=&monday=YYYY-MM-DD. */
export type DutyWeek = {
  readonly roster: DutyRoster;
  readonly coverage: DutyCoverage;
  readonly monday: string;
  readonly today: string;
  /** Those that touch the week, by their beginning. */
  readonly shifts: readonly DutyShift[];
  /** When nobody is on duty though somebody is wanted, also in days gone by. */
  readonly gaps: readonly DutySpan[];
  readonly canEdit: boolean;
};

export type OnDuty = { readonly personId: string; readonly name: string; readonly from: string; readonly to: string };

/** GET /api/v1/people/duty/now?roster=. `next`: who begins next, within the coming week. */
export type DutyNow = { readonly now: readonly OnDuty[]; readonly next: readonly OnDuty[] };

/** POST /api/v1/people/duty/shifts. With `shiftId` and `seenVersion` the shift is changed, else a new one made. */
export type SetShiftRequest = {
  readonly commandId: string;
  readonly shiftId?: string;
  readonly seenVersion?: number;
  readonly roster: DutyRoster;
  readonly personId: string;
  readonly from: string;
  readonly to: string;
};

/** POST /api/v1/people/duty/shifts/:id/remove. */
export type RemoveShiftRequest = { readonly commandId: string; readonly seenVersion: number };

/** POST /api/v1/people/duty/copy: the shifts that begin in the week of `monday` once more a week later. */
export type CopyWeekRequest = { readonly commandId: string; readonly roster: DutyRoster; readonly monday: string };

/** POST /api/v1/people/duty/coverage. */
export type CoverageRequest = { readonly commandId: string; readonly roster: DutyRoster; readonly coverage: DutyCoverage };
