import type { DutySpan } from '@gridkeeper/domain/people/duty-wire.ts';
import { dayAt, momentOf } from '@gridkeeper/domain/policy/zone.ts';
import type { Say } from '../../shared/texts/use-texts.ts';
import { timeOf } from './shift-draft.ts';
import type { dutyTexts } from './texts.ts';

type DutyKey = keyof (typeof dutyTexts)['zh'];

/** A span in words, as seen from the day it begins: `20:00–次日 08:00`; the midnight that ends a day is 24:00. */
export function spanWords(say: Say<DutyKey>, { from, to }: DutySpan, zone: string): string {
  const begins = Date.parse(from);
  const ends = Date.parse(to);
  const midnight = momentOf(zone, dayAt(zone, begins) + 1, 0);
  const end = ends < midnight ? timeOf(ends, zone) : ends === midnight ? '24:00' : say('nextDay', { time: timeOf(ends, zone) });
  return say('span', { from: timeOf(begins, zone), to: end });
}
