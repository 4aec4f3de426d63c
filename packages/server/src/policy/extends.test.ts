import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { changedPack, emptyFolder, shown, writtenPack } from './broken/changed-pack.ts';
import { packsFolder } from './pack-folder.ts';
import { readPack, readPackFiles } from './read-pack.ts';

const own = 'id: our-street\nversion: 1.0.0\nplan: ours\nlabel: { zh: 我街, en: Our street }\nextends: g5-street\n';

/** A pack built on that of a street (G5), beside no other. */
async function built(text: string): Promise<string> {
  return writtenPack(await emptyFolder(), 'our-street', { 'pack.yaml': `${own}${text}` });
}

async function readBuilt(text: string): Promise<CompiledPack> {
  const folder = await built(text);
  const { pack, faults } = await readPack(folder);
  expect(faults.map(({ file, line, what }) => `${file}:${line} ${what.en}`)).toEqual([]);
  if (!pack) throw new Error('no pack');
  return pack;
}

const g5 = (await readPack(join(packsFolder, 'g5-street'))).pack as CompiledPack;
const leadOf = (pack: CompiledPack, category: string, zone: string) =>
  route(pack, { category, zone, level: null, severity: null, time: 'working' }).lead;

describe('a pack built on another', () => {
  it('is that one under its own name, where it says nothing more', async () => {
    const pack = await readBuilt('');
    expect(pack).toEqual({ ...g5, id: 'our-street', plan: 'ours', version: '1.0.0', label: { zh: '我街', en: 'Our street' } });
  });

  it('replaces entries with the code of the base, and adds others', async () => {
    const pack = await readBuilt(
      [
        'units:',
        '  - { code: safety, kind: department, label: { zh: 应急办, en: Safety } }',
        '  - { code: cleaners, kind: company, label: { zh: 保洁公司, en: Cleaners } }',
        'categories:',
        '  - code: sanitation',
        '    items: [{ code: snow, label: { zh: 积雪, en: Snow } }, { code: rubble, label: { zh: 渣土, en: Rubble }, portal: false }]',
        '  - code: water',
        '    label: { zh: 供水, en: Water }',
        '    items: [{ code: burst-pipe, label: { zh: 爆管, en: Burst pipe } }]',
        'routing:',
        '  - { clause: setting, categories: [water], lead: construction }',
        'hours: { spans: ["09:00-17:00"], day-ends: "17:00" }',
      ].join('\n'),
    );
    expect(pack.units.map(({ code }) => code)).toEqual([...g5.units.map(({ code }) => code), 'cleaners']);
    expect(pack.units.find(({ code }) => code === 'safety')?.label.zh).toBe('应急办');
    const items = (parent: string) => pack.categories.filter((category) => category.parent === parent);
    expect(items('sanitation').map(({ code }) => code)).toEqual(['exposed-rubbish', 'dirty-road', 'rubble', 'bins', 'clutter', 'snow']);
    expect(items('sanitation').find(({ code }) => code === 'rubble')).toMatchObject({ portal: false, keywords: [], standard: null });
    expect(pack.categories.find(({ code }) => code === 'sanitation')?.label.en).toBe('Sanitation');
    expect(items('water').map(({ code }) => code)).toEqual(['burst-pipe']);
    expect(leadOf(pack, 'snow', 'main-road')).toBe('sanitation'); // the head's row of G5.8 holds for the new item
    expect(pack.hours).toEqual({ spans: [[540, 1020]], dayEnds: 1020 });
  });

  it('puts its rows before the base’s, which keep what is left of them', async () => {
    const pack = await readBuilt(
      [
        'routing:',
        '  - { clause: ours, categories: [sanitation], zones: [seat], lead: enforcement }', // G5.8: the sanitation office
        '  - { clause: ours, categories: [dogs], time: off, lead: police }', // G5.8: in villages the management area
        '  - { clause: ours, categories: [estates], lead: management-area }', // leaves the base’s row nothing
      ].join('\n'),
    );
    expect(leadOf(pack, 'bins', 'seat')).toBe('enforcement');
    expect(leadOf(pack, 'bins', 'highway')).toBe('sanitation');
    expect(leadOf(pack, 'dogs', 'village')).toBe('management-area');
    expect(route(pack, { category: 'dogs', zone: 'village', level: null, severity: null, time: 'off' }).lead).toBe('police');
    expect(leadOf(pack, 'charging', 'village')).toBe('management-area');
    expect(pack.routing.filter(({ categories }) => categories.includes('charging'))).toHaveLength(1);
    for (const category of g5.categories.filter(
      ({ parent }) => parent !== null && !['sanitation', 'estates', 'public-order'].includes(parent),
    ))
      for (const zone of g5.zones) expect(leadOf(pack, category.code, zone.code)).toBe(leadOf(g5, category.code, zone.code));
  });

  it('does without entries of the base, and then no row names them', async () => {
    const pack = await readBuilt(
      [
        'without: { categories: [markets, charging], zones: [highway], units: [labour] }',
        'routing:',
        '  - { clause: ours, categories: [labour], lead: governance }',
      ].join('\n'),
    );
    const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);
    expect(codes(g5.categories)).toEqual(expect.arrayContaining(['markets', 'market-order', 'charging']));
    expect(codes(pack.categories).filter((code) => ['markets', 'market-order', 'market-hygiene', 'charging'].includes(code))).toEqual([]);
    expect(codes(pack.zones)).toEqual(['main-road', 'seat', 'village']);
    expect(codes(pack.units)).not.toContain('labour');
    expect(leadOf(pack, 'labour', 'seat')).toBe('governance');
    expect(leadOf(pack, 'estate-facilities', 'seat')).toBe('construction');
  });

  it('may itself be a base', async () => {
    const place = await emptyFolder();
    await writtenPack(place, 'our-street', { 'pack.yaml': `${own}routing:\n  - { clause: a, categories: [bins], lead: governance }\n` });
    const text = 'id: our-village\nversion: 2.0.0\nplan: v\nlabel: { zh: 我村, en: Our village }\nextends: ../our-street/\n';
    const folder = await writtenPack(place, 'our-village', {
      'pack.yaml': `${text}routing:\n  - { clause: b, categories: [bins], zones: [seat], lead: police }\n`,
    });
    const { pack, faults } = await readPack(folder);
    expect(faults).toEqual([]);
    expect(pack && [leadOf(pack, 'bins', 'seat'), leadOf(pack, 'bins', 'village'), leadOf(pack, 'clutter', 'village')]).toEqual([
      'police',
      'governance',
      'management-area',
    ]);
  });
});

