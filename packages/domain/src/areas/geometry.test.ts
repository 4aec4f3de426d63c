import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../cases/wire.ts';
import { boundsOf } from './bounds.ts';
import { centreOf } from './centre.ts';
import { contains } from './contains.ts';
import { degreesOf, metresBetween, squareMetresOf } from './measure.ts';
import type { AreaShape, Polygon } from './wire.ts';
import { zoneOf } from './zone-of.ts';

const box = (west: number, south: number, east: number, north: number): readonly LonLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...rings: readonly (readonly LonLat[])[]): Polygon => ({ type: 'Polygon', coordinates: rings });
const degree = fc.double({ min: 0, max: 10, noNaN: true });

describe('measuring', () => {
  it('knows the length of a degree of the meridian: 111.195 km on the mean sphere', () => {
    expect(metresBetween([117.9, 36], [117.9, 37])).toBeCloseTo(111_195.08, 1);
  });

  it('gives the surface of one square degree at 36.9°N within a thousandth of a plane estimate', () => {
    const side = 0.01;
    const plane = metresBetween([117.9, 36.905], [117.91, 36.905]) * metresBetween([117.9, 36.9], [117.9, 36.91]);
    const ground = squareMetresOf(polygon(box(117.9, 36.9, 117.9 + side, 36.9 + side)));
    expect(Math.abs(ground / plane - 1)).toBeLessThan(1e-3);
  });

  it('takes holes off', () => {
    const whole = squareMetresOf(polygon(box(0, 0, 4, 4)));
    const hole = squareMetresOf(polygon(box(1, 1, 2, 2)));
    expect(squareMetresOf(polygon(box(0, 0, 4, 4), box(1, 1, 2, 2)))).toBeCloseTo(whole - hole, 0);
  });

  it('turns metres into degrees that span them', () => {
    const [lon, lat] = degreesOf(500, 36.9);
    expect(metresBetween([117.9, 36.9], [117.9 + lon, 36.9])).toBeCloseTo(500, 0);
    expect(metresBetween([117.9, 36.9], [117.9, 36.9 + lat])).toBeCloseTo(500, 0);
  });
});

describe('a point in a shape', () => {
  it('agrees with plain comparison for a box with a box cut out, at random points', () => {
    const shape = polygon(box(1, 1, 9, 9), box(3, 3, 5, 5));
    fc.assert(
      fc.property(degree, degree, (x, y) => {
        const inBox = (from: number, to: number) => x >= from && x < to && y >= from && y < to;
        expect(contains(shape, [x, y])).toBe(inBox(1, 9) && !inBox(3, 5));
      }),
    );
  });

  it('is turned with the shape: which way round a ring goes does not matter', () => {
    const ring = box(1, 1, 9, 9);
    fc.assert(
      fc.property(degree, degree, (x, y) => {
        expect(contains(polygon([...ring].reverse()), [x, y])).toBe(contains(polygon(ring), [x, y]));
      }),
    );
  });

  it('gives a point on a shared slanted edge to exactly one neighbour', () => {
    const [a, b]: readonly LonLat[] = [
      [117.90012345, 36.9001234],
      [117.90798765, 36.9079871],
    ];
    if (a === undefined || b === undefined) throw new Error('two ends');
    const west = polygon([a, b, [117.89, 36.91], a]);
    const east = polygon([b, a, [117.92, 36.89], b]);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (share) => {
        const point: LonLat = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
        expect([west, east].filter((shape) => contains(shape, point))).toHaveLength(1);
      }),
    );
  });

  it('counts for each part of a shape of many parts', () => {
    const shape: AreaShape = { type: 'MultiPolygon', coordinates: [[box(0, 0, 1, 1)], [box(5, 5, 6, 6)]] };
    expect(contains(shape, [0.5, 0.5])).toBe(true);
    expect(contains(shape, [5.5, 5.5])).toBe(true);
    expect(contains(shape, [3, 3])).toBe(false);
  });
});

describe('the centre of an area', () => {
  it('lies inside even when the area is bent around it', () => {
    const horseshoe = polygon([
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ]);
    expect(contains(horseshoe, centreOf(horseshoe))).toBe(true);
    expect(centreOf(polygon(box(2, 4, 4, 8)))).toEqual([3, 6]);
  });

  it('lies in the box of the shape', () => {
    expect(boundsOf(polygon(box(2, 4, 4, 8)))).toEqual([2, 4, 4, 8]);
  });
});

describe('zones 归口地段', () => {
  const zones = [
    { code: 'main-road', shape: polygon(box(4, 0, 5, 10)) },
    { code: 'seat', shape: polygon(box(3, 3, 7, 7)) },
    { code: 'village', shape: null },
  ];

  it('takes the first that covers the point: the main road goes before the seat it crosses', () => {
    expect(zoneOf([4.5, 5], zones)).toBe('main-road');
    expect(zoneOf([6, 5], zones)).toBe('seat');
  });

  it('falls back where nothing covers the point, and where no point is known', () => {
    expect(zoneOf([9, 9], zones)).toBe('village');
    expect(zoneOf(null, zones)).toBe('village');
    expect(zoneOf(null, [])).toBeUndefined();
  });
});
