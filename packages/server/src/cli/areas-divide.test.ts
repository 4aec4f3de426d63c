import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { OperatorError } from '../platform/operator-error.ts';
import { command } from './areas-divide.ts';
import { UsageError } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-areas-divide-'));
afterAll(() => rmSync(folder, { recursive: true }));

const square = (x: number, y: number, size: number) => {
  const [west, south] = [117.9 + x, 36.9 + y];
  const corners = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [corners.map(([lon = 0, lat = 0]) => [Number(lon.toFixed(7)), Number(lat.toFixed(7))])] };
};
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });
const fileOf = (name: string, features: readonly object[]): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
  return file;
};
/** Runs the command as typed. @returns what it printed */
const run = async (...words: readonly string[]): Promise<string> => {
  const printed: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await command.runOnFiles(words);
  } finally {
    out.mockRestore();
  }
  return printed.join('');
};

const boundary = fileOf('boundary.geojson', [feature({}, square(0, 0, 0.004))]);
const houses = Array.from({ length: 36 }, (_, i) =>
  feature({ id: i, households: 10 }, square(0.0003 + (i % 6) * 0.0006, 0.0003 + Math.floor(i / 6) * 0.0006, 0.0002)),
);
const buildings = fileOf('buildings.geojson', [
  ...houses,
  feature({ id: 'gate', kind: 'entrance' }, { type: 'Point', coordinates: [117.9, 36.9] }),
]);
const road = {
  type: 'LineString',
  coordinates: [
    [117.902, 36.89],
    [117.902, 36.91],
  ],
};
const barriers = fileOf('roads.geojson', [feature({ kind: 'major_road' }, road)]);

describe('gridkeeper areas divide', () => {
  it('prints the figures and writes the grids', async () => {
    const out = join(folder, 'grids.geojson');
    const words = ['--boundary', boundary, '--buildings', buildings, '--barriers', barriers, '--target', '90'];
    const text = await run(...words, '--out', out);
    expect(text).toMatch(/^grids +4\nwithin ±15 % of 90 +100\.0 %\n/);
    expect(text).toMatch(/contiguous +100\.0 %\nhouseholds: least, mean, most +(80|90), 90\.0, (90|100)\n/);
    expect(text).toMatch(/barriers crossed +0, 0 m\n/);
    const grids = JSON.parse(readFileSync(out, 'utf8')) as { features: { properties: { name: string; households: number } }[] };
    expect(grids.features.map(({ properties }) => properties.name)).toEqual(['第一网格', '第二网格', '第三网格', '第四网格']);
    expect(JSON.parse(await run(...words, '--json'))).toMatchObject({ figures: { grids: 4, tiles: true }, estimated: 0, remarks: [] });
  });

  it('guesses households from the floor area where none are known, and says so', async () => {
    const bare = fileOf('bare.geojson', [
      feature({ id: 1, height: 33 }, square(0.001, 0.001, 0.0005)),
      feature({ id: 2 }, square(0.002, 0.002, 0.0005)),
      feature({ id: 3, name: '霁川银行' }, square(0.003, 0.003, 0.0005)),
    ]);
    const text = await run('--boundary', boundary, '--buildings', bare, '--target', '300');
    // 55.6 m by 44.5 m on the ground are 2,472 m²: 11 storeys hold 247 households, 6 hold 134.
    expect(text).toMatch(/households: least, mean, most +381, 381\.0, 381\n/);
    expect(text).toContain('Households of 2 buildings are a guess from their floor area.');
    expect(text).toContain('1 buildings of other use');
  });

  it('says which feature is wrong, where and how', async () => {
    const swapped = fileOf('swapped.geojson', [
      feature({}, { type: 'Polygon', coordinates: [square(0, 0, 0.01).coordinates[0]?.map(([lon, lat]) => [lat, lon])] }),
    ]);
    await expect(run('--boundary', swapped, '--buildings', buildings, '--target', '90')).rejects.toThrow(
      /swapped\.geojson, feature 1 at .*swapped/,
    );
    const [a, b, c, d] = square(0, 0, 0.01).coordinates[0] ?? [];
    const crossed = fileOf('crossed.geojson', [feature({}, { type: 'Polygon', coordinates: [[a, c, b, d, a]] })]);
    await expect(run('--boundary', crossed, '--buildings', buildings, '--target', '90')).rejects.toThrow(/crosses itself/);
    const far = fileOf('far.geojson', [...houses, feature({ id: 'far' }, { type: 'Point', coordinates: [118.9, 36.9] })]);
    expect(await run('--boundary', boundary, '--buildings', far, '--target', '90')).toContain(
      'buildings outside the boundary, left out: 1 (far#37 at 118.90000, 36.90000)',
    );
    await expect(run('--boundary', join(folder, 'absent'), '--buildings', buildings, '--target', '90')).rejects.toThrow(OperatorError);
  });

  it('answers wrong words with the usage', async () => {
    await expect(run('--buildings', buildings, '--target', '90')).rejects.toThrow(UsageError);
    await expect(run('--boundary', boundary, '--buildings', buildings)).rejects.toThrow(UsageError);
    await expect(run('--boundary', boundary, '--buildings', buildings, '--target', '90', '--min', '9')).rejects.toThrow(UsageError);
    await expect(run('--boundary', boundary, '--buildings', buildings, '--target', '90', '--weights', 'dogs=1')).rejects.toThrow(
      UsageError,
    );
  });
});
