import type { ListingItem } from '@gridkeeper/domain/cases/public-wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type BoardItem, boardItems, isRecent, shownOf } from './board-rows.ts';
import { type BoardFilter, onBoards } from './on-boards.ts';

const order: readonly ListingItem['status'][] = ['late', 'open', 'over'];

/** Major hazards that are listed 挂牌 (W8a) until they are put right, then those taken off in the last 60 days. */
export async function listListings(tx: Tx, filter: BoardFilter): Promise<readonly ListingItem[]> {
  const items = await onBoards(tx, await boardItems(tx, 'listing'), filter);
  return items
    .filter(({ endedAt }) => isRecent(endedAt, tx.now))
    .map((item) => listingItem(item, tx.now))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

function listingItem(item: BoardItem, now: number): ListingItem {
  const { until, endedAt, endsAt } = item;
  const late = endsAt !== null && now > endsAt;
  return {
    ...shownOf(item),
    until,
    status: endedAt !== null ? 'over' : late ? 'late' : 'open',
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
  };
}
