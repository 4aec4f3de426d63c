import { expect, test } from 'vitest';
import { startProgress } from './progress.ts';

const watch = (isTTY: boolean) => {
  let now = 0;
  let text = '';
  const progress = startProgress('Importing', 4_326, { screen: { write: (part) => (text += part), isTTY }, now: () => now });
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { progress, pass, text: () => text };
};

test('in a terminal the bar is redrawn at most ten times a second', () => {
  const { progress, pass, text } = watch(true);
  for (let row = 0; row < 4_326; row += 1) {
    progress.advance();
    pass(1);
  }
  progress.end();
  expect(text().split('\r').length - 1).toBeLessThanOrEqual(45);
  expect(text()).toMatch(/100 % \(4326\/4326, 4 s\)\n$/);
});

test('in a log file there is a line every five seconds, with the time that is left', () => {
  const { progress, pass, text } = watch(false);
  pass(5_000);
  progress.advance(2_163);
  progress.note('Row 12: no text');
  pass(5_000);
  progress.advance(2_163);
  progress.end();
  expect(
    text()
      .split('\n')
      .map((line) => line.replace(/[█░]+ /, '')),
  ).toEqual(['Importing 50 % (2163/4326, 5 s, 5 s left)', 'Row 12: no text', 'Importing 100 % (4326/4326, 10 s)', '']);
});
