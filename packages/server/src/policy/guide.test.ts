import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionKinds, holders, requirements, slipFacts } from '@gridkeeper/domain/policy/pack.ts';
import { afterEach, expect, it } from 'vitest';
import { root } from '../platform/root.ts';
import { loadPack } from './load-pack.ts';
import { packSchema } from './pack-schema.ts';

const guide = await readFile(join(root, 'docs/policy.md'), 'utf8');
let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

it('the pack in the clerk’s guide passes the checker as it stands there', async () => {
  folder = await mkdtemp(join(tmpdir(), 'gk-guide-'));
  await mkdir(join(folder, 'liuxi'));
  await writeFile(join(folder, 'liuxi/pack.yaml'), /^```yaml\n([\s\S]*?)^```$/m.exec(guide)?.[1] ?? '');
  const { pack } = await loadPack(join(folder, 'liuxi'));
  expect(pack.routing).toHaveLength(3);
});

it('the guide names every key, every kind of action, every holder, requirement and fact of a slip', () => {
  const words = [
    ...Object.keys(packSchema.shape),
    ...actionKinds.filter((kind) => kind !== 'report'),
    ...holders,
    ...requirements,
    ...slipFacts,
  ];
  expect(words.filter((word) => !guide.includes(`\`${word}\``) && !guide.includes(`${word}:`))).toEqual([]);
});
