import type { DayNumber } from '../../base/civil-date.ts';
import type { EpochMs } from '../../base/instant.ts';
import { isWorkingDayNumber } from '../working-days.ts';
import type { Pace } from '../working-time.ts';
import { dayAt, momentOf } from '../zone.ts';

/**
 * Office time laid end to end: nights, days off and lunch are cut out, positions are milliseconds of work since the first day. A moment outside office
 * hours has the position of the next opening, which is also that of the last close. Days are laid as they are asked for.
 */
export class OfficeAxis {
  readonly #pace: Pace;
  readonly #from: EpochMs[] = [];
  readonly #to: EpochMs[] = [];
  /** Work before each span. */
  readonly #before: number[] = [];
  #nextDay: DayNumber;
  #laid = 0;

  /**
   * @param first no moment before its day is asked for
   * @throws RangeError where the office has no hours
   */
  constructor(first: EpochMs, pace: Pace) {
    if (pace.hours.spans.every(([from, to]) => to <= from)) throw new RangeError('the office has no hours');
    this.#pace = pace;
    this.#nextDay = dayAt(pace.calendar.zone, first);
  }

  positionOf(moment: EpochMs): number {
    while (this.#dayBegins() <= moment) this.#layDay();
    const span = last(this.#from, moment, false);
    if (span < 0) return 0;
    const from = this.#from[span] ?? 0;
    return (this.#before[span] ?? 0) + Math.min(moment, this.#to[span] ?? 0) - from;
  }

  /** When work that begins at that position begins: at a boundary, the opening. */
  opening(position: number): EpochMs {
    while (this.#laid <= position) this.#layDay();
    return this.#momentIn(last(this.#before, position, false), position);
  }

  /** When work that ends at that position, above 0, ends: at a boundary, the close. */
  closing(position: number): EpochMs {
    while (this.#laid < position) this.#layDay();
    return this.#momentIn(last(this.#before, position, true), position);
  }

  #momentIn(span: number, position: number): EpochMs {
    return (this.#from[span] ?? 0) + position - (this.#before[span] ?? 0);
  }

  #dayBegins(): EpochMs {
    return momentOf(this.#pace.calendar.zone, this.#nextDay, 0);
  }

  #layDay(): void {
    const { calendar, hours } = this.#pace;
    const day = this.#nextDay;
    this.#nextDay += 1;
    if (!isWorkingDayNumber(day, calendar)) return;
    for (const [opens, closes] of hours.spans) {
      const [from, to] = [momentOf(calendar.zone, day, opens), momentOf(calendar.zone, day, closes)];
      this.#from.push(from);
      this.#to.push(to);
      this.#before.push(this.#laid);
      this.#laid += to - from;
    }
  }
}

/** Index of the last value up to the wanted one (`strictly`: below it), -1 where there is none; values rise. */
function last(values: readonly number[], wanted: number, strictly: boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle] ?? 0;
    if (strictly ? value < wanted : value <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
