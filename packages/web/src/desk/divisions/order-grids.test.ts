import { expect, test } from 'vitest';
import { orderGrids } from './order-grids.ts';
import { squareGrid, worked } from './testing.ts';

const named = (name: string, work: number) => ({ ...worked(squareGrid(name, 0), work), name });
const grids = [named('西', 300), named('中', 420), { ...named('学校', 0), kind: 'dedicated' as const }, named('东', 150)];
const names = (order: 'given' | 'deviation') => orderGrids(grids, order, 300).map(({ name }) => name);

test('as they come: the order in which they came stays', () => {
  expect(names('given')).toEqual(['西', '中', '学校', '东']);
});

test('half the work is farther off than 40 % too much; the school, which has no target, comes last', () => {
  expect(names('deviation')).toEqual(['东', '中', '西', '学校']);
});
