import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changedPack, emptyFolder, shown, writtenPack } from './changed-pack.ts';

const opening = 'id: town\nversion: 1.0.0\nplan: T\nlabel: { zh: 镇, en: Town }\n';

/** A pack of one file with this at its end, read within so many milliseconds; gives its faults but for the parts that it leaves out. */
async function refused(text: string | Uint8Array, within = 10_000): Promise<readonly string[]> {
  const folder = await writtenPack(await emptyFolder(), 'town', { 'pack.yaml': text });
  const began = performance.now();
  const faults = await shown(folder);
  expect(performance.now() - began).toBeLessThan(within);
  return faults.filter((fault) => !fault.startsWith('pack.yaml:- 缺少'));
}

it.each([
  ['aliases that explode', bomb(), ['pack.yaml:6 “*”引用一层套一层，展开后超过 300000 项，没有读下去。']],
  ['an alias of itself', `${opening}units: &all [*all]\n`, ['pack.yaml:5 “*all”前面没有“&all”。']],
  ['an alias of nothing', `${opening}units: *all\n`, ['pack.yaml:5 “*all”前面没有“&all”。']],
  ['brackets 65 deep', `${opening}units: ${'['.repeat(65)}${']'.repeat(65)}\n`, ['pack.yaml:5 嵌套超过 64 层。']],
  ['a million brackets', '['.repeat(1_000_000), ['pack.yaml:- 制度包太大：各文件合计超过 300000 个词和符号，没有读下去。']],
  [
    'indents without end',
    Array.from({ length: 1900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ['pack.yaml:65 嵌套超过 64 层。'],
  ],
  ['10 MB', `${opening}# ${'x'.repeat(10_000_000)}`, ['pack.yaml:- 制度包太大：各文件合计超过 2000000 字节，没有读下去。']],
  ['a file of signs', '}'.repeat(250_000), ['pack.yaml:1 这里有多余的符号，或者前面少了什么。']],
  ['nothing', '', ['pack.yaml:- 文件是空的。']],
  ['a comment', '# to be written\n', ['pack.yaml:- 文件是空的。']],
  ['a text', 'rules of the town\n', ['pack.yaml:1 这个文件应当由“键: 值”组成。']],
  ['a list', '- units\n', ['pack.yaml:1 这个文件应当由“键: 值”组成。']],
  ['two documents', `${opening}---\nid: other\n`, ['pack.yaml:5 文件里有第二份文档（“---”）。']],
  ['another encoding', Buffer.from('id: town\nlabel: { zh: \xD5\xF2, en: Town }\n', 'latin1'), ['pack.yaml:2 从这一行起不是 UTF-8 编码。']],
  ['UTF-16', Buffer.from(`\uFEFF${opening}`, 'utf16le'), ['pack.yaml:1 从这一行起不是 UTF-8 编码。']],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0xff]), ['pack.yaml:1 从这一行起不是 UTF-8 编码。']],
  ['a text where a list belongs', `${opening}units: centre\n`, ['pack.yaml:5 “units”应当是列表。']],
  ['a list where keys belong', `${opening}units: [[centre]]\n`, ['pack.yaml:5 “units”的每一条应当由“键: 值”组成。']],
  ['a key without a value', `${opening}units:\n`, ['pack.yaml:5 “units”后面是空的。']],
  ['a list without entries', `${opening}units: []\n`, ['pack.yaml:5 “units”里一条也没有。']],
  [
    'a number where a text belongs',
    'id: town\nversion: 1.0\nplan: 5\nlabel: { zh: 镇, en: no }\n',
    ['pack.yaml:2 “version”应当是文字，“1.0”会读成数字或者是否。', 'pack.yaml:3 “plan”应当是文字，“5”会读成数字或者是否。'],
  ],
  ['one language', 'id: town\nversion: 1.0.0\nplan: T\nlabel: { zh: 镇 }\n', ['pack.yaml:4 缺少“en”。']],
  ['a key twice', `${opening}plan: U\n`, ['pack.yaml:5 “plan”写了两次，第一次在第 3 行。']],
  [
    'keys of an object',
    `${opening}__proto__: { a: 1 }\nconstructor: 1\n`,
    ['pack.yaml:5 这里没有“__proto__”这个键。', 'pack.yaml:6 这里没有“constructor”这个键。'],
  ],
  ['a merge', `${opening}hours: { <<: 1, spans: ["08:00-12:00"], day-ends: "17:00" }\n`, ['pack.yaml:5 制度包里不用“<<”合并。']],
  ['a tag', `${opening}units: !ruby/object:Gem::Installer [x]\n`, ['pack.yaml:5 制度包里不用标签（“!”开头的词）。']],
  ['a tab', `${opening}hours:\n\tday-ends: "17:00"\n`, ['pack.yaml:6 缩进用了制表符（Tab）。']],
  ['a full-width colon', 'id: town\nplan：T\nversion: 1.0.0\n', ['pack.yaml:2 键后面用了全角冒号“：”。']],
  [
    'no space after a colon',
    'id: town\nversion: 1.0.0\nplan: T\nlabel: { zh:镇, en: Town }\n',
    ['pack.yaml:4 “zh:镇”成了一个键：冒号后面没有空格，或者是全角冒号。', 'pack.yaml:4 缺少“zh”。'],
  ],
  ['no space after the colon of a line', 'id: town\nplan:T\nversion: 1.0.0\n', ['pack.yaml:2 冒号后面没有空格。']],
  ['a quotation mark left open', 'id: town\nplan: "T\nversion: 1.0.0\n', ['pack.yaml:4 前面的引号没有配对。']],
  [
    'office hours backwards',
    `${opening}hours: { spans: ["13:00-12:00"], day-ends: "17:00" }\n`,
    ['pack.yaml:5 上班时段前后颠倒或者重叠。'],
  ],
] as const)('%s', async (_name, text, faults) => {
  expect(await refused(text)).toEqual(faults);
});

