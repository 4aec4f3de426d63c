import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

const pages = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** What a page links to or shows, without code; addresses of other sites are left out. */
const targetsOf = (page: string): readonly string[] => {
  const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
};

/** As GitHub makes them: small letters, blanks to hyphens, punctuation gone. */
const anchorsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

const isThere = (page: string, target: string): boolean => {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? join(root, page) : resolve(root, dirname(page), path);
  return existsSync(file) && (anchor === undefined || anchorsOf(file).includes(decodeURIComponent(anchor)));
};

it('every page links to pages, headings and pictures that are there', () => {
  const links = pages.flatMap((page) => targetsOf(page).map((target) => ({ page, target })));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ page, target }) => !isThere(page, target)).map(({ page, target }) => `${page} → ${target}`)).toEqual([]);
});

it('every file named in a page is there', () => {
  const ours = /`((?:packages|packs|docs|scripts|bin|e2e)\/[\w./-]*\w)`/g;
  const named = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(ours)].map(([, path = '']) => ({ page, path })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ path }) => !existsSync(join(root, path))).map(({ page, path }) => `${page} names ${path}`)).toEqual([]);
});
