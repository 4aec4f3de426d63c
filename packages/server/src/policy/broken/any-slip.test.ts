import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packsFolder } from '../pack-folder.ts';
import { readPackFiles } from '../read-pack.ts';

const folder = join(packsFolder, 'g5-street');
const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
const files = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));

/** What slips in while one types. */
const slips = [
  '',
  ' ',
  ':',
  '：',
  '- ',
  '\n',
  '{',
  ']',
  '"',
  '*a',
  '&a ',
  '#',
  '\t',
  '0',
  'x',
  '|',
  '!',
  '~',
  '\n---\n',
  '? ',
  ', ',
  '<<: ',
];

it('whatever slips into a pack, it is read or refused with a file and a line that are there', async () => {
  const slip = fc.record({ file: fc.nat(files.length - 1), at: fc.nat(10_000), gone: fc.nat(40), typed: fc.constantFrom(...slips) });
  await fc.assert(
    fc.asyncProperty(slip, async ({ file, at, gone, typed }) => {
      const changed = files.map((each, index) => (index === file ? { ...each, text: splice(each.text, at, gone, typed) } : each));
      const { pack, faults } = await readPackFiles(changed);
      expect(pack === null).toBe(faults.length > 0);
      for (const { file: name, line, what, mend } of faults) {
        const lines = changed.find((each) => each.name === name)?.text.split('\n').length ?? 0;
        expect(line === null || (line >= 1 && line <= lines), `${name}:${line}`).toBe(true);
        expect(`${what.zh}${what.en}${mend.zh}${mend.en}`).not.toMatch(/undefined|\{\w+\}/);
      }
    }),
    { numRuns: 60 },
  );
});

function splice(text: string, at: number, gone: number, typed: string): string {
  const from = at % text.length;
  return text.slice(0, from) + typed + text.slice(from + gone);
}
