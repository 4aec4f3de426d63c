import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import { expect, test } from 'vitest';
import { findGrids } from './find-grids.ts';

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ],
  ],
};
const grid = (communityName: string, name: string) => ({ type: 'Feature' as const, properties: { communityName, name }, geometry: square });
const data = {
  grids: {
    type: 'FeatureCollection',
    features: [grid('柳溪村', '柳溪第一网格'), grid('柳溪村', '柳溪第二网格'), grid('石桥社区', '第1网格')],
  },
} as unknown as MapData;

test('a village names its grids, each with a point inside it', () => {
  expect(findGrids(data, '柳溪').map(({ name }) => name)).toEqual(['柳溪第一网格', '柳溪第二网格']);
  expect(findGrids(data, '石桥社区')[0]?.name).toBe('石桥社区 第1网格');
  expect(findGrids(data, '柳溪')[0]?.point).toEqual([1, expect.closeTo(1, 6)]);
});

test('nothing said, or nothing known, finds nothing', () => {
  expect(findGrids(data, '')).toEqual([]);
  expect(findGrids(data, '没有的村')).toEqual([]);
});
