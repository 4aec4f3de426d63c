import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { expect, test } from 'vitest';
import { clipRing, clipStretch } from './clip.ts';
import { drawMap } from './draw-map.ts';
import { frameAround, type Spot, scaleBar } from './frame.ts';
import { chooseLabels, type MapLabel } from './label.ts';
import { roadLabel } from './road-label.ts';

const paper = { width: 200, height: 100 };

test('a grid of 1,113 m by 1,113 m fills the height of the paper, in the middle, with a round bar', () => {
  const frame = frameAround([0, 0, 0.01, 0.01], paper);
  expect(frame.metresPerMm).toBeCloseTo(1113.2 / 82, 2);
  expect(frame.spot([0.005, 0.005])).toEqual([100, 50]);
  expect(frame.spot([0, 0.01]).map(Math.round)).toEqual([59, 9]); // 9 mm are left above, and north is up
  expect(scaleBar(frame)).toMatchObject({ metres: 500 });
  expect(scaleBar(frame).mm).toBeLessThanOrEqual(50);
});

test('a grid of a single house still shows 120 m around it', () => {
  expect(frameAround([117, 36, 117, 36], paper).metresPerMm).toBe(1.2);
});

test('what runs off the paper is cut at its edge', () => {
  expect(clipStretch([-50, 50], [250, 50], paper)).toEqual([
    [0, 50],
    [200, 50],
  ]);
  expect(clipStretch([-50, 150], [250, 150], paper)).toBeUndefined();
  const ring: Spot[] = [
    [-10, -10],
    [50, -10],
    [50, 40],
    [-10, 40],
  ];
  expect(clipRing(ring, paper).map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual(
    expect.arrayContaining([
      [0, 0],
      [50, 0],
      [50, 40],
      [0, 40],
    ]),
  );
});

test('a road’s name follows its longest straight stretch and is never upside down', () => {
  const westward: Spot[] = [
    [190, 20],
    [100, 50],
    [100, 60],
    [20, 60],
  ];
  const label = roadLabel('北塬路', [westward], 8.5, paper);
  expect(label).toMatchObject({ x: 145, y: 35, angle: -18.4 });
  expect(
    roadLabel(
      '一条名字比路还长的路',
      [
        [
          [10, 10],
          [20, 10],
        ],
      ],
      8.5,
      paper,
    ),
  ).toBeUndefined();
});

test('names that would touch are left out, the more important stay', () => {
  const at = (text: string, x: number, y: number): MapLabel => ({ text, kind: 'building', x, y, angle: 0, size: 10 });
  const chosen = chooseLabels(
    [at('第一网格', 100, 50), at('第二网格', 104, 51), at('三', 100, 70), at('边', 199, 50), at('北', 194, 8)],
    paper,
  );
  expect(chosen.map(({ text }) => text)).toEqual(['第一网格', '三']);
});

test('the map draws only what lies near, and a grid of several parts whole', () => {
  const square = (west: number): LonLat[][] => [
    [
      [west, 0],
      [west + 0.004, 0],
      [west + 0.004, 0.004],
      [west, 0.004],
      [west, 0],
    ],
  ];
  const shape = { type: 'MultiPolygon', coordinates: [square(0), square(0.006)] } as const;
  const road = (name: string, lat: number) => ({
    class: 'main',
    name,
    geometry: {
      type: 'LineString',
      coordinates: [
        [-1, lat],
        [1, lat],
      ],
    },
  });
  const { svg, labels } = drawMap(
    {
      grid: { name: '两片网格', shape },
      neighbours: [{ name: '远处', shape: { type: 'Polygon', coordinates: square(0.5) } }],
      roads: [road('近路', 0.0015), road('远路', 0.3)],
      water: [],
      buildings: [],
    },
    frameAround([0, 0, 0.01, 0.004], paper),
  );
  expect(labels.map(({ text }) => text)).toEqual(['两片网格', '近路']);
  expect(svg.match(/stroke="#0a5c93"/g)).toHaveLength(1);
  expect(svg.match(/d="(M[^"]*Z)"[^>]*stroke="#0a5c93"/)?.[1]?.match(/M/g)).toHaveLength(2);
});
