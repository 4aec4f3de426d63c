import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { deskCodes, deskLabel, minutesOfDay, type Staff, type Team } from '@gridkeeper/domain/policy/simulate/staff.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { OperatorError } from '../platform/operator-error.ts';
import { openRows } from '../platform/sheets/read/open-rows.ts';

const count = z.coerce.number().int().min(1).max(100_000);
const minutes = z.coerce.number().min(1).max(10_000);
const cell = <T extends z.ZodType>(type: T) => z.preprocess((value) => (value === '' ? undefined : value), type.optional());
const entry = z.strictObject({ persons: count, minutes: cell(minutes), 'per-day': cell(z.coerce.number().min(0.01).max(1_000)) });
type Entry = z.infer<typeof entry>;
type Written = readonly (readonly [unit: string, entry: unknown])[];

/** Everybody who is not named. */
const others = 'others';

/**
 * Who works, as an operator says it: `unit=persons[:minutes],...`, or a YAML, JSON, CSV or XLSX file.
 * @param packs every unit of any of them may be named, by code or label
 * @throws OperatorError with everything that is wrong in it
 */
export async function readStaff(word: string, packs: readonly CompiledPack[], locale: Locale): Promise<Staff> {
  const written = word.includes('=') && !existsSync(word) ? inline(word) : await fromFile(word, locale);
  const faults: Label[] = [];
  const teams = new Map<string, Team>();
  for (const [unit, raw] of written) {
    const code = unit === others ? others : codeOf(unit, packs);
    const read = entry.safeParse(typeof raw === 'object' ? raw : { persons: raw });
    if (code === undefined) faults.push(unknownUnit(unit));
    else if (teams.has(code)) faults.push({ zh: `“${unit}”写了两次。`, en: `"${unit}" is named twice.` });
    else if (!read.success || isDouble(read.data)) faults.push(notATeam(unit));
    else teams.set(code, teamOf(read.data, packs[0]));
  }
  if (faults.length > 0) throw refusal(faults, packs, locale);
  const rest = teams.get(others) ?? null;
  teams.delete(others);
  return { teams, others: rest };
}

function inline(word: string): Written {
  return word.split(/[,，]/u).map((part) => {
    const [unit = '', amount = ''] = part.split('=');
    const [persons = '', each = ''] = amount.split(/[:：]/u);
    return [unit.trim(), { persons: persons.trim(), minutes: each.trim() }];
  });
}

async function fromFile(file: string, locale: Locale): Promise<Written> {
  if (!existsSync(file)) {
    const none = {
      zh: `没有找到人员文件：${file}。也可以直接写 环卫所=2,综合执法中队=3。`,
      en: `There is no file ${file}. Or write sanitation=2,enforcement=3.`,
    };
    throw new OperatorError(none[locale]);
  }
  if (['.yaml', '.yml', '.json'].includes(extname(file).toLowerCase())) return fromYaml(await readFile(file, 'utf8'), file, locale);
  const written: [string, unknown][] = [];
  for await (const row of (await openRows(file, null)).rows)
    if ('values' in row) {
      const { unit = '', ...rest } = row.values;
      written.push([unit, rest]);
    }
  return written;
}

function fromYaml(text: string, file: string, locale: Locale): Written {
  const broken = { zh: `${file} 应是一组“单位: 人数”。`, en: `${file} must be a set of units with their persons.` };
  try {
    const read = z.record(z.string(), z.unknown()).safeParse(parse(text));
    if (read.success) return Object.entries(read.data);
  } catch (fault) {
    throw new OperatorError(`${broken[locale]} ${fault instanceof Error ? fault.message : ''}`.trim());
  }
  throw new OperatorError(broken[locale]);
}

function codeOf(unit: string, packs: readonly CompiledPack[]): string | undefined {
  for (const pack of packs) {
    const found = deskCodes(pack).find((code) => {
      const { zh, en } = deskLabel(pack, code);
      return [code, zh, en.toLowerCase()].includes(unit.toLowerCase());
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

function isDouble({ minutes: each, 'per-day': perDay }: Entry): boolean {
  return each !== undefined && perDay !== undefined;
}

function teamOf({ persons, minutes: each, 'per-day': perDay }: Entry, pack: CompiledPack | undefined): Team {
  const day = pack ? minutesOfDay(pack.hours) : 0;
  return { persons, minutes: each ?? (perDay === undefined ? null : day / perDay) };
}

function unknownUnit(unit: string): Label {
  return { zh: `没有“${unit}”这个单位。`, en: `There is no unit "${unit}".` };
}

function notATeam(unit: string): Label {
  return {
    zh: `“${unit}”：人数应是不小于 1 的整数；minutes（每件分钟数）与 per-day（每人每天件数）只能写一个，且大于 0。`,
    en: `"${unit}": persons must be a whole number from 1; of minutes (a case) and per-day (cases a person and day) only one, above 0.`,
  };
}

function refusal(faults: readonly Label[], packs: readonly CompiledPack[], locale: Locale): OperatorError {
  const codes = [...new Set(packs.flatMap(deskCodes)), others].join(', ');
  const known = { zh: `可写的有：${codes}`, en: `Known are: ${codes}` };
  return new OperatorError([...faults.map((fault) => fault[locale]), known[locale]].join('\n'));
}
