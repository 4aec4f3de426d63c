import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import { expect, test } from 'vitest';
import { changesOf, standingGrids } from './changes.ts';

const area = (id: string, changes: Partial<AreaView> = {}): AreaView => ({
  id,
  parentId: 'willow',
  code: '990101001200001',
  name: `柳荫${id}网格`,
  level: 'grid',
  kind: 'base',
  layer: 'general',
  validFrom: '2024-01-01',
  validTo: null,
  households: 300,
  persons: 900,
  ...changes,
});

test('of two grids one goes on under a new name, one ends, and two are new', () => {
  const grids = [
    { name: '柳荫东网格', replaces: 'a' },
    { name: '柳荫西网格', replaces: null },
    { name: '中心小学', replaces: null },
  ];
  expect(changesOf(grids, [area('a'), area('b')])).toEqual({
    added: ['柳荫西网格', '中心小学'],
    ended: ['柳荫b网格'],
    kept: [{ before: '柳荫a网格', after: '柳荫东网格' }],
  });
});

test('neither another layer, nor another community, nor what ended yesterday or begins tomorrow stands today', () => {
  const areas = [
    area('a'),
    area('market', { layer: 'market' }),
    area('elsewhere', { parentId: 'poplar' }),
    area('ended', { validTo: '2026-03-31' }),
    area('last-day', { validTo: '2026-04-01' }),
    area('begins', { validFrom: '2026-04-02' }),
  ];
  expect(standingGrids(areas, 'willow', 'general', '2026-04-01').map(({ id }) => id)).toEqual(['a', 'last-day']);
});
