import { expect, it } from 'vitest';
import { joinFiles, readFiles } from './pack-files.ts';

const file = (name: string, bytes: string | Uint8Array<ArrayBuffer>) => new File([bytes], name);

it('reads UTF-8, and names what is something else', async () => {
  const gbk = new Uint8Array([0xc2, 0xb7, 0xb5, 0xc6]); // 路灯 as an old editor saves it
  const { files, unreadable } = await readFiles([file('pack.yaml', 'id: 街道'), file('routing.yaml', gbk)]);
  expect(files).toEqual([{ name: 'pack.yaml', text: 'id: 街道' }]);
  expect(unreadable).toEqual(['routing.yaml']);
});

it('takes the later of two with one name, and puts pack.yaml first', () => {
  const before = [
    { name: 'units.yaml', text: 'old' },
    { name: 'a.yaml', text: '' },
  ];
  const joined = joinFiles(before, [
    { name: 'units.yaml', text: 'new' },
    { name: 'pack.yaml', text: '' },
  ]);
  expect(joined.map(({ name, text }) => `${name} ${text}`.trim())).toEqual(['pack.yaml', 'a.yaml', 'units.yaml new']);
});
