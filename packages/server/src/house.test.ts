import { expect, test } from 'vitest';
import { importsOf, readSources, type SourceFile } from './platform/testing/house/source-files.ts';
import { ownersOf, roomOf, tablesNamedIn } from './platform/testing/house/tables.ts';

const server = readSources('packages/server/src', '.ts');
const migrations = readSources('packages/server/src', '.sql');
const domain = readSources('packages/domain/src', '.ts');
const web = readSources('packages/web/src', '.ts', '.tsx');
const owners = ownersOf(migrations);

/** What stands above the rooms: it puts them together, and none of them may know it. */
const above = ['cli', 'demo', ''];

/** Common ground of the platform: every room may ask which office it works for, and add to the change feed. */
const common = ['districts', 'feed'];

const forbidden = (files: readonly SourceFile[], isForbidden: (target: string, file: SourceFile) => boolean): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((target) => isForbidden(target, file))
      .map((target) => `${file.path} imports ${target}`),
  );
const inside = (folder: string) => (target: string) => target.startsWith(`${folder}/`);

test('the scanners see what they are to see', () => {
  expect(owners.get('cases')).toBe('cases');
  expect(owners.get('posts')).toBe('people');
  expect([...tablesNamedIn("db(tx).selectFrom('posts as p').innerJoin('units', 'a', 'b')")]).toEqual(['posts', 'units']);
  expect([...tablesNamedIn('sql`SELECT 1 FROM cases c LEFT JOIN case_events e ON true`; `UPDATE feed SET x = 1`')]).toEqual([
    'cases',
    'case_events',
    'feed',
  ]);
  expect([...tablesNamedIn("// FROM posts\nconst units = from(cases, 'people');")]).toEqual([]);
  const file = {
    path: 'packages/server/src/cases/a.ts',
    text: "import type {\n  A,\n} from '../people/b.ts';\nexport * from '@gridkeeper/domain/c.ts';\nawait import('./d.ts')",
  };
  expect(importsOf(file)).toEqual(['packages/server/src/people/b.ts', 'packages/domain/src/c.ts', 'packages/server/src/cases/d.ts']);
  expect(Math.min(server.length, domain.length, web.length)).toBeGreaterThan(50);
});

test('no room reaches into the tables of another: it calls its use cases or joins its views', () => {
  const trespasses = [...server, ...migrations].flatMap((file) =>
    [...tablesNamedIn(file.text)]
      .filter((table) => owners.has(table) && !common.includes(table) && owners.get(table) !== roomOf(file.path))
      .map((table) => `${file.path} names ${table}, a table of ${owners.get(table)}`),
  );
  expect(trespasses).toEqual([]);
});

test('no room imports the table types of another', () => {
  expect(forbidden(server, (target, file) => /\.tables\.ts$/.test(target) && roomOf(target) !== roomOf(file.path))).toEqual([]);
});

test('the platform stands on nothing but itself and the domain', () => {
  const platform = server.filter((file) => roomOf(file.path) === 'platform');
  expect(forbidden(platform, (target) => inside('packages/server/src')(target) && roomOf(target) !== 'platform')).toEqual([]);
});

test('no room knows what puts the rooms together', () => {
  const rooms = server.filter((file) => !above.includes(roomOf(file.path)));
  expect(forbidden(rooms, (target) => inside('packages/server/src')(target) && above.includes(roomOf(target)))).toEqual([]);
});

test('the domain imports itself only, and has no clock, no chance and no machine', () => {
  expect(forbidden(domain, (target) => !inside('packages/domain/src')(target))).toEqual([]);
  const impure =
    /\bnode:|\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)|\bperformance\.|\bprocess\.|\bfetch\(|\bset(?:Timeout|Interval)\(/;
  expect(domain.filter((file) => impure.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))).map((file) => file.path)).toEqual([]);
});

test('server and faces know the domain, never each other', () => {
  expect(forbidden(server, inside('packages/web/src'))).toEqual([]);
  expect(forbidden(web, inside('packages/server/src'))).toEqual([]);
});

test('a face knows its own folder and what is shared; the shared knows no face', () => {
  const faceOf = (path: string) => /^packages\/web\/src\/(portal|field|desk)\//.exec(path)?.[1];
  expect(forbidden(web, (target, file) => faceOf(target) !== undefined && faceOf(target) !== faceOf(file.path))).toEqual([]);
});
