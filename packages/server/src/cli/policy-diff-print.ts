import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackChange } from '@gridkeeper/domain/policy/wire.ts';

const kinds: Readonly<Record<PackChange['kind'], Label>> = {
  routing: { zh: '归口', en: 'Who handles what' },
  clock: { zh: '时限', en: 'Limits' },
  workflow: { zh: '流程', en: 'Workflows' },
  category: { zh: '事项', en: 'Categories' },
  unit: { zh: '单位', en: 'Units' },
  role: { zh: '岗位', en: 'Posts' },
  level: { zh: '层级', en: 'Levels' },
  form: { zh: '表单', en: 'Forms' },
  register: { zh: '台账', en: 'Registers' },
  other: { zh: '其他', en: 'Other' },
};

/** What changes for whom from one pack to another, grouped, for the terminal. */
export function printChanges(before: CompiledPack, after: CompiledPack, changes: readonly PackChange[], locale: Locale): string {
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
