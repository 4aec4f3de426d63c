import type { Label } from '../base/label.ts';

/** GET /api/v1/overview: the leader's view, all within the reader's scope. A rate with zero denominator is null and shown as "—". */
export type Overview = {
  /** The office has restricted cases 限制查看: they are counted, and listed only for those who hold them. */
  readonly restricted: boolean;
  readonly at: string;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly openedToday: number;
  readonly closedToday: number;
  readonly last30: {
    readonly opened: number;
    readonly closed: number;
    readonly closedInTime: number; // of those closed, inside the limit
    readonly inTimeRate: number | null;
    readonly contested: number;
    readonly medianDays: number | null; // report to closing
    readonly satisfied: number; // ratings of 4 and 5
    readonly rated: number;
  };
  readonly byUnit: readonly UnitLoad[]; // units with open cases, most overdue first
  readonly byGrid: readonly GridLoad[];
  readonly byHead: readonly { readonly code: string; readonly label: Label; readonly open: number; readonly opened30: number }[];
  readonly daily: readonly { readonly date: string; readonly opened: number; readonly closed: number }[]; // last 90 days
};
export type UnitLoad = {
  readonly code: string;
  readonly label: Label;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly closed30: number;
  readonly inTime30: number;
};
export type GridLoad = {
  readonly gridId: string;
  readonly name: string;
  readonly communityName: string;
  readonly open: number;
  readonly overdue: number;
  readonly opened30: number;
};
