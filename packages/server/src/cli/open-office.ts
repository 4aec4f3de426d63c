import { type Configuration, readConfiguration } from '../platform/configuration.ts';
import { findRunningDatabase } from '../platform/embedded/running.ts';
import { startEmbeddedDatabase } from '../platform/embedded/start.ts';
import { useGivenDatabase } from '../platform/given-database.ts';
import type { Office } from './command.ts';

export type OpenedOffice = { readonly office: Office; close(): Promise<void> };

const reach = async (configuration: Configuration): Promise<Pick<Office, 'owner' | 'beside'> & { close(): Promise<void> }> => {
  const { databaseUrl, dataFolder } = configuration;
  if (databaseUrl !== undefined) {
    return { owner: await useGivenDatabase(databaseUrl), beside: undefined, close: async () => undefined };
  }
  const running = findRunningDatabase(dataFolder);
  if (running !== undefined) {
    const { owner, pid, address, close } = running;
    return { owner, beside: { pid, address }, close: async () => close() };
  }
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const started = await startEmbeddedDatabase({ dataFolder, log, what: 'command' });
  return { owner: started.owner, beside: undefined, close: started.stop };
};

/** Finds the database that the server uses, or starts it until the command is done. */
export const openOffice = async (signal: AbortSignal): Promise<OpenedOffice> => {
  const configuration = readConfiguration();
  const { owner, beside, close } = await reach(configuration);
  return { office: { configuration, owner, beside, signal }, close };
};
