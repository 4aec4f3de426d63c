import type pg from 'pg';

/** A statement as the driver was given it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Listens to what a pool's connections are asked; `take` gives what has come since and begins anew. */
export function recordStatements(pool: pg.Pool): { take(): Statement[] } {
  let kept: Statement[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...words: unknown[]) => unknown;
    Object.assign(client, {
      query: (...words: unknown[]) => {
        const [text, values] = words;
        if (typeof text === 'string') kept.push({ text, values: Array.isArray(values) ? values : [] });
        return query(...words);
      },
    });
  });
  return {
    take() {
      const taken = kept;
      kept = [];
      return taken;
    },
  };
}
