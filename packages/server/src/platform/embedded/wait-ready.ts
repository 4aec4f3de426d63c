import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import type { DatabaseFolder } from './folder.ts';
import { lastWords, type Server } from './server.ts';

/** The socket is not there yet, nobody listens yet, or the server still recovers (57P03). */
const notYet = new Set(['ENOENT', 'ECONNREFUSED', '57P03']);

const ask = async (config: pg.ClientConfig): Promise<string | undefined> => {
  const client = new pg.Client(config);
  client.on('error', () => undefined); // without a listener a late 57P01 would end node
  try {
    await client.connect();
    await client.query('SELECT 1');
    return undefined;
  } catch (fault) {
    const { code } = fault as { code?: string };
    if (code === undefined || !notYet.has(code)) throw fault;
    return code;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const explain = (folder: DatabaseFolder, fault: unknown): unknown =>
  (fault as { code?: string }).code === '28P01'
    ? new OperatorError(
        `The password in ${folder.secret} is not the database's. Delete that file and start again: a new one is then set.`,
        {
          cause: fault,
        },
      )
    : fault;

/** Ready means: it answered a query. Recovery after a power cut may take its time, so only the server's end ends the wait. */
export const waitReady = async (folder: DatabaseFolder, server: Server, config: pg.ClientConfig, log: (line: string) => void) => {
  const began = Date.now();
  let ended = false;
  let told = began;
  void server.ended.then(() => {
    ended = true;
  });
  while (!ended) {
    const state = await ask(config).catch((fault) => {
      throw explain(folder, fault);
    });
    if (state === undefined) return;
    await sleep(20);
    if (Date.now() - told < 2_000) continue;
    told = Date.now();
    log(`The database is starting: ${Math.round((told - began) / 1000)} s`);
  }
  throw new OperatorError(`The database ended while starting. Its last words in ${folder.log}:\n  ${lastWords(folder)}`);
};
