import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import { expect, test } from 'vitest';
import { groupGrids } from './group-grids.ts';

const grid = (code: string, communityName: string): Feature => ({
  type: 'Feature',
  properties: { code, communityName },
  geometry: { type: 'Polygon', coordinates: [] },
});

test('grids stand below their community, figures in the order of figures', () => {
  const groups = groupGrids({ type: 'FeatureCollection', features: [grid('b10', 'B'), grid('a1', 'A'), grid('b2', 'B')] });
  expect(groups.map(([name, members]) => [name, members.map((each) => each.properties.code)])).toEqual([
    ['A', ['a1']],
    ['B', ['b2', 'b10']],
  ]);
});
