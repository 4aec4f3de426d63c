import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AreaCheck } from '@gridkeeper/domain/areas/wire.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importAreas } from '../areas/import/import-areas.ts';
import { readConfiguration } from '../platform/configuration.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { root } from '../platform/root.ts';
import { freshOffice, type TestOffice } from '../platform/testing/database.ts';
import { loadPack } from '../policy/load-pack.ts';
import { publishPack } from '../policy/packs.ts';
import { command } from './areas-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-areas-check-'));
let office: TestOffice;

const box = (west: number, east: number) => {
  const ring = [
    [west, 36.9],
    [east, 36.9],
    [east, 36.91],
    [west, 36.91],
    [west, 36.9],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};
const feature = (properties: object, geometry: unknown = null) => ({ type: 'Feature', properties, geometry });
const bring = (as: 'areas' | 'buildings', ...features: readonly object[]) =>
  inTransaction(office.platform, { districtId: 1 }, (tx) =>
    importAreas(tx, { file: { type: 'FeatureCollection', features }, as, columns: {}, dryRun: false }),
  );

beforeAll(async () => {
  office = await freshOffice();
  await office.platform.pool.query("INSERT INTO districts (district_id, name, street, demo, created_at) VALUES (1, 'd', 's', true, now())");
  const { pack, hash } = await loadPack(join(root, 'packs/g1-town'));
  await inTransaction(office.platform, { districtId: 1 }, (tx) => publishPack(tx, pack, hash));
  await bring(
    'areas',
    feature({ code: '990101001000', name: '霁川街道' }),
    feature({ code: '990101001201', name: '云穗村' }, box(117.9, 117.92)),
    feature({ code: '990101001201001', name: '第1网格' }, box(117.9, 117.91)),
    feature({ code: '990101001201002', name: '第2网格' }, box(117.911, 117.92)),
  );
  await bring('buildings', feature({ id: 7, label: '书砚巷7号' }, { type: 'Point', coordinates: [117.9105, 36.905] }));
});
afterAll(async () => {
  await office.end();
  rmSync(folder, { recursive: true });
});

/** Runs the command as typed. @returns its exit code and what it printed */
const typed = async (...words: readonly string[]) => {
  const printed: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    const configuration = readConfiguration({ GRIDKEEPER_DATA: folder });
    const code = await command.run(words, { configuration, owner: office.config, beside: undefined, signal: new AbortController().signal });
    return { code, text: printed.join('') };
  } finally {
    out.mockRestore();
  }
};

describe('gridkeeper areas check', () => {
  it('lists the gap of 89 by 1,112 metres, the grids without a worker and the house in the gap, and ends with 1', async () => {
    const { code, text } = await typed();
    expect(code).toBe(1);
    expect(text).toMatch(/^gap: 云穗村, 988\d\d(\.\d)? m2, at 117\.9105 36\.905$/m);
    expect(text).toMatch(/^no-worker: 第1网格/m);
    expect(text).toMatch(/^building-no-grid: 书砚巷7号, at 117\.9105 36\.905$/m);
    expect(text).toMatch(/4 areas and 1 buildings checked: 4 findings\n$/);
  });

  it('prints JSON, and writes GeoJSON for a map program', async () => {
    const out = join(folder, 'findings.geojson');
    const { text } = await typed('--json', '--out', out);
    expect((JSON.parse(text) as AreaCheck).counts).toEqual({ gap: 1, 'no-worker': 2, 'building-no-grid': 1 });
    const { features } = JSON.parse(readFileSync(out, 'utf8')) as { features: { properties: object; geometry: { type: string } }[] };
    expect(features[0]).toMatchObject({ properties: { kind: 'gap', names: '云穗村' }, geometry: { type: 'Polygon' } });
    expect(features[3]).toMatchObject({ properties: { kind: 'building-no-grid' }, geometry: { type: 'Point' } });
  });
});
