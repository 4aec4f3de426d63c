import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import { expect, test } from 'vitest';
import { areaTree } from './area-tree.ts';
import { areaChoices, categoryChoices } from './options.ts';

const area = (id: string, parentId: string | null, code: string, level: AreaView['level']): AreaView => ({
  id,
  parentId,
  code,
  name: id,
  level,
  kind: null,
  layer: null,
  validFrom: '2026-01-01',
  validTo: null,
  households: null,
  persons: null,
});
const areas = [
  area('g2', 'v', '331199001200002', 'grid'),
  area('street', 'county', '331199001000', 'street'),
  area('g1', 'v', '331199001200001', 'grid'),
  area('group', 'g1', '33119900120001', 'group'),
  area('v', 'street', '331199001200', 'community'),
];

test('what lies above the reader’s scope is no part of the tree: the street is its root', () => {
  expect(areaTree(areas).map((node) => node.area.id)).toEqual(['street']);
});

test('areas are chosen down to the grid, by code, indented below their parent', () => {
  expect(areaChoices(areas).map(({ value, depth }) => [value, depth])).toEqual([
    ['street', 0],
    ['v', 1],
    ['g1', 2],
    ['g2', 2],
  ]);
});

test('a list can be asked for a whole head, a case never has one', () => {
  const leaf = { code: '0202', label: { zh: '垃圾箱满溢', en: 'Bin overflow' }, portal: true, keywords: [] };
  const nodes = [{ code: '02', label: { zh: '环境卫生', en: 'Sanitation' }, children: [leaf] }];
  expect(categoryChoices(nodes, 'zh', 'filter').map((choice) => choice.disabled)).toEqual([false, undefined]);
  expect(categoryChoices(nodes, 'en', 'case')).toMatchObject([
    { label: 'Sanitation', disabled: true },
    { label: 'Bin overflow', depth: 1 },
  ]);
});
