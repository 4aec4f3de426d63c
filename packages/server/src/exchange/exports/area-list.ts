import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import type { Locale } from '@gridkeeper/domain/base/label.ts';
import { listNames, sheetWords } from '@gridkeeper/domain/exchange/sheet-words.ts';
import { areaLevelWords } from '@gridkeeper/domain/policy/sentences-words.ts';
import { requireSeeAreas } from '../../areas/area.policy.ts';
import { listAreas } from '../../areas/list-areas.queries.ts';
import type { StaffActor } from '../../people/actor.ts';
import { columnsIn } from './columns.ts';
import { type ExportedList, wholeList } from './send-list.ts';

/** The tree of areas with its counts. @throws AppError not-allowed */
export function areaList(actor: StaffActor, locale: Locale): ExportedList<AreaView> {
  requireSeeAreas(actor);
  const { column, say } = columnsIn(locale);
  const names = new Map<string, string>();
  return {
    list: 'areas',
    filter: {},
    title: listNames.areas[locale],
    reason: null,
    columns: [
      column('code', (row) => row.code, 'text', 20),
      column('name', (row) => row.name, 'text', 24),
      column('level', (row) => say(areaLevelWords[row.level]), 'text', 14),
      column('parent', (row) => (row.parentId === null ? null : (names.get(row.parentId) ?? null)), 'text', 20),
      column('kind', (row) => (row.kind === null ? null : say(sheetWords[`kind.${row.kind}`])), 'text', 12),
      column('layer', (row) => row.layer, 'text', 12),
      column('households', (row) => row.households, 'number'),
      column('persons', (row) => row.persons, 'number'),
      column('valid-from', (row) => row.validFrom, 'date'),
      column('valid-to', (row) => row.validTo, 'date'),
    ],
    page: async (tx) => {
      const page = await wholeList(listAreas(tx));
      for (const { id, name } of page.items) names.set(id, name);
      return page;
    },
  };
}
