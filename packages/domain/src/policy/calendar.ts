import type { CivilDate } from '../base/instant.ts';

/** A working calendar 工作日历: the office's zone, its hours, and which days are known. Data come from the server. */
export type WorkingCalendar = {
  readonly zone: string; // IANA, default Asia/Shanghai
  readonly version: string; // changes with every import; stored beside what was computed from it
  /** Days that differ from Mon-Fri: true = working (make-up 调休), false = off. */
  readonly exceptions: ReadonlyMap<CivilDate, boolean>;
  /** Years whose arrangement is published; another year yields provisional 暂定 deadlines. */
  readonly knownYears: ReadonlySet<number>;
};
