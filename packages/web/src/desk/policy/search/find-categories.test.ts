import type { Category } from '@gridkeeper/domain/policy/pack.ts';
import { expect, it } from 'vitest';
import { findCategories } from './find-categories.ts';

const category = (code: string, zh: string, en: string, keywords: readonly string[], parent: string | null = 'facilities'): Category => ({
  code,
  label: { zh, en },
  parent,
  layer: 'general',
  workflow: 'street',
  portal: true,
  keywords,
  standard: null,
  restricted: false,
  service: null,
  form: null,
});
const categories = [
  category('facilities', '公共设施', 'Public facilities', [], null),
  category('street-light', '路灯', 'Street light', ['不亮', '灯杆', '照明', 'lamp']),
  category('manhole', '井盖缺损', 'Manhole cover', ['窨井', '井口']),
  category('drainage', '排水与积水', 'Drainage', ['下水道', '堵塞']),
];
const found = (words: string) => findCategories(words, categories).map((each) => each.code);

it('finds by a part of the label in either language', () => {
  expect(found('路灯')).toEqual(['street-light']);
  expect(found('MANHOLE')).toEqual(['manhole']);
});

it('finds by what people say', () => {
  expect(found('门口的灯杆倒了')).toEqual(['street-light']);
  expect(found('下水道堵塞，井口冒水')).toEqual(['drainage', 'manhole']);
});

it('finds by the beginning of a key word, and nothing by nothing', () => {
  expect(found('窨')).toEqual(['manhole']);
  expect(found('  ')).toEqual([]);
  expect(found('电影')).toEqual([]);
});

it('never offers a head', () => {
  expect(found('公共设施')).not.toContain('facilities');
});
