import { expect, test } from 'vitest';
import { orderGrids } from './order-grids.ts';
import { squareGrid, worked } from './testing.ts';

const named = (name: string, work: number) => ({ ...worked(squareGrid(name, 0), work), name });
const grids = [named('第10网格', 300), named('第2网格', 420), named('第1网格', 150), { ...named('学校', 0), kind: 'dedicated' as const }];
const names = (order: 'name' | 'deviation') => orderGrids(grids, order, 300).map(({ name }) => name);

test('numbers in names are counted, not spelled: 2 before 10', () => {
  expect(names('name').filter((name) => name !== '学校')).toEqual(['第1网格', '第2网格', '第10网格']);
});

test('half the work is farther off than 40 % too much; the school, which has no target, comes last', () => {
  expect(names('deviation')).toEqual(['第1网格', '第2网格', '第10网格', '学校']);
});
