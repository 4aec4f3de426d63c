import type { DayNumber } from '../base/civil-date.ts';
import type { EpochMs } from '../base/instant.ts';
import { day, minute } from '../base/instant.ts';

/**
 * Time zones out of Intl, made cheap: a formatter costs microseconds and a sweep asks hundreds of thousands of times, so the offset is kept
 * per week. Weeks are short enough that no zone changes its offset twice within one.
 */
const week = 7 * day;
type Week = { readonly before: number; readonly after: number; readonly changesAt: EpochMs };
type Zone = { readonly format: Intl.DateTimeFormat; readonly weeks: Map<number, Week> };
const zones = new Map<string, Zone>();

function getZone(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const made: Zone = { format: formatter(name), weeks: new Map() };
  zones.set(name, made);
  return made;
}

function formatter(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

function readOffset(format: Intl.DateTimeFormat, at: EpochMs): number {
  const parts: Record<string, number> = {};
  for (const part of format.formatToParts(at)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute: minutes = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, date, hours, minutes, seconds) - Math.floor(at / 1000) * 1000;
}

function readWeek(format: Intl.DateTimeFormat, from: EpochMs): Week {
  const before = readOffset(format, from);
  const after = readOffset(format, from + week);
  let low = from;
  let high = from + week;
  while (before !== after && high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (readOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return { before, after, changesAt: high };
}

/** Milliseconds that the zone's wall clock is ahead of UTC. @throws RangeError for an unknown IANA zone */
export function offsetAt(zoneName: string, at: EpochMs): number {
  const zone = getZone(zoneName);
  const number = Math.floor(at / week);
  let found = zone.weeks.get(number);
  if (!found) {
    found = readWeek(zone.format, number * week);
    zone.weeks.set(number, found);
  }
  return at < found.changesAt ? found.before : found.after;
}

/** The civil day of a moment in the zone. */
export function dayAt(zone: string, at: EpochMs): DayNumber {
  return Math.floor((at + offsetAt(zone, at)) / day);
}

/** The moment when the zone's wall clock shows so many minutes after midnight of that day; 1440 is the next midnight. */
export function momentOf(zone: string, number: DayNumber, minutes: number): EpochMs {
  const wall = number * day + minutes * minute;
  const guess = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, guess);
}
