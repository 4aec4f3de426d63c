import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfiguration } from '../platform/configuration.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { freshOffice, type TestOffice } from '../platform/testing/database.ts';
import { UsageError } from './command.ts';
import { command } from './import-areas.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-import-areas-'));
let office: TestOffice;

beforeAll(async () => {
  office = await freshOffice();
  await office.platform.pool.query("INSERT INTO districts (district_id, name, street, demo, created_at) VALUES (1, 'd', 's', true, now())");
});
afterAll(async () => {
  await office.end();
  rmSync(folder, { recursive: true });
});

const feature = (properties: object, geometry: unknown = null) => ({ type: 'Feature', properties, geometry });
const crossed = {
  type: 'Polygon',
  coordinates: [
    [
      [117.9, 36.9],
      [117.92, 36.92],
      [117.92, 36.9],
      [117.9, 36.92],
      [117.9, 36.9],
    ],
  ],
};
const town = [
  feature({ DM: '990101001000', name: '霁川街道' }),
  feature({ DM: '990101001201', name: '云穗村' }),
  feature({ DM: '990101001202', name: '砚田村' }, crossed),
];

const fileWith = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
/** Runs the command as typed. @returns what it printed */
const typed = async (signal: AbortSignal, ...words: readonly string[]): Promise<string> => {
  const printed: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const configuration = readConfiguration({ GRIDKEEPER_DATA: folder });
    await command.run(words, { configuration, owner: office.config, beside: undefined, signal });
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return printed.join('');
};
const run = (...words: readonly string[]) => typed(new AbortController().signal, ...words);

describe('gridkeeper import areas', () => {
  it('takes a file with its own property names, lists what it cannot take at its place, and changes nothing the second time', async () => {
    const file = fileWith('town.geojson', `\ufeff${JSON.stringify({ type: 'FeatureCollection', features: town })}`);
    expect(await run(file, '--map', 'code=DM', '--dry-run')).toMatch(
      /^Nothing was written; .*3 features read: 2 new, 0 changed, 0 as before, 1 not taken/,
    );
    expect(await run(file, '--map', 'code=DM')).toMatch(/^3 features read: 2 new, 0 changed, 0 as before, 1 not taken/);
    expect(await run(file, '--map', 'code=DM')).toMatch(/^3 features read: 0 new, 0 changed, 2 as before, 1 not taken/);
    const report = JSON.parse(readFileSync(`${file}.faults.geojson`, 'utf8')) as { features: object[] };
    expect(report.features).toMatchObject([
      {
        properties: { row: 3, id: '990101001202', column: 'geometry', reason_zh: '边界自相交，请在标出的位置修正。' },
        geometry: { type: 'Point' },
      },
    ]);
  });

  it('writes no report when all is well, and can be stopped without a trace', async () => {
    const more = [feature({ code: '990101001203', name: '麦笛村' })];
    const file = fileWith('more.geojson', JSON.stringify({ type: 'FeatureCollection', features: more }));
    await expect(typed(AbortSignal.abort(), file)).rejects.toThrow('Nothing was imported');
    expect(await run(file)).toMatch(/^1 features read: 1 new/);
    expect(existsSync(`${file}.faults.geojson`)).toBe(false);
  });

  it('answers wrong words and unusable files with one sentence', async () => {
    await expect(run()).rejects.toThrow(UsageError);
    await expect(run('a.geojson', '--as', 'dragons')).rejects.toThrow(UsageError);
    await expect(run(join(folder, 'absent.geojson'))).rejects.toThrow(OperatorError);
    await expect(run(fileWith('broken.geojson', '{"type"'))).rejects.toThrow(/is no JSON/);
    await expect(run(fileWith('null.geojson', 'null'))).rejects.toThrow(OperatorError);
    await expect(run(fileWith('list.geojson', '[1, 2]'), '--district', '1')).rejects.toThrow(OperatorError);
    await expect(run(fileWith('fine.geojson', '{"type":"FeatureCollection","features":[]}'), '--district', '9')).rejects.toThrow(
      /--district/,
    );
  });
});
