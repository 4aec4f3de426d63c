import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LonLat } from '../cases/wire.ts';
import { bd09FromGcj02, gcj02FromWgs84, toWgs84 } from './coordinates.ts';

const centimetre = 1e-7;

function isAt(found: LonLat, lon: number, lat: number, within: number): void {
  expect(Math.abs(found[0] - lon)).toBeLessThan(within);
  expect(Math.abs(found[1] - lat)).toBeLessThan(within);
}

test.each([
  ['Beijing', [116.391, 39.907], [116.397241, 39.908401], [116.403614, 39.914744]],
  ['Shanghai', [121.4737, 31.2304], [121.478223, 31.228458], [121.484781, 31.234311]],
  ['Shenzhen', [114.0579, 22.5431], [114.063014, 22.540383], [114.069564, 22.546042]],
] as const)('%s in the three systems', (_place, wgs84, gcj02, bd09) => {
  const published = 1e-6;
  isAt(gcj02FromWgs84(wgs84), gcj02[0], gcj02[1], published);
  isAt(bd09FromGcj02(gcj02), bd09[0], bd09[1], published);
  isAt(toWgs84(gcj02, 'gcj02'), wgs84[0], wgs84[1], 2 * published);
  isAt(toWgs84(bd09, 'bd09'), wgs84[0], wgs84[1], 3 * published);
});

test('Tokyo lies outside and is not shifted', () => {
  expect(toWgs84([139.767, 35.681], 'gcj02')).toEqual([139.767, 35.681]);
});

test('there and back again ends within a centimetre, anywhere well inside China', () => {
  fc.assert(
    fc.property(fc.double({ min: 75, max: 135, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }), (lon, lat) => {
      const gcj02 = gcj02FromWgs84([lon, lat]);
      isAt(toWgs84(gcj02, 'gcj02'), lon, lat, centimetre);
      isAt(toWgs84(bd09FromGcj02(gcj02), 'bd09'), lon, lat, centimetre);
    }),
  );
});
