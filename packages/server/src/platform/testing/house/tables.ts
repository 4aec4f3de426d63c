import type { SourceFile } from './source-files.ts';

/** Folder below packages/server/src, e.g. "cases"; the platform counts as one. */
export function roomOf(path: string): string {
  return /^packages\/server\/src\/([^/]+)\//.exec(path)?.[1] ?? '';
}

/** Which room made each table, from the migrations that lie in it. */
export function ownersOf(migrations: readonly SourceFile[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const file of migrations) {
    for (const [, table = ''] of file.text.matchAll(/\bCREATE (?:TABLE|SEQUENCE) (?:IF NOT EXISTS )?(\w+)/g))
      owners.set(table, roomOf(file.path));
  }
  return owners;
}

const inSql = /\b(?:FROM|JOIN|INTO|UPDATE|TRUNCATE|ALTER TABLE|nextval\(')\s*(?:ONLY\s+)?"?([a-z_]+)\b(?!\.)/g;
const inCast = /NULL::([a-z_]+)\b/g;
const inKysely = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|(?:inner|left|right|full|cross)Join|using)\(\s*\[?\s*['"]([a-z_]+)\b/g;
const inTableTag = /\bsql\.table\(\s*['"]([a-z_]+)\b/g;

/** Names that stand in a file where only a table or a view can stand. */
export function tablesNamedIn(text: string): ReadonlySet<string> {
  const code = text.replace(/^\s*(?:--|\/\/|\*|\/\*).*$/gm, '');
  return new Set([inSql, inCast, inKysely, inTableTag].flatMap((where) => [...code.matchAll(where)].map((match) => match[1] ?? '')));
}
