import { parseArgs } from 'node:util';
import { diff } from '@gridkeeper/domain/policy/diff/diff.ts';
import { type FileCommand, UsageError } from './command.ts';
import { printChanges } from './policy-diff-print.ts';
import { localeOf } from './policy-locale.ts';
import { openPack } from './policy-open-pack.ts';

const usage = `  A B                two packs, the earlier first: folders, their pack.yaml, or ids of packs that come with the product
  --lang zh|en       default: the language of the terminal
  --json             the same as data: kind, whom it concerns, and the sentence in both languages

Prints what changes for whom, a sentence each. Packs are compared by what they decide: rows that were moved, split or cited otherwise yield nothing.
Ends with 0 whether something changes or not.
`;

export const command: FileCommand = {
  name: 'policy diff',
  summary: 'what changes for whom between two policy packs, in sentences',
  usage,
  runOnFiles: async (words) => {
    const options = { lang: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    const [first, second, ...more] = positionals;
    if (first === undefined || second === undefined || more.length > 0) throw new UsageError('Name two policy packs, the earlier first.');
    const locale = localeOf(values.lang);
    const before = await openPack(first);
    const after = await openPack(second);
    const changes = diff(before, after);
    process.stdout.write(values.json ? `${JSON.stringify(changes, undefined, 2)}\n` : printChanges(before, after, changes, locale));
    return 0;
  },
};
