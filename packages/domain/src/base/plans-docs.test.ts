import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** docs/plans.md: a section for each plan, with a table of clause, what it says, test, and what is left out or later and why. */
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const packs = readdirSync(join(root, 'packs')).filter((name) => existsSync(join(root, 'packs', name, 'pack.yaml')));
const sections = readFileSync(join(root, 'docs/plans.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((text) => {
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) =>
        line
          .slice(1, line.lastIndexOf('|'))
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim().replaceAll('\\|', '|')),
      );
    return { title: text.split('\n', 1)[0] ?? '', pack: /\]\(\.\.\/packs\/([a-z0-9-]+)\/pack\.yaml\)/.exec(text)?.[1], rows };
  });
const withPack = sections.flatMap(({ pack, ...section }) => (pack === undefined ? [] : [{ ...section, pack }]));

const filesOf = (pack: string) =>
  readdirSync(join(root, 'packs', pack))
    .filter((name) => name.endsWith('.test.ts'))
    .sort();

/** Written alike: quotation marks of code and of prose, and marks of emphasis, are no difference. */
const plain = (text: string) =>
  text
    .replaceAll(/\\(['`*_<>])/g, '$1')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, ' ');

it('every pack has its section, and no other', () => {
  expect(withPack.map(({ pack }) => pack).sort()).toEqual(packs.toSorted());
});

describe.each(withPack)('$title', ({ pack, rows }) => {
  it('has clauses, and no empty cell', () => {
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([]);
  });

  it('names tests that there are, and says what comes later or is left out where there is none', () => {
    const wrong = rows.flatMap(([clause = '', , test = '']) =>
      test.split('<br>').flatMap((one) => {
        const elsewhere = /^`((?:packages|e2e)\/[a-z0-9/.-]+\.ts)`$/.exec(one.trim())?.[1];
        if (elsewhere !== undefined) return existsSync(join(root, elsewhere)) ? [] : [`${clause}: ${one}`];
        const named = /^`([a-z0-9-]+\.test\.ts)` › (.+)$/.exec(one.trim());
        if (!named) return /^(later|left out|setting)\b/.test(one.trim()) ? [] : [`${clause}: ${one}`];
        const [, file = '', title = ''] = named;
        const path = join(root, 'packs', pack, file);
        return existsSync(path) && plain(readFileSync(path, 'utf8')).includes(plain(title)) ? [] : [`${clause}: ${one}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('names each of its test files', () => {
    const cited = rows.flatMap(([, , test = '']) => [...test.matchAll(/`([a-z0-9-]+\.test\.ts)`/g)].map(([, file]) => file));
    expect(filesOf(pack).filter((file) => !cited.includes(file))).toEqual([]);
  });
});
