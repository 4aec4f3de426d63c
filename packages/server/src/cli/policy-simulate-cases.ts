import type { ZoneShape } from '@gridkeeper/domain/areas/zone-of.ts';
import { zoneOf } from '@gridkeeper/domain/areas/zone-of.ts';
import type { CaseMapping } from '@gridkeeper/domain/exchange/case-mapping.ts';
import { type RowFault, rowFault } from '@gridkeeper/domain/exchange/fault.ts';
import { categoryNames, readCaseRow } from '@gridkeeper/domain/exchange/read-case-row.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PastCase } from '@gridkeeper/domain/policy/simulate/past-case.ts';
import { checkColumns } from '../exchange/check-columns.ts';
import { loadMapping } from '../exchange/load-mapping.ts';
import { openRows } from '../platform/sheets/read/open-rows.ts';

type Row = Readonly<Record<string, string>>;

/** Rows that cannot be taken, by the row where a person finds them. */
export type BadRow = { readonly row: number; readonly faults: readonly RowFault[] };

export type CaseSource = {
  readonly file: string;
  /** A mapping as `import cases` takes it; undefined: by the columns there are. */
  readonly map: string | undefined;
  /** Categories, zones and severities may bear the codes or labels of any of them. */
  readonly packs: readonly CompiledPack[];
  /** Of the first pack, for cases with a point; empty: not known. */
  readonly shapes: readonly ZoneShape[];
  readonly now: number;
};

/** Reads past cases. @throws UnusableFile when the file or the mapping is of no use */
export async function readPastCases(source: CaseSource): Promise<{ readonly cases: readonly PastCase[]; readonly bad: readonly BadRow[] }> {
  const given = source.map === undefined ? undefined : await loadMapping(source.map);
  const { rows, fixedColumns } = await openRows(source.file, given?.sheet ?? null);
  const cases: PastCase[] = [];
  const bad: BadRow[] = [];
  let read: ((row: Row) => PastCase | readonly RowFault[]) | undefined;
  for await (const row of rows) {
    if (!('values' in row)) {
      bad.push({ row: row.row, faults: [rowFault('', row.broken, row.value)] });
      continue;
    }
    read ??= caseReader(given ?? (await usualMapping(row.values, fixedColumns)), source, row.values, fixedColumns);
    const found = read(row.values);
    if ('id' in found) cases.push(found);
    else bad.push({ row: row.row, faults: found });
  }
  return { cases, bad };
}

/** The columns of the mappings that come with the program, and `category`; of a table those that it has. */
async function usualMapping(first: Row, fixed: boolean): Promise<CaseMapping> {
  const mapping = await loadMapping('answered');
  const columns = Object.entries({ ...mapping.columns, category: 'category' });
  const there = Object.fromEntries(columns.filter(([, column]) => !fixed || Object.hasOwn(first, column)));
  const { id, text, reportedAt } = mapping.columns;
  return { ...mapping, columns: { id, text, reportedAt, ...there } };
}

function caseReader(mapping: CaseMapping, { packs, shapes, now }: CaseSource, first: Row, fixed: boolean) {
  checkColumns(mapping, Object.keys(first), fixed);
  const categories = categoryNames(packs.flatMap((pack) => pack.categories));
  return (values: Row): PastCase | readonly RowFault[] => {
    const read = readCaseRow(values, { mapping, categories, now });
    const minutes = readMinutes(values);
    const noMinutes = minutes === undefined ? [rowFault('minutes', 'not-a-number', values.minutes ?? '')] : [];
    if ('faults' in read || minutes === undefined) return [...('faults' in read ? read.faults : []), ...noMinutes];
    const { id, reportedAt, category, text, point, answer } = read.case;
    const zone = named(values.zone, packs, 'zones') ?? (point === null ? null : (zoneOf(point, shapes) ?? null));
    return {
      id,
      reportedAt,
      category,
      text,
      zone,
      severity: named(values.severity, packs, 'severities'),
      minutes,
      answeredAt: answer?.at ?? null,
    };
  };
}

/** Minutes of work; null: not said; undefined: no number above 0. */
function readMinutes({ minutes: text = '' }: Row): number | null | undefined {
  if (text.trim() === '') return null;
  const minutes = Number(text);
  return minutes > 0 && minutes <= 10_000 ? minutes : undefined;
}

function named(word: string | undefined, packs: readonly CompiledPack[], list: 'zones' | 'severities'): string | null {
  const all = packs.flatMap((pack): readonly { code: string; label: { zh: string; en: string } }[] => pack[list]);
  return all.find(({ code, label }) => word === code || word === label.zh || word === label.en)?.code ?? null;
}
