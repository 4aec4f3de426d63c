import pg from 'pg';

// Counts and sums come as bigint text by default; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// Civil dates stay text: a Date would bring the host's zone in.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A pool that survives a lost server: without these listeners a late 57P01 would end the process. */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 10, ...config });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