describe('a fault of a pack built on another', () => {
  it('stands at the line of the file it comes from, the base’s too', async () => {
    const { folder: base, lineOf } = await changedPack('g5-street', ['units.yaml', 'kind: higher', 'kind: above']);
    const folder = await writtenPack(join(base, '..'), 'our-street', {
      'pack.yaml': `${own}units:\n  - { code: safety, kind: office, label: { zh: 应急办, en: Safety } }\n`,
    });
    expect(await shown(folder)).toEqual([
      'pack.yaml:7 “kind”不能是“office”。',
      `../g5-street/units.yaml:${lineOf('units.yaml', 'kind: above')} “kind”不能是“above”。`,
    ]);
  });

  it('tells of a row of the base that lost its lead unit', async () => {
    const routing = await readFile(join(packsFolder, 'g5-street/routing.yaml'), 'utf8');
    const row = routing.split('\n').findIndex((line) => line.includes('lead: civil-affairs')) + 1;
    const [fault = '', ...more] = await shown(await built('without: { units: [civil-affairs] }\n'));
    expect(more).toEqual([]);
    expect(fault).toMatch(new RegExp(`g5-street/routing\\.yaml:${row} 没有代码为“civil-affairs”的单位`));
  });

  it('is its own name that it does not say', async () => {
    const folder = await writtenPack(await emptyFolder(), 'our-street', { 'pack.yaml': 'extends: g5-street\n' });
    expect(await shown(folder)).toEqual(['id', 'version', 'plan', 'label'].map((key) => `pack.yaml:- 缺少“${key}”。`));
  });

  it.each([
    ['without: { units: [labor], zones: [moon] }', ['pack.yaml:6 底本的 units 里没有“labor”。', 'pack.yaml:6 底本的 zones 里没有“moon”。']],
    ['without: { unit: [labour] }', ['pack.yaml:6 这里没有“unit”这个键。']],
    ['without: labour', ['pack.yaml:6 “without”应当由“键: 值”组成。']],
    [
      'units:\n  - &a { code: new, kind: company, label: { zh: 新, en: New } }\n  - *a',
      ['pack.yaml:8 代码“new”用了两次，读到它时不知道指哪一个。'],
    ],
  ])('%s', async (text, faults) => {
    expect(await shown(await built(text))).toEqual(faults);
  });

  it('is a base that is not there, and without where there is no base', async () => {
    const folder = await built('');
    const write = (text: string) => writtenPack(join(folder, '..'), 'our-street', { 'pack.yaml': own.replace('extends: g5-street', text) });
    expect(await shown(await write('extends: g6-street'))).toEqual(['pack.yaml:5 没有叫“g6-street”的制度包可作底本。']);
    expect(await shown(await write('extends: ./gone'))).toEqual(['pack.yaml:5 没有叫“./gone”的制度包可作底本。']);
    expect(await shown(await write('extends: [g5-street]'))).toEqual(['pack.yaml:5 “extends”应当是文字。']);
    expect(await shown(await write('without: { units: [labour] }'))).toEqual(['pack.yaml:5 写了 without，却没有底本（extends）。']);
  });

  it('is a circle, told where it closes', async () => {
    const place = await emptyFolder();
    const names = ['first', 'second', 'third'];
    for (const [index, name] of names.entries())
      await writtenPack(place, name, { 'pack.yaml': own.replace('g5-street', names[(index + 1) % 3] ?? '') });
    expect(await shown(join(place, 'first'))).toEqual(['../third/pack.yaml:5 extends 绕成了一圈：first → second → third → first。']);
    await writtenPack(place, 'self', { 'pack.yaml': own.replace('g5-street', './') });
    expect(await shown(join(place, 'self'))).toEqual(['pack.yaml:5 extends 绕成了一圈：self → self。']);
  });
});

