import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from '../../root.ts';

/** A file of ours; `path` is relative to the repository, with slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Everything that goes into the product below these folders; tests and their helpers stand beside it and may reach everywhere. */
export function readSources(folder: string, ...endings: readonly string[]): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.test\.tsx?$|[\\/]testing[\\/]/.test(path))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

const statement = /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[\w$*{},\s]+?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** What a file imports: packages by name, files of ours by their path in the repository. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const found = text.matchAll(statement);
  return [...found].map((match) => match[1] ?? match[2] ?? '').map((specifier) => locate(path, specifier));
}

function locate(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(path), specifier).split(sep).join('/');
  const own = /^@gridkeeper\/(domain|server|web)\/(.*)$/.exec(specifier);
  return own ? `packages/${own[1]}/src/${own[2]}` : specifier;
}
