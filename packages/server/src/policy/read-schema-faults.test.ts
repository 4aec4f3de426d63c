import { expect, it } from 'vitest';
import { emptyFolder, writtenPack } from './broken/changed-pack.ts';
import { readPack } from './read-pack.ts';

/** What is said of the fifth line of a pack: what is wrong and how to mend it, in both languages. */
async function saidOf(line: string): Promise<readonly string[]> {
  const text = `id: town\nversion: 1.0.0\nplan: T\nlabel: { zh: 镇, en: Town }\n${line}\n`;
  const { faults } = await readPack(await writtenPack(await emptyFolder(), 'town', { 'pack.yaml': text }));
  return faults.filter((fault) => fault.line === 5).flatMap(({ what, mend }) => [what.zh + mend.zh, `${what.en} ${mend.en}`]);
}

it('says which word of the area tree a town and a village are', async () => {
  const [zh, en] = await saidOf('levels: [{ code: town, label: { zh: 镇, en: Town }, area: town }]');
  expect(zh).toContain('“area”不能是“town”。镇、乡、街道写 street；村、社区写 community；');
  expect(en).toContain('A town, township or street is street, a village or community community,');
  expect((await saidOf('units: [{ code: x, kind: territory, area: village, label: { zh: 村, en: V } }]'))[0]).toContain(
    '村、社区写 community',
  );
  expect((await saidOf('levels: [{ code: town, label: { zh: 镇, en: Town }, area: stret }]'))[0]).toContain('是不是“street”？');
});

it.each(['lamps', 'e'])('a comma in a text without quotation marks, “%s” after it, is named as such', async (word) => {
  const said = await saidOf(`zones: [{ code: road, label: { zh: 路, en: roads, ${word} } }]`);
  expect(said).toEqual([
    `这里没有“${word}”这个键。文字里有英文逗号时，把整段文字加上引号，例如 en: "roads, lamps"；否则删去它，这里只写 zh, en。`,
    expect.stringContaining('Quote a text with a comma in it'),
  ]);
});

it('a mistyped key of a text is told by its likeness, and one elsewhere by the keys there are', async () => {
  expect((await saidOf('zones: [{ code: road, label: { zh: 路, em: Road } }]'))[0]).toContain('是不是“en”？');
  expect((await saidOf('zones: [{ code: road, colour: red, label: { zh: 路, en: Road } }]'))[0]).toContain('改成：code, label');
});
