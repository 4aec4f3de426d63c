import type { RegisterField } from '@gridkeeper/domain/policy/registers.ts';
import { expect, test } from 'vitest';
import { changeWords } from './history-words.ts';

const label = { zh: '风险等级', en: 'Risk grade' };
const grade: RegisterField = {
  ...{ code: 'grade', label, type: 'choice', about: 'place', required: false, unit: null, min: null, max: null, group: null },
  ...{ secret: false, listed: true },
  options: [
    { code: 'low', label: { zh: '低风险', en: 'Low' } },
    { code: 'major', label: { zh: '重大风险', en: 'Major' } },
  ],
};
const kind = { fields: [grade] };
const words = (before: string | null, after: string | null) => changeWords({ field: 'grade', label, before, after }, kind, 'zh');

test('a change tells before and after, the first value only itself, and what was emptied what it was', () => {
  expect(words('low', 'major')).toBe('风险等级：低风险 → 重大风险');
  expect(words(null, 'low')).toBe('风险等级：低风险');
  expect(words('low', null)).toBe('风险等级：清空（原来是低风险）');
});

test('a sealed value tells that it changed, not even its mask', () => {
  const change = {
    field: 'phone',
    label: { zh: '电话', en: 'Phone' },
    before: { masked: '138****0001' },
    after: { masked: '138****0002' },
  };
  expect(changeWords(change, kind, 'zh')).toBe('电话：有变更，内容不显示');
});

test('an end by the program itself reads as words', () => {
  expect(changeWords({ field: 'endReason', label: { zh: '注销原因', en: 'Why' }, before: null, after: 'over' }, kind, 'zh')).toBe(
    '注销原因：同意已到期',
  );
});
