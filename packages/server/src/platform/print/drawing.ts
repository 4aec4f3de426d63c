import { fork } from 'node:child_process';
import { join } from 'node:path';
import { serverSource } from '../root.ts';

export type Job = { readonly template: string; readonly data: string; readonly seconds: number };
type Answer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string });
type Waiting = { readonly resolve: (pdf: Buffer) => void; readonly reject: (fault: Error) => void };

/** The process that draws, one job after the other; when it dies, what waits for it fails. */
export type Drawing = { alive(): boolean; busy(): boolean; draw(job: Job): Promise<Buffer>; end(): void };

/** Milliseconds for one job and those before it; a page takes about ten. */
const patience = 30_000;

export function startDrawing(): Drawing {
  const child = fork(join(serverSource, 'platform/print/draw.mjs'), [serverSource], {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const settle = (id: number): Waiting | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) child.channel?.unref(); // it keeps nobody from ending
    return found;
  };
  const fail = (why: string) => {
    for (const id of waiting.keys()) settle(id)?.reject(new Error(`drawing failed: ${why}`));
  };
  child.unref();
  child.on('message', (answer: Answer) => {
    const found = settle(answer.id);
    if ('pdf' in answer) found?.resolve(Buffer.from(answer.pdf));
    else found?.reject(new Error(`drawing failed: ${answer.fault}`));
  });
  child.on('error', (fault) => fail(fault.message));
  child.on('exit', (code, signal) => fail(`its process ended (${signal ?? code})`));
  return {
    alive: () => child.connected,
    busy: () => waiting.size > 0,
    draw(job) {
      last += 1;
      const id = last;
      child.channel?.ref();
      const given = new Promise<Buffer>((resolve, reject) => waiting.set(id, { resolve, reject }));
      const late = setTimeout(() => child.kill('SIGKILL'), patience).unref();
      child.send({ id, ...job });
      return given.finally(() => clearTimeout(late));
    },
    end: () => {
      if (child.connected) child.disconnect();
    },
  };
}
