import type { Configuration } from './configuration.ts';
import { OperatorError } from './operator-error.ts';
import type { Platform } from './platform.ts';

/** Demo and real data never share a database. @throws OperatorError when this database holds the other kind, or an empty office was never set up */
export async function requireOwnKind(platform: Platform, configuration: Configuration): Promise<void> {
  const { rows } = await platform.pool.query<{ demo: boolean }>('SELECT demo FROM districts');
  if (rows.some((row) => row.demo !== configuration.demo)) {
    throw new OperatorError(
      configuration.demo
        ? 'This database holds a real office; the demo town is not put beside it. Start with GRIDKEEPER_DEMO=0, or name another database.'
        : 'This database holds the demo town. Name another DATABASE_URL for your own office; the demo stays as it is.',
    );
  }
}
