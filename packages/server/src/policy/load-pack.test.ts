import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changedPack, shown } from './broken/changed-pack.ts';
import { hashPack, loadPack, PackError } from './load-pack.ts';

const g5 = fileURLToPath(new URL('../../../../packs/g5-street', import.meta.url));

describe('a pack is read', () => {
  it('with one hash for one content, whatever it went through', async () => {
    const { pack, hash } = await loadPack(g5);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashPack(JSON.parse(JSON.stringify(pack, Object.keys(flatKeys(pack)).reverse())))).toBe(hash);
    const changed = await changedPack('g5-street', ['workflow.yaml', 'limit: 5 working-days', 'limit: 6 working-days']);
    expect((await loadPack(changed.folder)).hash).not.toBe(hash);
  });

  it('or refused by an error that lists file, line, reason and remedy', async () => {
    const { folder, lineOf } = await changedPack('g5-street', ['workflow.yaml', 'limit: 5 working-days', 'limit: five days']);
    const refusal = await loadPack(folder).catch((fault: unknown) => fault);
    expect(refusal).toBeInstanceOf(PackError);
    expect((refusal as PackError).findings).toHaveLength(1);
    expect((refusal as PackError).message).toContain(
      `  workflow.yaml:${lineOf('workflow.yaml', 'five days')}: “five days” is no limit. Write it as “5 working-days”`,
    );
  });

  it('or refused as a whole when there is no pack.yaml, or a file of it is gone', async () => {
    const { folder, lineOf } = await changedPack('g5-street');
    await rm(join(folder, 'routing.yaml'));
    expect(await shown(folder)).toEqual([`pack.yaml:${lineOf('pack.yaml', 'include:')} 没有文件“routing.yaml”。`]);
    await rm(join(folder, 'pack.yaml'));
    expect(await shown(folder)).toEqual(['pack.yaml:- 没有文件“pack.yaml”。']);
  });
});

function flatKeys(value: unknown): Record<string, true> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => ({ [key]: true, ...flatKeys(inner) })));
}
