import type { PackChange, PackFault } from '@gridkeeper/domain/policy/wire.ts';
import { expect, it } from 'vitest';
import { faultsText } from './fault-words.ts';
import { groupChanges } from './group-changes.ts';

const label = (text: string) => ({ zh: text, en: text });

it('writes faults as editors jump to them, one a line', () => {
  const faults: readonly PackFault[] = [
    { file: 'routing.yaml', line: 12, what: label('路灯没有责任单位'), mend: label('补一行') },
    { file: 'pack.yaml', line: null, what: label('没有流程'), mend: label('加 workflows') },
  ];
  expect(faultsText(faults, 'zh', '{at}：{what}；{mend}')).toBe(
    'routing.yaml:12：路灯没有责任单位；补一行\npack.yaml：没有流程；加 workflows',
  );
});

it('groups changes by kind, routing first, and loses none', () => {
  const change = (kind: PackChange['kind'], text: string): PackChange => ({ kind, concerns: label(text), sentence: label(text) });
  const groups = groupChanges([change('unit', 'a'), change('routing', 'b'), change('other', 'c'), change('routing', 'd')]);
  expect(groups.map(({ kind, items }) => [kind, items.map((item) => item.concerns.zh).join()])).toEqual([
    ['routing', 'b,d'],
    ['unit', 'a'],
    ['other', 'c'],
  ]);
});
