import type { Locale } from '@gridkeeper/domain/base/label.ts';
import { listNames, sheetWords } from '@gridkeeper/domain/exchange/sheet-words.ts';
import type { DutyRoster } from '@gridkeeper/domain/people/duty.ts';
import type { StaffActor } from '../../people/actor.ts';
import { dutyWeek } from '../../people/duty/duty-week.queries.ts';
import { columnsIn } from './columns.ts';
import type { ExportedList } from './send-list.ts';

/** `name`: null where nobody is on duty though somebody is wanted. */
type Row = { readonly name: string | null; readonly from: string; readonly to: string; readonly absent: boolean };

/** A week of a duty roster 值班表 with its gaps, by time. */
export function dutyList(
  actor: StaffActor,
  week: { readonly roster: DutyRoster; readonly monday: string },
  locale: Locale,
): ExportedList<Row> {
  const { column, say, yes } = columnsIn(locale);
  return {
    list: 'duty',
    filter: week,
    title: `${listNames.duty[locale]} ${sheetWords[`roster.${week.roster}`][locale]}`,
    reason: null,
    columns: [
      column('from', (row) => row.from, 'moment'),
      column('until', (row) => row.to, 'moment'),
      column('person', (row) => row.name ?? say(sheetWords.gap), 'text', 16),
      column('absent', (row) => (row.absent ? yes(true) : null), 'text', 18),
    ],
    page: async (tx) => {
      const { shifts, gaps } = await dutyWeek(tx, actor, week);
      const rows: Row[] = [
        ...shifts.map(({ name, from, to, absent }) => ({ name, from, to, absent: absent.length > 0 })),
        ...gaps.map(({ from, to }) => ({ name: null, from, to, absent: false })),
      ];
      return { items: rows.sort((a, b) => (a.from < b.from ? -1 : 1)), next: null };
    },
  };
}
