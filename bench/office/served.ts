import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type pg from 'pg';
import { root } from '../../packages/server/src/platform/root.ts';
import type { Statement } from './statement.ts';

export type Served = {
  readonly address: string;
  readonly pid: number;
  /** What the server has asked the database since the last call; only of one that records. */
  statements(): Promise<Statement[]>;
  stop(): Promise<void>;
};

/** Starts the server in a process of its own on a free port of this machine. A recording one is for recording, not for measuring. */
export async function serve(config: pg.PoolConfig, { record = false } = {}): Promise<Served> {
  const child = fork(join(root, 'bench/dist/serving.js'), {
    serialization: 'advanced', // keeps buffers and moments what they are
    env: { ...process.env, BENCH_DATABASE: JSON.stringify(config), BENCH_RECORD: record ? '1' : '0' },
  });
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('The server under measurement ended.')));
  failed.catch(() => undefined); // an end that nobody waits for is our own
  const answer = <Answer>(): Promise<Answer> => {
    const message = new Promise<Answer>((resolve) => child.once('message', resolve));
    return Promise.race([message, failed]);
  };
  const { address } = await answer<{ address: string }>();
  return {
    address,
    pid: child.pid ?? 0,
    async statements() {
      const answered = answer<{ statements: Statement[] }>();
      child.send('take');
      return (await answered).statements;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
