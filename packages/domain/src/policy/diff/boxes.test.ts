import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxesOf, fewestBoxes } from './boxes.ts';

const values = ['a', 'b', 'c'];
const cells = fc.uniqueArray(fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values), fc.constantFrom(...values)), {
  selector: (cell) => cell.join(''),
});

function spelledOut(boxes: ReturnType<typeof boxesOf>): string[] {
  return boxes
    .flatMap((box) => box.reduce<string[]>((sum, side) => sum.flatMap((start) => side.map((value) => start + value)), ['']))
    .sort();
}

it('boxes hold exactly the cells that were given, each once', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const expected = given.map((cell) => cell.join('')).sort();
      expect(spelledOut(boxesOf(given))).toEqual(expected);
      expect(spelledOut(fewestBoxes(given))).toEqual(expected);
    }),
  );
});

it('a whole table is one box, and the order of dimensions that needs fewer boxes is taken', () => {
  const table = values.flatMap((first) => values.map((second) => [first, second]));
  expect(boxesOf(table)).toEqual([[values, values]]);
  const cross = [
    ['a', 'x'],
    ['b', 'x'],
    ['b', 'y'],
    ['c', 'x'],
    ['c', 'z'],
  ];
  expect(fewestBoxes(cross).length).toBe(3);
});
