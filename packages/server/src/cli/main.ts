import { loadCommands } from './commands.ts';
import { openOffice } from './open-office.ts';
import { runCli } from './run-cli.ts';

const abortable = (): AbortSignal => {
  const stopping = new AbortController();
  const stop = () => {
    if (stopping.signal.aborted) process.exit(130);
    process.stderr.write('\nStopping after the work in hand; press Ctrl-C again to end at once.\n');
    stopping.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return stopping.signal;
};

/** Called by the launcher `bin/gridkeeper`. @returns the exit code */
export const main = async (words: readonly string[]): Promise<number> =>
  runCli(await loadCommands(), words, () => openOffice(abortable()), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
