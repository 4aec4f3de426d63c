import { expect, test } from 'vitest';
import { idleAt } from './idle.ts';

const after = (seconds: number) => idleAt(1_000_000, 1_000_000 + seconds * 1000);

test('a visit of 60 seconds without a touch counts its last ten, and is over', () => {
  expect(after(0)).toEqual({ over: false, left: null });
  expect(after(49)).toEqual({ over: false, left: null });
  expect(after(50)).toEqual({ over: false, left: 10 });
  expect(after(58.4)).toEqual({ over: false, left: 2 });
  expect(after(59.9)).toEqual({ over: false, left: 1 });
  expect(after(60)).toEqual({ over: true, left: 0 });
  expect(after(3_600)).toEqual({ over: true, left: 0 });
});

test('a screen at its start never goes back, however long nobody comes', () => {
  expect(idleAt(null, 86_400_000)).toEqual({ over: false, left: null });
});

test('a clock that is set back gives the visitor the whole time anew', () => {
  expect(after(-500)).toEqual({ over: false, left: null });
});