describe('a pack handed in as text', () => {
  it('is read like one in a folder', async () => {
    const text = `${own}include: [more.yaml]\n`;
    const { pack, faults } = await readPackFiles([
      { name: 'pack.yaml', text },
      { name: 'more.yaml', text: 'layer: general\n' },
      { name: 'README.md', text: '# Ours' },
    ]);
    expect(faults).toEqual([]);
    expect(pack?.routing).toEqual(g5.routing);
  });

  it('reaches no folder but those of the product', async () => {
    const folder = await built('');
    for (const base of [folder, '../packs/g5-street', './g5-street', '..', 'g5-street/../g5-street']) {
      const { faults } = await readPackFiles([{ name: 'pack.yaml', text: own.replace('g5-street', base) }]);
      expect(faults.map(({ file, line, what }) => `${file}:${line} ${what.en}`)).toEqual([
        expect.stringMatching(/^pack\.yaml:5 There is no policy pack “.*” to build on\.$/),
      ]);
    }
  });

  it('has plain names, each once, and nothing that counts for nothing', async () => {
    const more = { name: 'more.yaml', text: 'layer: general\n' };
    const { faults } = await readPackFiles([
      { name: 'pack.yaml', text: `${own}include: [more.yaml]\n` },
      more,
      more,
      { name: '../secret.yaml', text: '' },
      { name: 'left-out.yaml', text: 'layer: general\n' },
    ]);
    expect(faults.map(({ file, what }) => `${file} ${what.en}`)).toEqual([
      'left-out.yaml “left-out.yaml” was handed in, but “include” does not name it, so it counts for nothing.',
      'more.yaml “more.yaml” was handed in twice.',
      '../secret.yaml “../secret.yaml” is no name of a file beside pack.yaml.',
    ]);
    expect((await readPackFiles([])).faults.map(({ what }) => what.en)).toEqual(['There is no file “pack.yaml”.']);
  });
});
