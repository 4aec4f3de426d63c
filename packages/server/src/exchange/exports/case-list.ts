import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { CaseListItem, CaseQuery } from '@gridkeeper/domain/cases/wire.ts';
import { listNames, sheetWords } from '@gridkeeper/domain/exchange/sheet-words.ts';
import { outcomeWords } from '@gridkeeper/domain/policy/sentences-words.ts';
import { exportCases } from '../../cases/list.queries.ts';
import type { StaffActor } from '../../people/actor.ts';
import { columnsIn } from './columns.ts';
import type { ExportedList } from './send-list.ts';

/** A queue of cases with its filters, as the list shows it; restricted ones only to who sees them there. */
export function caseList(actor: StaffActor, query: CaseQuery, locale: Locale): ExportedList<CaseListItem> {
  const { column, say, yes } = columnsIn(locale);
  const { cursor: _, limit: __, ...filter } = query;
  return {
    list: 'cases',
    filter,
    title: listNames.cases[locale],
    reason: null,
    columns: [
      column('number', (row) => row.number, 'text', 20),
      column('title', (row) => row.title, 'text', 44),
      column('category', (row) => say(row.category?.label)),
      column('state', (row) => say(row.state.label), 'text', 12),
      column('source', (row) => say(sheetWords[`source.${row.source}`]), 'text', 10),
      column('community', (row) => row.communityName),
      column('grid', (row) => row.gridName),
      column('unit', (row) => say(row.unit?.label)),
      column('reported', (row) => row.reportedAt, 'moment'),
      column('due', (row) => row.clock?.dueAt ?? null, 'moment'),
      column('late', (row) => (row.clock === null ? null : yes(row.clock.light === 'overdue')), 'text', 10),
      column('provisional', (row) => (row.clock?.provisional ? yes(true) : null), 'text', 8),
      column('outcome', (row) => say(row.outcome && outcomeWords[row.outcome]), 'text', 14),
      column('contests', (row) => row.contests, 'number', 12),
      column('updated', (row) => row.updatedAt, 'moment'),
    ],
    page: async (tx, cursor) => {
      const { items, next, restricted } = await exportCases(tx, actor, cursor === null ? filter : { ...filter, cursor });
      return { items, next, subjects: restricted };
    },
  };
}
