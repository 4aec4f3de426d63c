import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { overlapped } from './overlapped.ts';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 1; i <= count; i += 1) yield i;
}

test('two are in work at a time, results come in order, and each knows the one before it', async () => {
  let running = 0;
  let most = 0;
  const results: string[] = [];
  const work = async (item: number, before: number | undefined) => {
    running += 1;
    most = Math.max(most, running);
    await wait(item % 2 === 0 ? 1 : 8);
    running -= 1;
    return `${before ?? 'nothing'} then ${item}`;
  };
  for await (const result of overlapped(numbers(5), work)) results.push(result);
  expect(results).toEqual(['nothing then 1', '1 then 2', '2 then 3', '3 then 4', '4 then 5']);
  expect(most).toBe(2);
});

test('when one fails, the other in work is waited for before the failure is told', async () => {
  const ended: number[] = [];
  const work = async (item: number) => {
    await wait(item * 5);
    ended.push(item);
    if (item === 1) throw new Error('the first failed');
  };
  const all = async () => {
    for await (const _ of overlapped(numbers(9), work));
  };
  await expect(all()).rejects.toThrow('the first failed');
  expect(ended).toEqual([1, 2]);
});
