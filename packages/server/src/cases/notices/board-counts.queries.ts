import type { BoardCounts } from '@gridkeeper/domain/cases/public-wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { listServices } from '../services.queries.ts';
import { listListings } from './listings.queries.ts';
import { listNotices } from './notices.queries.ts';
import { listPromises } from './promises.queries.ts';

const stands: readonly string[] = ['open', 'late', 'resumed'];

/** How much stands on each board now; the portal's first page leads to those that exist. */
export async function boardCounts(tx: Tx): Promise<BoardCounts> {
  const count = (items: readonly { readonly status: string }[]) => items.filter(({ status }) => stands.includes(status)).length;
  return {
    notices: count(await listNotices(tx, {})),
    promises: count(await listPromises(tx, {})),
    listings: count(await listListings(tx, {})),
    services: (await listServices(tx)).length,
  };
}
