import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Package = {
  readonly version: string;
  readonly license: string;
  readonly engines?: { readonly node: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const main: Package = JSON.parse(read('package.json'));
const all: readonly Package[] = [main, ...['domain', 'server', 'web'].map((name) => JSON.parse(read(`packages/${name}/package.json`)))];

it('all workspaces have one version, which the changelog begins with, and one licence, whose text is there', () => {
  expect(new Set(all.map(({ version, license }) => `${version} ${license}`))).toEqual(new Set([`${main.version} Apache-2.0`]));
  expect(/^## (\S+?):? /m.exec(read('CHANGELOG.md'))?.[1]).toBe(main.version);
  expect(read('LICENSE')).toContain('Apache License\n                           Version 2.0, January 2004');
});

it('both readmes name the oldest Node that the programs take', () => {
  const oldest = /^>=(\d+\.\d+)$/.exec(main.engines?.node ?? '')?.[1] ?? 'none';
  expect(read('README.md')).toContain(`${oldest} or newer`);
  expect(read('README.zh-CN.md')).toContain(`${oldest} 以上`);
});

it('every dependency is pinned exactly', () => {
  const pins = all.flatMap(({ dependencies = {}, devDependencies = {} }) => Object.entries({ ...dependencies, ...devDependencies }));
  expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

it('the workspaces ask for each other in the version they are: npm looks elsewhere for any other', () => {
  const asked = all.flatMap(({ dependencies = {} }) => Object.entries(dependencies)).filter(([name]) => name.startsWith('@gridkeeper/'));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(([, version]) => version !== main.version)).toEqual([]);
});
