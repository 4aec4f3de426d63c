import { offsetAt } from '@gridkeeper/domain/policy/zone.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';

/** A moment by the office's wall clock, readable in either language: `09-18 20:00`. */
export async function officeMinute(tx: Tx, at: Date): Promise<string> {
  const { zone } = await calendarOf(tx);
  const wall = new Date(at.getTime() + offsetAt(zone, at.getTime()));
  return wall.toISOString().slice('2026-'.length, '2026-09-18T20:00'.length).replace('T', ' ');
}
