import type { Feature, FeatureCollection } from '@gridkeeper/domain/areas/wire.ts';
import type { MyPost } from '@gridkeeper/domain/people/wire.ts';
import { expect, test } from 'vitest';
import { myGrids } from './my-grids.ts';

const feature = (properties: Feature['properties']): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [] },
});
const all = (features: readonly Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const communities = all([feature({ id: 'c1', name: 'East' }), feature({ id: 'c2', name: 'West' })]);
const grids = all([
  feature({ id: 'g1', communityName: 'East' }),
  feature({ id: 'g2', communityName: 'East' }),
  feature({ id: 'g3', communityName: 'West' }),
]);
const post = (id: string | null): MyPost => ({
  role: { code: 'grid-worker', label: { zh: '', en: '' } },
  area: id === null ? null : { id, name: id },
  unit: null,
  until: null,
  substituteFor: null,
});
const ids = (posts: readonly MyPost[]) => myGrids(posts, grids, communities).map((grid) => grid.properties.id);

test('a post at a grid is that grid; at a village all its grids; each once', () => {
  expect(ids([post('g3')])).toEqual(['g3']);
  expect(ids([post('c1'), post('g2')])).toEqual(['g1', 'g2']);
});

test('a post in a unit belongs to no grid', () => {
  expect(ids([post(null)])).toEqual([]);
});
