import type { LonLat } from '../cases/wire.ts';
import type { RegisterKind } from '../policy/registers.ts';
import type { EntryDraft } from '../registers/wire.ts';
import { toWgs84 } from './coordinates.ts';
import { type CellValue, readCell } from './sheet-cell.ts';
import { type SheetFaultCode, sheetFault } from './sheet-faults.ts';
import type { SheetField, SheetPlan, SheetRowFault } from './sheet-wire.ts';

/** What a workbook says of a cell beside its value. */
export type SheetMark = 'error' | 'uncalculated' | 'merged' | 'rounded';

export type SheetRow = {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
  readonly marks?: Readonly<Record<string, SheetMark>>;
};

export type SheetCertificate = { readonly code: string; readonly number?: string; readonly issuedOn?: string; readonly expiresOn?: string };

/** A row as its register takes it; with faults it is not taken. `ref`: what the source calls it. */
export type ReadEntry = {
  readonly row: number;
  readonly ref: string | null;
  readonly draft: EntryDraft;
  readonly certificates: readonly SheetCertificate[];
  readonly faults: readonly SheetRowFault[];
};

export type SheetContext = { readonly kind: RegisterKind; readonly fields: readonly SheetField[]; readonly plan: SheetPlan };

const marked: Readonly<Record<SheetMark, SheetFaultCode>> = {
  error: 'cell-error',
  uncalculated: 'cell-uncalculated',
  merged: 'cell-merged',
  rounded: 'cell-rounded',
};

/** Reads one row by the plan and names every fault in it. An empty cell says nothing: what stands there stays. */
export function readEntryRow(row: SheetRow, context: SheetContext): ReadEntry {
  const { kind, fields, plan } = context;
  const faults: SheetRowFault[] = [];
  const values = new Map<string, Exclude<CellValue, null>>();
  const wrong = (code: SheetFaultCode, field: string) => {
    const column = plan.columns[field] ?? field;
    faults.push(sheetFault(code, { row: row.row, column, value: isAboutPerson(kind, field) ? '' : (row.values[column] ?? '') }));
  };
  for (const field of fields) {
    const column = plan.columns[field.code];
    if (column === undefined) continue;
    const mark = row.marks?.[column];
    if (mark !== undefined && (mark !== 'rounded' || field.type === 'code' || field.type === 'phone')) {
      wrong(marked[mark], field.code);
      continue;
    }
    const typed = row.values[column] ?? '';
    // A sheet that was exported masked comes back: a mask says nothing, and must not take the place of what is behind it.
    if (typed.includes('*') && isAboutPerson(kind, field.code)) continue;
    const read = readCell(field, typed);
    if ('fault' in read) wrong(read.fault, field.code);
    else if (read.value !== null) values.set(field.code, read.value);
  }
  const point = readPoint(values, wrong, plan);
  const ref = values.get('ref');
  return {
    row: row.row,
    ref: ref === undefined ? null : String(ref),
    draft: draftOf(values, context, point),
    certificates: certificatesOf(kind, values),
    faults,
  };
}

/** Whether a value may not stand in a report: names of persons, and fields about them. */
export function isAboutPerson(kind: RegisterKind, field: string): boolean {
  if (['household', 'care-recipient'].includes(kind.sort)) return true;
  return kind.fields.some((one) => `fields.${one.code}` === field && (one.secret || one.group !== null || one.type === 'phone'));
}

function readPoint(
  values: ReadonlyMap<string, CellValue>,
  wrong: (code: SheetFaultCode, field: string) => void,
  { coordinates, columns }: SheetPlan,
): LonLat | undefined {
  const [lon, lat] = [values.get('lon'), values.get('lat')];
  if (typeof lon !== 'number' || typeof lat !== 'number') {
    if (columns.lon !== undefined && columns.lat !== undefined && typeof lon !== typeof lat)
      wrong('point-incomplete', typeof lon === 'number' ? 'lat' : 'lon');
    return undefined;
  }
  if (Math.abs(lat) > 90 && Math.abs(lon) <= 90) wrong('point-swapped', 'lat');
  else if (Math.abs(lon) > 180 || Math.abs(lat) > 90) wrong('point-impossible', Math.abs(lon) > 180 ? 'lon' : 'lat');
  else return toWgs84([lon, lat], coordinates ?? 'wgs84');
  return undefined;
}

function draftOf(
  values: ReadonlyMap<string, Exclude<CellValue, null>>,
  { kind, plan }: SheetContext,
  point: LonLat | undefined,
): EntryDraft {
  const text = (code: string) => (values.has(code) ? String(values.get(code)) : undefined);
  const own = [...values]
    .filter(([code]) => code.startsWith('fields.'))
    .map(([code, value]) => [code.slice('fields.'.length), value] as const);
  const days = values.get('visitEveryDays');
  const consent = consentOf(values, kind);
  const [name, code, address] = [text('name'), text('code'), text('address')];
  return {
    ...(name === undefined ? {} : { name }),
    ...(code === undefined ? {} : { code }),
    ...(address === undefined ? {} : { address }),
    ...(point === undefined ? {} : { point }),
    ...(typeof days === 'number' ? { visitEveryDays: days } : {}),
    ...(consent === undefined ? {} : { consent }),
    ...(plan.override ? { override: kind.fields.map((field) => field.code) } : {}),
    fields: Object.fromEntries(own),
  };
}

function consentOf(values: ReadonlyMap<string, CellValue>, kind: RegisterKind): EntryDraft['consent'] {
  const givenOn = values.get('consent.givenOn');
  if (kind.consent === null || typeof givenOn !== 'string') return undefined;
  const by = values.get('consent.by') === 'guardian' ? 'guardian' : 'self';
  return { by, version: kind.consent.version, givenOn, underAge: values.get('consent.underAge') === true };
}

function certificatesOf(kind: RegisterKind, values: ReadonlyMap<string, CellValue>): readonly SheetCertificate[] {
  return kind.certificates.flatMap(({ code }) => {
    const [number, issuedOn, expiresOn] = ['number', 'issued', 'expires'].map((part) => values.get(`certificates.${code}.${part}`));
    if (number === undefined && issuedOn === undefined && expiresOn === undefined) return [];
    return [
      {
        code,
        ...(number === undefined ? {} : { number: String(number) }),
        ...(issuedOn === undefined ? {} : { issuedOn: String(issuedOn) }),
        ...(expiresOn === undefined ? {} : { expiresOn: String(expiresOn) }),
      },
    ];
  });
}

/** The column that a fault of the entry is about, by the field it names (`point`, `certificates.food`, or a field's own code). */
export function columnOfFault(field: string, { plan, fields }: Pick<SheetContext, 'plan' | 'fields'>): string {
  const names =
    field === 'point'
      ? ['lon', 'address']
      : field === 'consent'
        ? ['consent.givenOn', 'consent.by']
        : [field, `fields.${field}`, `${field}.number`, `${field}.expires`];
  const mapped = names.find((name) => plan.columns[name] !== undefined);
  if (mapped !== undefined) return plan.columns[mapped] ?? '';
  return fields.find(({ code }) => names.includes(code))?.label.zh ?? field;
}
