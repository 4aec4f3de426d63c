import { day, type EpochMs, minute } from '../base/instant.ts';
import { offsetAt } from '../policy/zone.ts';

/**
 * How a column writes moments: `auto` (ISO 8601, 2019/4/25 9:32, 2019年4月25日 9时32分, or a spreadsheet's day number), `unix` seconds,
 * `unix-ms` milliseconds, or a pattern of YYYY M D H m s such as `D/M/YYYY H:m`.
 */
export type MomentFormat = string;

type Wall = { readonly Y: number; readonly M: number; readonly D: number; readonly H: number; readonly m: number; readonly s: number };

const common =
  /^(?<Y>\d{4})[-/.年](?<M>\d{1,2})[-/.月](?<D>\d{1,2})日?(?:[T\s]*(?<H>\d{1,2})[:：时](?<m>\d{1,2})(?:[:：分](?<s>\d{1,2})(?:[.,]\d+)?)?[分秒]?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$/u;
const serial = /^\d{5}(\.\d+)?$/u;
/** Day 0 of spreadsheets in the 1900 system, which holds 1900 for a leap year. */
const serialStart = Date.UTC(1899, 11, 30);

/** The moment a cell means; a text without its own offset is wall time in `zone` (IANA). Undefined: not a moment of this format. */
export function parseMoment(text: string, format: MomentFormat, zone: string): EpochMs | undefined {
  const trimmed = text.normalize('NFKC').trim();
  if (format === 'unix' || format === 'unix-ms') return parseUnix(trimmed, format === 'unix' ? 1000 : 1);
  if (format !== 'auto') return parseWall(patternOf(format).exec(trimmed)?.groups, zone);
  if (serial.test(trimmed)) return momentOfWall(serialStart + Math.round((Number(trimmed) * day) / 1000) * 1000, zone);
  return parseWall(common.exec(trimmed)?.groups, zone);
}

/** Whether `format` is one of the words or a pattern with year, month and day. */
export function isMomentFormat(format: string): boolean {
  return (
    ['auto', 'unix', 'unix-ms'].includes(format) || ['YYYY', 'M', 'D'].every((token) => format.split(/(YYYY|[MDHms])\1*/u).includes(token))
  );
}

function parseUnix(text: string, unit: number): EpochMs | undefined {
  return /^\d{9,14}(\.\d+)?$/u.test(text) ? Math.round(Number(text) * unit) : undefined;
}

function parseWall(found: Record<string, string | undefined> | undefined, zone: string): EpochMs | undefined {
  if (found === undefined) return undefined;
  const part = (name: keyof Wall) => Number(found[name] ?? 0);
  const wall: Wall = { Y: part('Y'), M: part('M'), D: part('D'), H: part('H'), m: part('m'), s: part('s') };
  const utc = Date.UTC(wall.Y, wall.M - 1, wall.D, wall.H, wall.m, wall.s);
  const real = new Date(utc);
  const exists = real.getUTCMonth() === wall.M - 1 && real.getUTCDate() === wall.D && wall.H < 24 && wall.m < 60 && wall.s < 60;
  if (!exists) return undefined;
  const own = found.zone;
  return own === undefined ? momentOfWall(utc, zone) : utc - offsetOf(own);
}

function offsetOf(written: string): number {
  if (written === 'Z') return 0;
  const sign = written.startsWith('-') ? -1 : 1;
  return sign * (Number(written.slice(1, 3)) * 60 + Number(written.slice(-2))) * minute;
}

const patterns = new Map<string, RegExp>();

function patternOf(format: string): RegExp {
  const known = patterns.get(format);
  if (known !== undefined) return known;
  const tokens: Readonly<Record<string, string>> = {
    YYYY: '(?<Y>\\d{4})',
    M: '(?<M>\\d{1,2})',
    D: '(?<D>\\d{1,2})',
    H: '(?<H>\\d{1,2})',
    m: '(?<m>\\d{1,2})',
    s: '(?<s>\\d{1,2})',
  };
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const source = format.replace(
    /YYYY|MM?|DD?|HH?|mm?|ss?|[^YMDHms]+|./gu,
    (part) => tokens[part === 'YYYY' ? part : (part[0] ?? '')] ?? literal(part),
  );
  const made = new RegExp(`^${source}$`, 'u');
  patterns.set(format, made);
  return made;
}

/** Twice, because the offset has to be the one in force at the moment found, not at the first guess. */
function momentOfWall(utc: number, zone: string): EpochMs {
  const guess = utc - offsetAt(zone, utc);
  return utc - offsetAt(zone, guess);
}
