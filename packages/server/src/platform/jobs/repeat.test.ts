import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { repeat } from './repeat.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('runs never overlap, a fault is logged and survived, and stopping waits for the run in hand', async () => {
  const warned: string[] = [];
  let running = 0;
  let most = 0;
  let runs = 0;
  const stop = repeat('probe', 1, { ...quiet, warn: (event) => warned.push(event) }, async () => {
    running += 1;
    most = Math.max(most, running);
    runs += 1;
    await sleep(10);
    running -= 1;
    if (runs === 2) throw new Error('the database went away');
  });
  while (runs < 4) await sleep(5);
  await stop();
  const ended = runs;
  expect({ running, most, warned }).toEqual({ running: 0, most: 1, warned: ['probe.failed'] });
  await sleep(30);
  expect(runs).toBe(ended);
});
