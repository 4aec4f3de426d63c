import { expect, test } from 'vitest';
import { affordable } from './affordable.ts';

function watch(takes: number) {
  let now = 0;
  let made = 0;
  const ask = affordable<number>(() => now);
  return {
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    ask: (key = 'a') =>
      ask(key, async () => {
        now += takes;
        made += 1;
        return made;
      }),
  };
}

test('what is cheap is made anew each time', async () => {
  const { ask } = watch(90);
  expect([await ask(), await ask(), await ask()]).toEqual([1, 2, 3]);
});

test('what took 1.2 s is given again for 12 s, to this reader only', async () => {
  const { ask, pass } = watch(1_200);
  expect([await ask('a'), await ask('a'), await ask('b')]).toEqual([1, 1, 2]);
  pass(10_700); // the other reader's took 1.2 s as well
  expect(await ask('a')).toBe(1);
  pass(200);
  expect(await ask('a')).toBe(3);
});

test('two who ask at once share one answer, and a failure is not kept', async () => {
  const { ask } = watch(500);
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  const asked = affordable<number>();
  await expect(asked('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await asked('a', () => Promise.resolve(1))).toBe(1);
});
