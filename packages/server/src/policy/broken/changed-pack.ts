import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { packsFolder } from '../pack-folder.ts';
import { readPack } from '../read-pack.ts';

/** File, the text that stands there, and what stands in its place instead. */
export type Change = readonly [file: string, from: string, to: string];

/** A copy of a pack of the product with some slips in it, until the test is over. `lineOf`: where a text stands in the copy. */
export async function changedPack(id: string, ...changes: readonly Change[]) {
  const folder = join(await emptyFolder(), id);
  await cp(join(packsFolder, id), folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(
      join(folder, file),
      text.replace(from, () => to),
    );
  }
  const texts = new Map(
    await Promise.all(
      changes.concat([['pack.yaml', '', '']]).map(async ([file]) => [file, await readFile(join(folder, file), 'utf8')] as const),
    ),
  );
  const lineOf = (file: string, text: string) => {
    const [before = '', after] = (texts.get(file) ?? '').split(text, 2);
    expect(after, `${text} stands in ${file}`).toBeDefined();
    return before.split('\n').length;
  };
  return { folder, lineOf };
}

/** A pack written for the test: its files by name. The folder is called `id`, beside others of the same `place`. */
export async function writtenPack(place: string, id: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(place, id);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** A folder that is gone when the test is over. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gk-packs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The faults of a pack as `file:line what`, in Chinese; `-`: the file or pack as a whole. */
export async function shown(folder: string): Promise<readonly string[]> {
  const { pack, hash, faults } = await readPack(folder);
  expect([pack === null, hash === null]).toEqual([faults.length > 0, faults.length > 0]);
  return faults.map(({ file, line, what }) => `${file}:${line ?? '-'} ${what.zh}`);
}
