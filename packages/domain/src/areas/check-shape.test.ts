import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../cases/wire.ts';
import { checkShape } from './check-shape.ts';

const square: readonly LonLat[] = [
  [117.9, 36.9],
  [117.91, 36.9],
  [117.91, 36.91],
  [117.9, 36.91],
  [117.9, 36.9],
];
const codeOf = (geometry: unknown) => {
  const checked = checkShape(geometry);
  return checked.ok ? 'ok' : checked.problem.code;
};
const polygon = (...rings: readonly unknown[]) => ({ type: 'Polygon', coordinates: rings });

describe('checking a foreign shape', () => {
  it('takes a closed outline, and drops heights', () => {
    const checked = checkShape(polygon(square.map(([lon, lat]) => [lon, lat, 12.5])));
    expect(checked).toEqual({ ok: true, shape: polygon(square) });
  });

  it('names each fault, with its place where there is one', () => {
    expect(codeOf({ type: 'LineString', coordinates: square })).toBe('not-a-polygon');
    expect(codeOf(null)).toBe('not-a-polygon');
    expect(codeOf(polygon())).toBe('not-a-polygon');
    expect(codeOf(polygon([['117.9', 36.9]]))).toBe('not-numbers');
    expect(codeOf(polygon(square.map(([lon, lat]) => [lat, lon])))).toBe('swapped');
    expect(codeOf(polygon(square.map(([lon, lat]) => [lon * 4_000, lat * 100_000])))).toBe('metres');
    expect(codeOf(polygon(square.map(([lon, lat]) => [lon + 90, lat])))).toBe('out-of-range');
    expect(codeOf(polygon(square.slice(0, 2)))).toBe('too-few-points');
    expect(checkShape(polygon(square.slice(0, 4)))).toEqual({ ok: false, problem: { code: 'unclosed', at: [117.9, 36.91] } });
    expect(codeOf(polygon([square[0], square[1], [117.92, 36.9], square[0]]))).toBe('self-crossing');
  });

  it('finds where an outline crosses itself', () => {
    const bow = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ].map(([lon = 0, lat = 0]) => [117 + lon, 36 + lat]);
    expect(checkShape(polygon(bow))).toEqual({ ok: false, problem: { code: 'self-crossing', at: [118, 37] } });
  });

  it('finds a hole that crosses the outline', () => {
    expect(
      codeOf(
        polygon(
          square,
          square.map(([lon, lat]) => [lon + 0.005, lat + 0.005]),
        ),
      ),
    ).toBe('self-crossing');
  });

  it('takes every star-shaped outline, whichever point comes first', () => {
    const star = fc.tuple(fc.array(fc.double({ min: 0.001, max: 0.01, noNaN: true }), { minLength: 3, maxLength: 60 }), fc.nat());
    fc.assert(
      fc.property(star, ([radii, turn]) => {
        const points = radii.map((radius, i): LonLat => {
          const angle = (2 * Math.PI * i) / radii.length;
          return [117.9 + radius * Math.cos(angle), 36.9 + radius * Math.sin(angle)];
        });
        const start = turn % points.length;
        const turned = [...points.slice(start), ...points.slice(0, start)];
        expect(codeOf(polygon([...turned, turned[0]]))).toBe('ok');
      }),
    );
  });
});

it('takes a star of 5,000 corners and refuses one of more than 20,000, so that nobody waits for a search of crossings', () => {
  const star = (corners: number) => {
    const ring = Array.from({ length: corners - 1 }, (_, i): LonLat => {
      const [turn, reach] = [(i / (corners - 1)) * 2 * Math.PI, i % 2 ? 0.002 : 0.004];
      return [117.9 + Math.cos(turn) * reach, 36.9 + Math.sin(turn) * reach];
    });
    return polygon([...ring, ring[0]]);
  };
  expect([codeOf(star(5_001)), codeOf(star(20_001)), codeOf(star(500_001))]).toEqual(['ok', 'too-many-points', 'too-many-points']);
});
