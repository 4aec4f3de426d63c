import type { EpochMs } from '../base/instant.ts';
import type { LonLat } from '../cases/wire.ts';
import type { Category } from '../policy/pack.ts';
import type { CaseField, CaseMapping } from './case-mapping.ts';
import { toWgs84 } from './coordinates.ts';
import { type RowFault, type RowFaultCode, rowFault } from './fault.ts';
import { parseMoment } from './moment.ts';

/** A row that can become a case. With an answer it comes in closed, with the times of the source. */
export type ImportedCase = {
  readonly id: string;
  readonly text: string;
  readonly reportedAt: EpochMs;
  readonly category: string | null;
  readonly address: string | null;
  readonly point: LonLat | null;
  readonly answer: { readonly text: string; readonly at: EpochMs } | null;
};

export type ReadRow = { readonly case: ImportedCase } | { readonly faults: readonly RowFault[] };

/** What a row is read against. `now`: a report from the future is a fault. */
export type RowContext = {
  readonly mapping: CaseMapping;
  /** Codes and Chinese labels of the categories that take cases, to their codes. */
  readonly categories: ReadonlyMap<string, string>;
  readonly now: EpochMs;
};

export const maxTextLength = 10_000;
const maxIdLength = 100;
const maxAddressLength = 200;
const earliest = Date.UTC(1949, 0, 1);

/** Names under which a file may speak of the categories of a pack: their codes and their Chinese labels. */
export function categoryNames(categories: readonly Category[]): ReadonlyMap<string, string> {
  const leaves = categories.filter(({ parent }) => parent !== null);
  return new Map([...leaves.map(({ label, code }) => [label.zh, code] as const), ...leaves.map(({ code }) => [code, code] as const)]);
}

/** Reads one row by the mapping, and names every fault in it rather than the first. */
export function readCaseRow(values: Readonly<Record<string, string>>, context: RowContext): ReadRow {
  const { mapping } = context;
  const faults: RowFault[] = [];
  const cell = (field: CaseField) => clean(values[mapping.columns[field] ?? ''] ?? '');
  const wrong = (field: CaseField, code: RowFaultCode, details: RowFault['values'] = {}) => {
    faults.push(rowFault(mapping.columns[field] ?? field, code, cell(field), details));
  };
  const text = (field: CaseField, max: number, required: boolean) => {
    const value = cell(field);
    const count = Array.from(value).length;
    if (required && value === '') wrong(field, 'missing');
    if (count > max) wrong(field, 'too-long', { count, max });
    if (value.includes('\ufffd')) wrong(field, 'characters-broken');
    return value;
  };
  const moment = (field: 'reportedAt' | 'repliedAt') => {
    const value = cell(field);
    const found = value === '' ? undefined : parseMoment(value, mapping.time.format, mapping.time.zone);
    if (value !== '' && found === undefined) wrong(field, 'not-a-moment', { format: mapping.time.format });
    if (found !== undefined && (found < earliest || found > context.now)) wrong(field, 'moment-impossible');
    return found;
  };

  const id = text('id', maxIdLength, true);
  const body = withTitle(cell('title'), text('text', maxTextLength, cell('title') === ''));
  const address = text('address', maxAddressLength, false);
  if (cell('reportedAt') === '') wrong('reportedAt', 'missing');
  const reportedAt = moment('reportedAt') ?? 0;
  const category = readCategory(cell('category'), context);
  if (category === undefined) wrong('category', 'category-unknown');
  const point = readPoint([cell('lon'), cell('lat')], mapping, wrong);
  const reply = text('reply', maxTextLength, false);
  const repliedAt = moment('repliedAt');
  if ((reply === '') !== (cell('repliedAt') === '')) wrong(reply === '' ? 'reply' : 'repliedAt', 'reply-incomplete');
  if (repliedAt !== undefined && repliedAt < reportedAt) wrong('repliedAt', 'reply-too-early');

  if (faults.length > 0) return { faults };
  const answer = repliedAt === undefined ? null : { text: reply, at: repliedAt };
  return { case: { id, text: body, reportedAt, category: category ?? null, address: address || null, point, answer } };
}

// PostgreSQL takes neither NUL nor halves of surrogate pairs.
function clean(value: string): string {
  return value
    .replace(/\0/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/gu, '\n')
    .trim();
}

/** Lists show a case by its first sentence, so the title of the source comes first, unless the text repeats it. */
function withTitle(title: string, text: string): string {
  return title === '' || text.startsWith(title) ? text : `${title}\n${text}`.trim();
}

function readCategory(word: string, { mapping, categories }: RowContext): string | null | undefined {
  if (word === '') return null;
  const own = Object.hasOwn(mapping.categories, word) ? mapping.categories[word] : undefined;
  const mapped = own === undefined ? (categories.get(word) ?? mapping.categories['*']) : own;
  return mapped === undefined || mapped === null ? mapped : categories.get(mapped);
}

function readPoint(
  [lonText, latText]: readonly [string, string],
  mapping: CaseMapping,
  wrong: (field: CaseField, code: RowFaultCode) => void,
): LonLat | null {
  if (lonText === '' && latText === '') return null;
  const [lon, lat] = [Number(lonText), Number(latText)];
  if (lonText === '' || latText === '') wrong(lonText === '' ? 'lon' : 'lat', 'point-incomplete');
  else if (Number.isNaN(lon)) wrong('lon', 'not-a-number');
  else if (Number.isNaN(lat)) wrong('lat', 'not-a-number');
  else if (Math.abs(lon) > 180 || Math.abs(lat) > 90) wrong(Math.abs(lat) > 90 ? 'lat' : 'lon', 'point-impossible');
  else return toWgs84([lon, lat], mapping.coordinates);
  return null;
}
