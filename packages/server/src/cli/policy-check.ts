import { parseArgs } from 'node:util';
import { readPack } from '../policy/read-pack.ts';
import { proofOf } from '../policy/read-proof.ts';
import { type FileCommand, UsageError } from './command.ts';
import { packFolders } from './policy-check-folders.ts';
import { type Checked, fileFromHere, printChecked } from './policy-check-print.ts';
import { localeOf } from './policy-locale.ts';

const usage = `  PACK...            packs: folders, their pack.yaml, or ids of packs that come with the product, e.g. packs/*
  --lang zh|en       default: the language of the terminal
  --json             the same as data: faults in both languages, or what was proved

Proves that a pack can be used, or lists every fault as file:line: what is wrong, and how to mend it. Nothing is written anywhere.
Ends with 0 where all packs pass, else with 1.
`;

export const command: FileCommand = {
  name: 'policy check',
  summary: 'proves that policy packs can be used, or lists every fault at its line',
  usage,
  runOnFiles: async (words) => {
    const options = { lang: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    if (positionals.length === 0) throw new UsageError('Name one policy pack, or several.');
    const locale = localeOf(values.lang);
    const packs: Checked[] = [];
    for (const folder of packFolders(positionals)) {
      const checked = await check(folder);
      packs.push(checked);
      if (!values.json) process.stdout.write(printChecked(checked, locale));
    }
    if (values.json) process.stdout.write(`${JSON.stringify(packs.map(asData), undefined, 2)}\n`);
    return packs.every(({ pack }) => pack !== null) ? 0 : 1;
  },
};

async function check(folder: string): Promise<Checked> {
  const began = performance.now();
  const read = await readPack(folder);
  return read.pack === null ? { ...read, folder, proof: null } : { ...read, folder, proof: proofOf(read.pack, performance.now() - began) };
}

function asData({ folder, pack, hash, proof, faults }: Checked) {
  return { folder: fileFromHere(folder), id: pack?.id ?? null, version: pack?.version ?? null, hash, proof, faults };
}
