import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import { expect, test } from 'vitest';
import type { NumberedFinding } from './use-findings.ts';
import { shownAs, withFindings } from './with-findings.ts';

const none = { type: 'FeatureCollection', features: [] } as const;
const data: MapData = { version: '1', bounds: [0, 0, 1, 1], grids: none, communities: none, roads: none, water: none };
const shape = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
} as const;
const finding = (part: Partial<NumberedFinding>): NumberedFinding => ({
  id: 'finding-0',
  kind: 'gap',
  areaIds: ['g1', 'g2'],
  names: ['一', '二'],
  squareMetres: 1_843,
  count: null,
  at: [0.5, 0.5],
  shape: null,
  ...part,
});

test('a gap with a shape is drawn and shown as itself, a grid without a worker as its grid', () => {
  const findings = [finding({ kind: 'no-worker', areaIds: ['g3'] }), finding({ id: 'finding-1', shape })];
  const drawn = withFindings(data, findings, ({ kind }) => kind);
  expect(drawn.grids.features).toEqual([
    { type: 'Feature', id: 'finding-1', properties: { id: 'finding-1', name: 'gap' }, geometry: shape },
  ]);
  expect(findings.map(shownAs)).toEqual(['g3', 'finding-1']);
});

test('without findings the map is drawn from the very same data, not anew', () => {
  expect(withFindings(data, [finding({ at: null })], () => '')).toBe(data);
});

test('a building in no grid is shown at its place, with no area to stand for it', () => {
  const building = finding({ id: 'finding-7', kind: 'building-no-grid', areaIds: [], names: ['书砚巷12号'] });
  const { features } = withFindings(data, [building], ({ kind }) => kind).grids;
  expect(features).toEqual([
    {
      type: 'Feature',
      id: 'finding-7',
      properties: { id: 'finding-7', name: 'building-no-grid' },
      geometry: { type: 'Point', coordinates: [0.5, 0.5] },
    },
  ]);
  expect(shownAs(building)).toBe('finding-7');
});
