import type pg from 'pg';
import type { Configuration } from './configuration.ts';
import { startEmbeddedDatabase } from './embedded/start.ts';
import { useGivenDatabase } from './given-database.ts';

export type OpenedDatabase = { readonly owner: pg.PoolConfig; announce(address: string): void; stop(): Promise<void> };

/** The office's database: its own server out of npm below the data folder, or the one that DATABASE_URL names. */
export async function openDatabase(configuration: Configuration): Promise<OpenedDatabase> {
  if (configuration.databaseUrl !== undefined) {
    return { owner: await useGivenDatabase(configuration.databaseUrl), announce: () => undefined, stop: async () => undefined };
  }
  return startEmbeddedDatabase({ dataFolder: configuration.dataFolder, log: (line) => process.stdout.write(`${line}\n`) });
}
