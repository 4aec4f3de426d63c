import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Explanation } from '@gridkeeper/domain/policy/explain/explanation.ts';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { OperatorError } from '../platform/operator-error.ts';
import { UsageError } from './command.ts';
import { command } from './policy-explain.ts';
import { localeOf } from './policy-locale.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-policy-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as typed. @returns what it printed */
async function typed(...words: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await command.runOnFiles(words);
  } finally {
    out.mockRestore();
  }
  return printed.join('');
}
const asked = (...words: readonly string[]) => typed('g5-street', '--lang', 'zh', '--time', '2026-09-18T10:00', ...words);
const data = async (...words: readonly string[]) => JSON.parse(await asked('--json', ...words)) as Explanation;

const square = (zone: string, west: number) => ({
  type: 'Feature',
  properties: { zone },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 36],
        [west + 0.01, 36],
        [west + 0.01, 36.01],
        [west, 36.01],
        [west, 36],
      ],
    ],
  },
});
const zonesFile = join(folder, 'zones.geojson');
writeFileSync(zonesFile, JSON.stringify({ type: 'FeatureCollection', features: [square('seat', 117), square('highway', 117.02)] }));

describe('gridkeeper policy explain, by plan G5', () => {
  it('tells a clerk who handles parking at the seat of the street, by when, by which row, and who is told when it is late', async () => {
    const text = await asked('--category', '车辆乱停乱放', '--at', '街道驻地');
    expect(text).toMatch(/^街道网格化管理制度 \d+\.\d+\.\d+（G5）\n\n/);
    expect(text).toContain(`
  事项  市容市貌 > 车辆乱停乱放（parking）
  地段  街道驻地（按您指定的地段）
  时间  2026-09-18（星期五）10:00，工作时间内
`);
    expect(text).toContain(`
  归口  综合执法中队负责，建设管理委员会协助
  依据  第 2 行（G5.8）：店招牌匾、违章搭建、车辆乱停乱放，在街道驻地、公路沿线 → 综合执法中队负责，建设管理委员会协助
  流程  街道办理流程：待审核 → 已派遣 → 办理中 → 已反馈 → 核查中 → 已结案
`);
    expect(text).toContain(`
  办理时限  5 个工作日  截至 2026-09-24（星期四）17:30            自“已派遣”起
      2026-09-24（星期四）08:30 用去 80% 时，提醒责任单位
      2026-09-24（星期四）17:30 到期未办结，记为超期，告知责任单位、受理中心、领导
      2026-09-29（星期二）17:30 超期 2 个工作日后，升一级，告知领导
  核查时限  1 个工作日  截至 2026-09-20（星期日，调休上班）17:30  自“核查中”起
`);
    expect(text).toContain(`
未适用的行
  第 3 行（G5.8）：店招牌匾、违章搭建、车辆乱停乱放，在主干道及两侧、村内 → 管理区负责
    本行只管主干道及两侧、村内，不含“街道驻地”
`);
  });

  it('says the same in English', async () => {
    const text = await typed('g5-street', '--lang', 'en', '--time', '2026-09-18 10:00', '--category', 'Illegal parking', '--at', 'seat');
    expect(text).toContain('Row 2 (G5.8): Shop signboard, Illegal building and Illegal parking, at Seat of the street and Along a highway');
    expect(text).toMatch(/Handling +5 working days +due Thu 2026-09-24 17:30 +from “Dispatched” on/);
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['2026-02-13T10:00', '2026-02-27T09:30:00.000Z'],
    ['2026-09-18T10:00', '2026-09-24T09:30:00.000Z'],
    ['2025-09-30T10:00', '2025-10-14T09:30:00.000Z'],
  ])('G5.3: dispatched %s, five working days end %s', async (time, due) => {
    const told = JSON.parse(await typed('g5-street', '--category', 'parking', '--time', time, '--json')) as Explanation;
    expect(told.clocks.find(({ code }) => code === 'handling')?.dueAt).toBe(due);
  });

  it('finds the zone of a point on shapes from a file; what none covers is the last zone, and says so', async () => {
    const at = (place: string) => data('--category', 'parking', '--zones', zonesFile, '--at', place);
    expect(await at('117.005,36.005')).toMatchObject({ zone: { code: 'seat', by: 'shape' }, lead: { code: 'enforcement' } });
    expect(await at('117.025,36.005')).toMatchObject({ zone: { code: 'highway', by: 'shape' }, lead: { code: 'enforcement' } });
    expect(await at('117.5,36.5')).toMatchObject({ zone: { code: 'village', by: 'left-over' }, lead: { code: 'management-area' } });
    expect(await asked('--category', 'parking')).toContain('地段  村内（没有指明地点，按末位地段）');
  });

  it('answers what it cannot find with the nearest and the way out', async () => {
    await expect(asked('--category', '停车')).rejects.toThrow(/没有“停车”这一事项类别。相近的有：\n {2}parking {2}车辆乱停乱放/);
    await expect(asked('--category', 'manholes')).rejects.toThrow(/manhole {2}井盖缺损/);
    await expect(asked('--category', 'zzz')).rejects.toThrow(/本制度的大类有：\n {2}appearance {2}市容市貌/);
    await expect(asked('--category', '市容市貌')).rejects.toThrow(/是大类，请指明其中一项：\n {2}advertisement/);
    await expect(asked('--category', 'parking', '--at', '山顶')).rejects.toThrow(/可用的有：\n {2}main-road {2}主干道及两侧/);
    await expect(asked('--category', 'parking', '--severity', 'major')).rejects.toThrow(OperatorError);
    await expect(typed('g99', '--category', 'parking')).rejects.toThrow(/no policy pack "g99"/);
    const stray = join(folder, 'stray.geojson');
    writeFileSync(stray, JSON.stringify({ type: 'FeatureCollection', features: [square('moon', 117)] }));
    await expect(asked('--category', 'parking', '--at', '117,36', '--zones', stray)).rejects.toThrow(/feature 1: .*main-road, highway/);
    await expect(asked('--category', 'parking', '--at', '117,36', '--zones', join(folder, 'absent'))).rejects.toThrow('There is no file');
  });

  it('a point without shapes is refused with a way out where there is no office to ask', async () => {
    vi.stubEnv('GRIDKEEPER_DATA', join(folder, 'empty'));
    vi.stubEnv('DATABASE_URL', '');
    try {
      await expect(asked('--category', 'parking', '--at', '117.005,36.005')).rejects.toThrow(/--zones/);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('wrong words are answered with the usage', async () => {
    await expect(typed('g5-street')).rejects.toThrow(UsageError);
    await expect(asked('--category', 'parking', '--time', '2026-02-30T10:00')).rejects.toThrow(UsageError);
    await expect(asked('--category', 'parking', '--at', '36.005,117.005')).rejects.toThrow(UsageError);
    await expect(typed('g5-street', '--category', 'parking', '--lang', 'fr')).rejects.toThrow(UsageError);
  });
});

it('speaks the language of the terminal unless told otherwise', () => {
  expect(localeOf(undefined, { LC_ALL: '', LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(localeOf(undefined, { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(localeOf('zh', { LANG: 'en_GB' })).toBe('zh');
});
