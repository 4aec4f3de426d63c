import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Category } from '../policy/pack.ts';
import { suggestCategories } from './suggest-category.ts';

function category(code: string, zh: string, parent: string | null, keywords: readonly string[]): Category {
  return {
    code,
    label: { zh, en: code },
    parent,
    layer: 'general',
    workflow: 'w',
    portal: true,
    keywords,
    standard: null,
    restricted: false,
    service: null,
    form: null,
  };
}

const town: readonly Category[] = [
  category('02', '环境卫生', null, []),
  category('0201', '垃圾清运', '02', ['垃圾', '垃圾桶', '清运']),
  category('0202', '公厕管理', '02', ['公厕', '厕所']),
  category('06', '公共设施', null, []),
  category('0601', '路灯照明', '06', ['路灯', '不亮', '照明']),
  category('0602', '井盖缺损', '06', ['井盖', '窨井']),
  category('11', '小区物业', null, []),
  category('1101', '物业服务', '11', ['物业', '物业费', '电梯']),
];

test('the words of a report lead to the category that a clerk would choose', () => {
  expect(suggestCategories('村口垃圾桶满了，一周没人清运', town, 3)[0]?.code).toBe('0201');
  expect(suggestCategories('中心路的路灯晚上不亮', town, 3)[0]?.code).toBe('0601');
  expect(suggestCategories('电梯坏了，物业费照收', town, 3)[0]?.code).toBe('1101');
});

test('several words that agree are surer than one, and one word alone stays below one half', () => {
  const one = suggestCategories('路灯', town, 1)[0]?.confidence ?? 0;
  const three = suggestCategories('路灯不亮，没有照明，路灯杆也歪了', town, 1)[0]?.confidence ?? 0;
  expect(one).toBeGreaterThan(0.2);
  expect(one).toBeLessThan(0.5);
  expect(three).toBeGreaterThan(0.6);
});

test('two matters in one report share the confidence', () => {
  const [first, second] = suggestCategories('井盖坏了，公厕也很脏', town, 3);
  expect([first?.code, second?.code].sort()).toEqual(['0202', '0602']);
  expect(first?.confidence).toBeLessThan(0.5);
});

test('a text without any known word gets no suggestion, rather than a guess', () => {
  expect(suggestCategories('今天天气真好', town, 3)).toEqual([]);
  expect(suggestCategories('', town, 3)).toEqual([]);
});

test('heads take no cases and are never suggested', () => {
  expect(suggestCategories('环境卫生 公共设施 小区物业', town, 9).map(({ code }) => code)).not.toContain('02');
});

test('for any text: within the limit, likeliest first, confidences positive and together below 1', () => {
  const words = fc.constantFrom(...town.flatMap(({ keywords }) => keywords), '，', '我', '的', '𬭎');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (parts, limit) => {
      const found = suggestCategories(parts.join(''), town, limit).map(({ confidence }) => confidence);
      expect(found.length).toBeLessThanOrEqual(limit);
      expect(found).toEqual(found.toSorted((a, b) => b - a));
      expect(found.every((confidence) => confidence > 0)).toBe(true);
      expect(found.reduce((sum, confidence) => sum + confidence, 0)).toBeLessThan(1);
    }),
  );
});
