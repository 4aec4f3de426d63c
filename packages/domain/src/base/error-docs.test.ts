import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorCatalogue } from './error-catalogue.ts';

const page = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| (\d{3}) +\| *([^|]*?) *\| *([^|]*?) *\|$/gm)];

it('docs/errors.md names every error of the catalogue with its status, and no other', () => {
  const written = rows.map(([, code = '', status]) => [code, Number(status)]);
  const told = Object.entries(errorCatalogue).map(([code, { status }]) => [code, status]);
  expect(written).toEqual(told);
});

it('says in both languages when it comes and what to do', () => {
  const silent = rows.filter(([, , , zh = '', en = '']) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/.test(en)).map(([, code]) => code);
  expect(silent).toEqual([]);
});
