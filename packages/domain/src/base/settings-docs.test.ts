import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

it('docs/operate.md lists every setting with its default, and no other', () => {
  const checked = [
    ...read('packages/server/src/platform/configuration.ts').matchAll(/^ {2}([A-Z_]+): setting\(\{\s+fallback: '([^']*)'/gm),
  ];
  const written = [...read('docs/operate.md').matchAll(/^\| `([A-Z_]+)` +\| (?:`([^`]*)`)? +\|/gm)];
  expect(checked.length).toBeGreaterThan(5);
  expect(written.map(([, name, fallback = '']) => [name, fallback])).toEqual(checked.map(([, name, fallback]) => [name, fallback]));
});
