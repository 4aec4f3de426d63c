import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, shown, writtenPack } from './broken/changed-pack.ts';
import { packsFolder } from './pack-folder.ts';
import { readPack, readPackFiles } from './read-pack.ts';

const own = 'id: our-street\nversion: 1.0.0\nplan: ours\nlabel: { zh: 我街, en: Our street }\nextends: g5-street\n';
const written = async (text: string) => writtenPack(await emptyFolder(), 'our-street', { 'pack.yaml': `${own}${text}` });

const like = [
  'registers:',
  '  - like: premises',
  '    code: shops',
  '    label: { zh: 门店, en: Shops }',
  '    clause: ours.3',
  '    fields:',
  '      - { code: seats, label: { zh: 座位数, en: Seats }, type: number, listed: true }',
  '      - { code: area, label: { zh: 经营面积, en: Area }, type: number, min: 1 }',
  '    certificates:',
  '      - { code: food, label: { zh: 食品经营许可证, en: Food licence }, clause: ours.4, kinds: [restaurant] }',
].join('\n');

it('a kind that is like a common one has what the pack writes laid over it by code', async () => {
  const { pack, faults } = await readPack(await written(like));
  expect(faults).toEqual([]);
  const shops = pack?.registers.find(({ code }) => code === 'shops');
  expect(shops).toMatchObject({ sort: 'premises', clause: 'ours.3', kindField: 'kind', gradeField: 'grade', label: { zh: '门店' } });
  expect(shops?.fields.map(({ code }) => code)).toEqual([
    ...['kind', 'nine-small', 'grade', 'area', 'staff', 'credit-code', 'contact-name', 'contact-phone', 'seats'],
  ]);
  expect(shops?.fields.find(({ code }) => code === 'area')?.label.zh).toBe('经营面积');
  expect(shops?.certificates.map(({ code }) => code)).toEqual(['business-licence', 'food']);
  expect(shops?.fields.filter(({ secret }) => secret).map(({ code }) => code)).toEqual(['contact-name', 'contact-phone']);
  expect(shops?.groups).toMatchObject([{ code: 'contact', basis: 'legal-duty', keep: { amount: 365, unit: 'natural-days' } }]);
});

it('a pack handed in as text finds the common kinds too, and keeps the registers of its base beside its own', async () => {
  const { pack } = await readPackFiles([{ name: 'pack.yaml', text: `${own}${like}` }]);
  const base = (await readPack(join(packsFolder, 'g5-street'))).pack;
  expect(pack?.registers.map(({ code }) => code)).toEqual([...(base?.registers.map(({ code }) => code) ?? []), 'shops']);
});

it('a pack may do without registers and ledgers of its base', async () => {
  const { pack, faults } = await readPack(await written('without: { registers: [care-recipient, equipment], ledgers: [workers] }'));
  expect(faults).toEqual([]);
  expect(pack?.registers.map(({ code }) => code)).toEqual(['premises', 'facility', 'risk-point', 'household']);
  expect(pack?.ledgers.map(({ code }) => code)).toEqual(['missing-certificates', 'major-premises', 'damaged-facilities']);
});

it('a kind that is not there is told with the nearest one, or with those that are', async () => {
  const [near] = (await readPack(await written('registers: [{ like: premisses }]'))).faults;
  expect(near).toMatchObject({ file: 'pack.yaml', line: 6, mend: { zh: '是不是“premises”？' } });
  expect(await shown(await written('registers: [{ like: rooftops }]'))).toEqual([
    'pack.yaml:6 packs/common-registers 里没有叫“rooftops”的台账。',
  ]);
});

it('a fault in a common kind that shows only in this pack is told where it stands', async () => {
  const kinds = like.replace('kinds: [restaurant]', 'kinds: [restaurants]');
  expect(await shown(await written(kinds))).toEqual(['pack.yaml:15 没有代码为“restaurants”的选项。']);
});

it('every common kind passes the checker as it stands', async () => {
  const codes = ['building', 'dwelling', 'premises', 'facility', 'equipment', 'risk-point', 'unit', 'household', 'care-recipient'];
  const { pack, faults } = await readPack(
    await written(`registers:\n${codes.map((code) => `  - { like: ${code}, clause: ours.1 }`).join('\n')}`),
  );
  expect(faults).toEqual([]);
  expect(pack?.registers.map(({ sort }) => sort).toSorted()).toEqual(codes.toSorted());
  const facility = pack?.registers.find(({ code }) => code === 'facility');
  expect(facility?.fields.find(({ code }) => code === 'class')?.options).toHaveLength(5); // GB/T 47678.5
});
