import { expect, it } from 'vitest';
import { runApart } from './run-apart.ts';

const thread = (code: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`);

it('hands over what a thread makes of what it is given, and what it throws; one that goes on for ever is ended, one that ends silently is told', async () => {
  expect(
    await runApart(thread('parentPort.postMessage(workerData.map((n) => n * 2)); setInterval(() => {}, 1000);'), [1, 21], 60_000),
  ).toEqual([2, 42]);
  await expect(runApart(thread('throw new Error("no ground");'), null, 60_000)).rejects.toThrow('no ground');
  await expect(runApart(thread('for (;;);'), null, 50)).rejects.toThrow('ended after 0.05 s');
  await expect(runApart(thread('process.exit(3);'), null, 60_000)).rejects.toThrow('ended with 3');
});
