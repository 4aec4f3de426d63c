import { civilDateOf } from '@gridkeeper/domain/base/civil-date.ts';
import { promiseStatus } from '@gridkeeper/domain/cases/public-board.ts';
import type { PromiseItem } from '@gridkeeper/domain/cases/public-wire.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type BoardItem, boardItems, isRecent, shownOf } from './board-rows.ts';
import { type BoardFilter, onBoards } from './on-boards.ts';

const order: readonly PromiseItem['status'][] = ['late', 'open', 'resumed', 'kept', 'kept-late'];

/** Dates promised in public 公开承诺 (G4.5): those that were missed first and said to be so, then by the promised day; kept ones for 60 days. */
export async function listPromises(tx: Tx, filter: BoardFilter): Promise<readonly PromiseItem[]> {
  const { zone } = await calendarOf(tx);
  const items = await onBoards(tx, await boardItems(tx, 'promise'), filter);
  const promises = items.map((item) => promiseItem(item, tx.now, zone));
  return promises
    .filter(({ status, doneAt }) => status !== 'ended' && isRecent(doneAt === null ? null : Date.parse(doneAt), tx.now))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.until ?? '').localeCompare(b.until ?? ''));
}

function promiseItem(item: BoardItem, now: number, zone: string): PromiseItem {
  const status = promiseStatus(item, item.endsAt, now);
  const kept = status === 'kept' || status === 'kept-late';
  const doneAt = kept ? item.closedAt : null;
  return {
    ...shownOf(item),
    until: item.until,
    status,
    doneAt: doneAt === null ? null : new Date(doneAt).toISOString(),
    daysLate: status === 'late' || status === 'kept-late' ? daysAfter(item.until, doneAt ?? now, zone) : 0,
  };
}

/** Civil days from a promised day to a moment. */
function daysAfter(until: string | null, moment: number, zone: string): number {
  if (until === null) return 0;
  return Math.max(0, Math.round((Date.parse(civilDateOf(dayAt(zone, moment))) - Date.parse(until)) / 86_400_000));
}
