import { parseArgs } from 'node:util';
import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import { diff } from '@gridkeeper/domain/policy/diff/diff.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackChange } from '@gridkeeper/domain/policy/wire.ts';
import { type FileCommand, UsageError } from './command.ts';
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
    process.stdout.write(values.json ? `${JSON.stringify(changes, undefined, 2)}\n` : print(before, after, changes, locale));
    return 0;
  },
};

const kinds: Readonly<Record<PackChange['kind'], Label>> = {
  routing: { zh: '归口', en: 'Who handles what' },
  clock: { zh: '时限', en: 'Limits' },
  workflow: { zh: '流程', en: 'Workflows' },
  category: { zh: '事项', en: 'Categories' },
  unit: { zh: '单位', en: 'Units' },
  role: { zh: '岗位', en: 'Posts' },
  level: { zh: '层级', en: 'Levels' },
  form: { zh: '表单', en: 'Forms' },
  other: { zh: '其他', en: 'Other' },
};

function print(before: CompiledPack, after: CompiledPack, changes: readonly PackChange[], locale: Locale): string {
  const title = `${before.label[locale]} ${before.version} → ${after.label[locale]} ${after.version}`;
  if (changes.length === 0) {
    const nothing = { zh: '没有任何变化：两份制度对每件事的决定相同。', en: 'Nothing changes: both decide every matter alike.' }[locale];
    return `${title}\n\n${nothing}\n`;
  }
  const groups = Object.entries(kinds).flatMap(([kind, label]) => {
    const members = changes.filter((one) => one.kind === kind);
    return members.length === 0 ? [] : ['', label[locale], ...members.map((one) => line(one, locale))];
  });
  return `${[title, ...groups].join('\n')}\n`;
}

function line({ concerns, sentence }: PackChange, locale: Locale): string {
  return locale === 'zh' ? `  ${sentence.zh}。（涉及：${concerns.zh}）` : `  ${sentence.en}. (Concerns: ${concerns.en})`;
}
