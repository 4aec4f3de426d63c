import type { Label } from '../base/label.ts';
import { outcomes } from '../cases/outcome.ts';
import { offsetAt } from '../policy/zone.ts';
import { type CaseField, type CaseMapping, caseFields, requiredFields } from './case-mapping.ts';
import { coordinateSystems } from './coordinates.ts';
import { isMomentFormat } from './moment.ts';

export type MappingProblem = { readonly field: string; readonly message: Label };
export type ParsedMapping = { readonly mapping: CaseMapping } | { readonly problems: readonly MappingProblem[] };

type Plain = Readonly<Record<string, unknown>>;
const known = ['source', 'columns', 'time', 'categories', 'coordinates', 'outcome', 'sheet'];

/** Checks the content of a mapping file (already read from JSON or YAML) and names everything that is wrong at once. */
export function parseCaseMapping(raw: unknown): ParsedMapping {
  const problems: MappingProblem[] = [];
  const wrong = (field: string, zh: string, en: string) => problems.push({ field, message: { zh, en } });
  if (!isPlain(raw))
    return {
      problems: [{ field: '', message: { zh: '映射文件应是一组“名称: 值”', en: 'the mapping is not a set of names with values' } }],
    };
  for (const field of Object.keys(raw).filter((each) => !known.includes(each)))
    wrong(field, `没有这一项；可用：${known.join('、')}`, `there is no such entry; known are ${known.join(', ')}`);

  const source = textOr(raw.source, '');
  if (source === '' || source.length > 60)
    wrong('source', '请写来源系统的名称，1 至 60 字', 'name the source system in 1 to 60 characters');
  const time = isPlain(raw.time) ? raw.time : {};
  const format = textOr(time.format, 'auto');
  if (!isMomentFormat(format))
    wrong('time.format', '应为 auto、unix、unix-ms 或如 YYYY-M-D H:m 的样式', 'is auto, unix, unix-ms or a pattern such as YYYY-M-D H:m');
  const zone = textOr(time.zone, 'Asia/Shanghai');
  if (!isZone(zone)) wrong('time.zone', '不是时区名，例如 Asia/Shanghai', 'is no time zone, such as Asia/Shanghai');
  const coordinates = oneOf(coordinateSystems, raw.coordinates ?? 'wgs84');
  if (coordinates === undefined)
    wrong('coordinates', `应为 ${coordinateSystems.join('、')} 之一`, `is one of ${coordinateSystems.join(', ')}`);
  const outcome = oneOf(outcomes, raw.outcome ?? 'explained');
  if (outcome === undefined) wrong('outcome', `应为 ${outcomes.join('、')} 之一`, `is one of ${outcomes.join(', ')}`);
  const categories = readCategories(raw.categories ?? {});
  if (categories === undefined)
    wrong('categories', '每项应为“文件中的词: 类别编码”或 null', 'holds a category code or null for each word of the file');
  const columns = readColumns(raw.columns, wrong);

  if (problems.length > 0 || columns === undefined || coordinates === undefined || outcome === undefined || categories === undefined)
    return { problems };
  return { mapping: { source, columns, time: { format, zone }, categories, coordinates, outcome, sheet: textOr(raw.sheet, '') || null } };
}

function readColumns(raw: unknown, wrong: (field: string, zh: string, en: string) => void): CaseMapping['columns'] | undefined {
  const given = isPlain(raw) ? raw : {};
  const found: Partial<Record<CaseField, string>> = {};
  for (const [field, value] of Object.entries(given)) {
    const name = oneOf(caseFields, field);
    if (name === undefined)
      wrong(
        `columns.${field}`,
        `没有这一列；可用：${caseFields.join('、')}`,
        `there is no such column; known are ${caseFields.join(', ')}`,
      );
    else if (textOr(value, '') === '') wrong(`columns.${field}`, '请写文件中的列名', 'name the column of the file');
    else found[name] = textOr(value, '');
  }
  for (const field of requiredFields.filter((each) => given[each] === undefined))
    wrong(`columns.${field}`, '必须指明对应文件中的哪一列', 'must name a column of the file');
  for (const [one, other] of [
    ['lon', 'lat'],
    ['reply', 'repliedAt'],
  ] as const)
    if ((found[one] === undefined) !== (found[other] === undefined))
      wrong(`columns.${found[one] === undefined ? one : other}`, `${one} 和 ${other} 须同时指明`, `${one} and ${other} are named together`);
  const { id, text, reportedAt } = found;
  return id === undefined || text === undefined || reportedAt === undefined ? undefined : { ...found, id, text, reportedAt };
}

function readCategories(raw: unknown): Readonly<Record<string, string | null>> | undefined {
  if (!isPlain(raw)) return undefined;
  const read = Object.entries(raw).map(([word, code]) => [word, code === null ? null : textOr(code, '')] as const);
  return read.some(([, code]) => code === '') ? undefined : Object.fromEntries(read);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// YAML reads `id: 1` as a number; as a column name it is meant as text.
function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : otherwise;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((each) => each === value);
}

function isZone(name: string): boolean {
  try {
    offsetAt(name, 0);
    return true;
  } catch {
    return false;
  }
}
