import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Texts } from './define-texts.ts';

const source = fileURLToPath(new URL('../../', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => !file.includes('.test.'));
const modules = import.meta.glob<Record<string, unknown>>(
  ['../../**/texts.ts', '../../**/*-texts.ts', '../../**/texts/*.ts', '!./use-texts.ts', '!**/*.test.ts'],
  {
    eager: true,
  },
);
const catalogues = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module).flatMap(([name, value]) => (isTexts(value) ? [{ name: `${file}#${name}`, texts: value }] : [])),
);

function isTexts(value: unknown): value is Texts<string> {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && typeof value.zh === 'object';
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('there are catalogues', () => {
  expect(catalogues.length).toBeGreaterThan(0);
});

test.each(catalogues)('$name says the same things in both languages', ({ texts }) => {
  expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.zh).sort());
  for (const [key, zh] of Object.entries(texts.zh)) {
    const en = texts.en[key] ?? '';
    expect(en.trim(), key).not.toBe('');
    expect(places(en), key).toEqual(places(zh));
  }
});

test('screens hold no Chinese of their own: every sentence has an English twin', () => {
  const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
  const guilty = files
    .filter((file) => file.endsWith('.tsx'))
    // A language is named in itself, whatever the language of the page.
    .filter((file) => /\p{Script=Han}/u.test(readFileSync(join(source, file), 'utf8').replace(comments, '').replaceAll('中文', '')));
  expect(guilty).toEqual([]);
});
