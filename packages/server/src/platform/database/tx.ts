import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Platform } from '../platform.ts';

/**
 * One transaction of one district, as the application's role. Use cases take it first: `useCase(tx, actor, input)`.
 * `now` is the moment of the command; nothing below reads a clock.
 */
export type Tx = {
  readonly districtId: number;
  readonly now: EpochMs;
  readonly platform: Platform;
  /** Never used directly: each room narrows it to its own tables with `roomDb`. */
  readonly kysely: Kysely<never>;
  /** What was read once in this transaction, see `oncePerTx`. */
  readonly memory: Map<string, Promise<unknown>>;
  /** What must be written although this transaction is refused, such as who tried to look at what is not his; done in one of its own. */
  readonly ifRefused: ((tx: Tx) => Promise<void>)[];
};

/** Reads something once in a transaction and remembers it to its end; whoever changes it within the transaction forgets it. */
export function oncePerTx<Value>(tx: Tx, key: string, read: () => Promise<Value>): Promise<Value> {
  const known = tx.memory.get(key) as Promise<Value> | undefined;
  if (known) return known;
  const value = read();
  tx.memory.set(key, value);
  return value;
}

/** Narrows a transaction to the tables that a room owns and the views that others publish. */
export function roomDb<Tables>(): (tx: Tx) => Kysely<Tables> {
  return (tx) => tx.kysely as unknown as Kysely<Tables>;
}

export type TransactionOptions = { readonly districtId: number; readonly now?: EpochMs; readonly readOnly?: boolean };

/**
 * Runs `work` in a transaction: BEGIN, role and settings in one round trip, safe behind pgbouncer in transaction mode.
 * Whatever `work` throws rolls everything back: nothing is ever half-written.
 */
export async function inTransaction<Result>(
  platform: Platform,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const client = await platform.pool.connect();
  let broken = false;
  const tx: Tx = {
    districtId: options.districtId,
    now: options.now ?? platform.clock(),
    platform,
    kysely: kyselyOn(client),
    memory: new Map(),
    ifRefused: [],
  };
  try {
    await begin(client, options);
    const result = await work(tx);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    if (!broken && tx.ifRefused.length > 0) await writeRefused(client, tx);
    throw error;
  } finally {
    client.release(broken);
  }
}

const begin = (client: pg.PoolClient, { districtId, readOnly }: TransactionOptions) =>
  client.query(
    `BEGIN${readOnly ? ' READ ONLY' : ''}; SET LOCAL ROLE gridkeeper_app; SET LOCAL gridkeeper.district = '${Math.trunc(districtId)}'`,
  );

/** On the same connection: one that waited for a second while it holds the first could stop a busy office. */
async function writeRefused(client: pg.PoolClient, refused: Tx): Promise<void> {
  const tx: Tx = { ...refused, memory: new Map(), ifRefused: [] };
  try {
    await begin(client, { districtId: tx.districtId });
    for (const write of refused.ifRefused) await write(tx);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const bound = new WeakMap<pg.PoolClient, Kysely<never>>();

/** One Kysely a connection, made once: it never begins or ends transactions itself. */
function kyselyOn(client: pg.PoolClient): Kysely<never> {
  const known = bound.get(client);
  if (known) return known;
  // Kysely only queries and releases; releasing is ours to do, after COMMIT.
  const lent = { query: (text: string, values: readonly unknown[]) => client.query(text, [...values]), release: () => undefined };
  const pool = { connect: () => Promise.resolve(lent), end: () => Promise.resolve() };
  const made = new Kysely<never>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
  bound.set(client, made);
  return made;
}
