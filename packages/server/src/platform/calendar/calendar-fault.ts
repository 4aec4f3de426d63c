import type { Label } from '@gridkeeper/domain/base/label.ts';

/** One fault of a calendar file: the row as counted from 1 without the heading (0: the file as a whole), its column, and why. */
export type CalendarFault = { readonly row: number; readonly column: string; readonly reason: Label };

/** A file of which nothing was taken, with every row that is wrong. */
export class CalendarFileError extends Error {
  override readonly name = 'CalendarFileError';
  readonly faults: readonly CalendarFault[];

  constructor(faults: readonly CalendarFault[]) {
    super(faults.map(({ row, column, reason }) => `row ${row}, ${column}: ${reason.en}`).join('\n'));
    this.faults = faults;
  }
}

export const calendarReasons = {
  notJson: { zh: '不是 JSON，也不是带表头 date,working 的 CSV', en: 'is neither JSON nor CSV with the heading date,working' },
  noDays: {
    zh: '没有任何日期：该年放假安排可能还没有公布',
    en: 'holds no days: the arrangement of that year may not be published yet',
  },
  yearMissing: { zh: '没有写明年份，请用 --year 指定', en: 'names no year; name it with --year' },
  yearDiffers: { zh: '与 --year 指定的年份不同', en: 'is another year than --year says' },
  yearImpossible: { zh: '年份应在 1990 至 2100 之间', en: 'must be a year from 1990 to 2100' },
  notADate: { zh: '不是有效日期，应为 2027-01-01 的形式', en: 'is no date of the form 2027-01-01' },
  otherYear: { zh: '不属于该年，也不在上年十二月', en: 'lies neither in that year nor in the December before it' },
  twice: { zh: '同一日期出现两次', en: 'stands twice in the file' },
  notWorking: { zh: '应为 1（上班）或 0（放假）', en: 'must be 1 (working) or 0 (off)' },
  notOff: { zh: '应为 true（放假）或 false（上班）', en: 'must be true (off) or false (working)' },
} as const satisfies Record<string, Label>;
