import { findDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import { momentOf } from '@gridkeeper/domain/policy/zone.ts';
import { UsageError } from './command.ts';

/** A moment as typed, by the wall clock of the office's zone: 2026-09-18T10:00. Left out: now. @throws UsageError */
export function readMoment(text: string | undefined, zone: string): EpochMs {
  if (text === undefined) return Date.now();
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})$/.exec(text.trim());
  const day = match?.[1] === undefined ? undefined : findDayNumber(match[1]);
  const [hours, minutes] = [Number(match?.[2]), Number(match?.[3])];
  if (day === undefined || hours > 23 || minutes > 59) throw new UsageError('--time takes a moment such as 2026-09-18T10:00.');
  return momentOf(zone, day, hours * 60 + minutes);
}
