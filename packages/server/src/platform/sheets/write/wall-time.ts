import { offsetAt } from '@gridkeeper/domain/policy/zone.ts';

const day = 86_400_000;
/** Day 0 of spreadsheets. */
const start = Date.UTC(1899, 11, 30);

/** A moment as `YYYY-MM-DD HH:MM:SS` of the office's clock. */
export function wallTime(iso: string, zone: string): string {
  return new Date(wallMs(iso, zone)).toISOString().slice(0, 19).replace('T', ' ');
}

/** A moment as the number of a day of spreadsheets, on the office's clock. */
export const momentNumber = (iso: string, zone: string): number => (wallMs(iso, zone) - start) / day;

/** A civil day as its number. */
export const dayNumber = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - start) / day;

function wallMs(iso: string, zone: string): number {
  const ms = Date.parse(iso);
  return ms + offsetAt(zone, ms);
}