it('files that are missing, elsewhere, or named twice', async () => {
  const include = '[gone.yaml, ../other/pack.yaml, /etc/passwd, link.yaml, pack.yaml, units.yaml, units.yaml, folder.yaml]';
  const place = await emptyFolder();
  const folder = await writtenPack(place, 'town', { 'pack.yaml': `${opening}include: ${include}\n`, 'units.yaml': 'include: [x.yaml]\n' });
  await writtenPack(folder, 'folder.yaml', {});
  await symlink(
    await writtenPack(place, 'other', { 'pack.yaml': opening }).then((other) => join(other, 'pack.yaml')),
    join(folder, 'link.yaml'),
  );
  expect(await shown(folder)).toEqual([
    'pack.yaml:5 没有文件“gone.yaml”。',
    'pack.yaml:5 “../other/pack.yaml”不是 pack.yaml 旁边的文件名。',
    'pack.yaml:5 “/etc/passwd”不是 pack.yaml 旁边的文件名。',
    'pack.yaml:5 “link.yaml”不在制度包的文件夹里。',
    'pack.yaml:5 “pack.yaml”已经读过。',
    'pack.yaml:5 “units.yaml”已经读过。',
    'pack.yaml:5 “folder.yaml”读不出来。',
    'units.yaml:1 “include”只能写在 pack.yaml 里。',
  ]);
});

it('a fault in every one of 3,000 rows is told to the two-hundredth', async () => {
  const rows = '  - { clause: x, categories: [advertisement], lead: Nobody }\n'.repeat(3000);
  const { folder } = await changedPack('g5-street', ['routing.yaml', 'routing:\n', `routing:\n${rows}`]);
  const began = performance.now();
  const faults = await shown(folder);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(faults).toHaveLength(201);
  expect(faults.at(-1)).toMatch(/从这里起另有 2800 处错误。$/);
});

/** Nine of nine of nine ...: 9^9 units out of ten lines. */
function bomb(): string {
  const lines = 'abcdefghi'.split('').map((name, index, all) => {
    const inner = index === 0 ? '{ code: x }' : `*${all[index - 1]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(', ')}]\n`;
  });
  return lines.join('');
}
