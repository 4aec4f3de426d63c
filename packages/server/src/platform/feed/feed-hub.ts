import type { Platform } from '../platform.ts';
import type { FeedScope } from './scope.ts';

export type FeedRow = {
  readonly xid: string;
  readonly seq: number;
  readonly district_id: number;
  readonly kind: string;
  readonly subject_id: string;
  readonly scope_before: FeedScope | null;
  readonly scope_after: FeedScope | null;
};

export type FeedClient = { readonly districtId: number; tell(rows: readonly FeedRow[], cursor: string): void };

export type FeedHub = {
  join(client: FeedClient): () => void;
  /** Rows after a client's last cursor; undefined when the cursor is of another epoch or too old: fetch anew. */
  since(cursor: string, districtId: number): Promise<readonly FeedRow[] | undefined>;
  cursor(): string;
  stop(): void;
};

const most = 1_000;
const columns = 'xid::text AS xid, seq, district_id, kind, subject_id, scope_before, scope_after';

/**
 * One reader of the change feed for all clients of this node, once a second. Rows are read only below `pg_snapshot_xmin`: a transaction
 * that took an earlier number but commits later is never skipped. No LISTEN: safe behind pgbouncer.
 */
export async function startFeedHub(platform: Platform, everyMs = 1_000): Promise<FeedHub> {
  const clients = new Set<FeedClient>();
  const { rows: heads } = await platform.pool.query<{ epoch: string; xid: string }>(
    'SELECT epoch, pg_snapshot_xmin(pg_current_snapshot())::text AS xid FROM feed_epoch',
  );
  const epoch = heads[0]?.epoch ?? '';
  let at = { xid: heads[0]?.xid ?? '0', seq: 0 };
  let busy = false;
  const cursor = () => `${epoch}.${at.xid}.${at.seq}`;

  async function poll(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      const rows = await read(platform, at.xid, at.seq);
      const last = rows.at(-1);
      if (!last) return;
      at = { xid: last.xid, seq: last.seq };
      for (const client of clients) {
        const mine = rows.filter((row) => row.district_id === client.districtId);
        if (mine.length > 0) client.tell(mine, cursor());
      }
    } catch (error) {
      platform.log.warn('feed.unread', { error: (error as Error).name }); // the next second tries again from the same place
    } finally {
      busy = false;
    }
  }

  const timer = setInterval(poll, everyMs);
  return {
    join(client) {
      clients.add(client);
      return () => clients.delete(client);
    },
    async since(from, districtId) {
      const [of, xid = '', seq = ''] = from.split('.');
      if (of !== epoch || !/^\d+$/.test(xid) || !/^\d+$/.test(seq)) return undefined;
      if (await isForgotten(platform, xid, Number(seq))) return undefined;
      const rows = await read(platform, xid, Number(seq));
      return rows.length === most ? undefined : rows.filter((row) => row.district_id === districtId);
    },
    cursor,
    stop: () => clearInterval(timer),
  };
}

async function read(platform: Platform, xid: string, seq: number): Promise<FeedRow[]> {
  const { rows } = await platform.pool.query<FeedRow>(
    `SELECT ${columns} FROM feed WHERE (xid, seq) > ($1::xid8, $2) AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY feed.xid, feed.seq LIMIT ${most}`,
    [xid, seq],
  );
  return rows;
}

/** The feed is trimmed: what came between this cursor and the oldest row that is kept may be gone. */
async function isForgotten(platform: Platform, xid: string, seq: number): Promise<boolean> {
  const { rows } = await platform.pool.query<{ forgotten: boolean }>(
    'SELECT (xid, seq) > ($1::xid8, $2) AS forgotten FROM feed ORDER BY feed.xid, feed.seq LIMIT 1',
    [xid, seq],
  );
  return rows[0]?.forgotten ?? false;
}
