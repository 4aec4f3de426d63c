import type { Locale } from '@gridkeeper/domain/base/label.ts';
import { sheetFields } from '@gridkeeper/domain/exchange/sheet-fields.ts';
import { sheetColumns, sheetWords } from '@gridkeeper/domain/exchange/sheet-words.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isPersonal } from '@gridkeeper/domain/registers/kinds.ts';
import type { EntryRow, FieldValue } from '@gridkeeper/domain/registers/wire.ts';
import type { ExportedList } from '../../exchange/exports/send-list.ts';
import type { StaffActor } from '../../people/actor.ts';
import type { SheetColumn } from '../../platform/sheets/write/sheet-column.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { presentRows } from '../entries/present-rows.ts';
import { openSecret } from '../entries/secrets.ts';
import { type EntryQuery, entriesPage } from '../list-entries.queries.ts';
import { mayReveal, registerScope } from '../register.policy.ts';

type Row = { readonly shown: EntryRow; readonly stored: StoredEntry; readonly opened: Readonly<Record<string, FieldValue>> };

const pageSize = 500;

/**
 * A register 台账 as a sheet, under the headings by which it can be imported again. Data on persons stay masked, unless a reason is given: then they are
 * opened where the actor may reveal them, and who looked tells it of each entry.
 */
export function entryList(
  actor: StaffActor,
  kind: RegisterKind,
  query: EntryQuery & { readonly ledger?: string | undefined },
  { locale, reason }: { readonly locale: Locale; readonly reason: string | null },
): ExportedList<Row> {
  return {
    list: `register:${kind.code}`,
    filter: { q: query.q ?? '', areaId: query.areaId, ledger: query.ledger, warning: query.warning, ended: query.ended },
    title: kind.label[locale],
    reason,
    columns: columnsOf(kind, locale),
    page: async (tx, cursor) => {
      const { entries, next } = await entriesPage(tx, actor, kind, { ...query, cursor: cursor ?? undefined, limit: pageSize });
      const rows = await presentRows(tx, kind, entries, { every: true });
      const scope = await registerScope(tx, actor);
      const items = entries.flatMap((stored, i): Row[] => {
        const shown = rows[i];
        if (!shown) return [];
        const open = reason !== null && mayReveal(scope, { restricted: stored.restricted, areaIds: stored.ground.areaIds });
        const secrets = open ? Object.entries(stored.state.secrets) : [];
        return [
          { shown, stored, opened: Object.fromEntries(secrets.map(([code, secret]) => [code, openSecret(tx, stored.id, code, secret)])) },
        ];
      });
      return { items, next, subjects: isPersonal(kind) ? entries.map(({ id }) => id) : [] };
    },
  };
}

function columnsOf(kind: RegisterKind, locale: Locale): readonly SheetColumn<Row>[] {
  const written = sheetFields(kind).flatMap((field): SheetColumn<Row>[] => {
    const value = readerOf(field.code);
    if (value === undefined) return [];
    const type = field.type === 'number' || field.type === 'degrees' ? 'number' : field.type === 'date' ? 'date' : 'text';
    const words = new Map(field.options.map(({ code, label }) => [code, label[locale]]));
    return [{ title: field.label[locale], kind: type, value: (row) => plain(value(row), words, locale) }];
  });
  return [
    ...written,
    { title: sheetColumns.community[locale], value: ({ shown }) => shown.communityName },
    { title: sheetColumns.grid[locale], value: ({ shown }) => shown.gridName },
    { title: sheetColumns.updated[locale], kind: 'moment', value: ({ shown }) => shown.updatedAt },
  ];
}

/** Where the value of a field stands; undefined: it is not exported (consent, which is shown on the entry's page). */
function readerOf(code: string): ((row: Row) => FieldValue) | undefined {
  const [first = '', second = '', third = ''] = code.split('.');
  // What is hidden, because consent has ended, is not opened either.
  if (first === 'fields')
    return ({ shown, opened }) => (shown.fields[second] == null ? null : (opened[second] ?? shown.fields[second] ?? null));
  if (first === 'certificates') {
    const part = ({ number: 'number', issued: 'issuedOn', expires: 'expiresOn' } as const)[third];
    return part === undefined ? undefined : ({ stored }) => stored.state.certificates[second]?.[part] ?? null;
  }
  switch (code) {
    case 'name':
      return ({ shown, opened }) => opened.name ?? shown.name;
    case 'code':
      return ({ shown }) => shown.code;
    case 'address':
      return ({ shown }) => shown.address;
    case 'lon':
      return ({ shown }) => shown.point[0];
    case 'lat':
      return ({ shown }) => shown.point[1];
    case 'visitEveryDays':
      return ({ stored }) => stored.state.visitEveryDays;
    default:
      return undefined;
  }
}

function plain(value: FieldValue, words: ReadonlyMap<string, string>, locale: Locale): string | number | null {
  if (value === null) return null;
  if (typeof value === 'object') return value.masked;
  if (typeof value === 'boolean') return (value ? sheetWords.yes : sheetWords.no)[locale];
  return typeof value === 'string' ? (words.get(value) ?? value) : value;
}
