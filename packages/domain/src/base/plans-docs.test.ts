import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const packs = readdirSync(join(root, 'packs')).filter((name) => existsSync(join(root, 'packs', name, 'pack.yaml')));
const rows = readFileSync(join(root, 'docs/plans.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const pack = /\]\(\.\.\/packs\/([a-z0-9-]+)\/pack\.yaml\)/.exec(line)?.[1];
    return pack === undefined ? [] : [{ pack, tests: [...line.matchAll(/`([a-z0-9-]+\.test\.ts)`/g)].map(([, name = '']) => name).sort() }];
  });

it('every pack stands in the table of plans with all its tests, and no other', () => {
  const there = packs.map((pack) => ({
    pack,
    tests: readdirSync(join(root, 'packs', pack))
      .filter((name) => name.endsWith('.test.ts'))
      .sort(),
  }));
  const byName = (list: typeof rows) => list.toSorted((a, b) => (a.pack < b.pack ? -1 : 1));
  expect(byName(rows)).toEqual(byName(there));
});
