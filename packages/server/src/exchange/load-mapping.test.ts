import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMapping } from './load-mapping.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gk-mapping-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(name: string, text: string) {
  const file = join(folder, name);
  await writeFile(file, text);
  return loadMapping(file);
}

test('the mappings that come with the program are right', async () => {
  expect((await loadMapping('citizen-messages')).columns).toEqual({ id: 'id', text: 'text', title: 'title', reportedAt: 'at' });
  expect(await loadMapping('answered')).toMatchObject({ outcome: 'explained', columns: { reply: 'reply', repliedAt: 'replied_at' } });
});

test('YAML and JSON say the same', async () => {
  const yaml = await load(
    'a.yaml',
    'source: s\ncolumns: { id: 编号, text: 内容, reportedAt: 时间 }\ncategories: { 路灯: "0601", 其他: null }\n',
  );
  const json = await load(
    'a.json',
    '{"source":"s","columns":{"id":"编号","text":"内容","reportedAt":"时间"},"categories":{"路灯":"0601","其他":null}}',
  );
  expect(yaml).toEqual(json);
  expect(yaml.categories).toEqual({ 路灯: '0601', 其他: null });
});

test('what is wrong is said, with the way out', async () => {
  await expect(loadMapping('unheard-of')).rejects.toThrow('answered, citizen-messages');
  await expect(loadMapping(join(folder, 'none.yaml'))).rejects.toThrow('There is no mapping');
  await expect(load('bad.yaml', 'source: [')).rejects.toThrow('not valid YAML');
  await expect(load('few.yaml', 'source: s\ncolumns: { id: a }\n')).rejects.toThrow(/columns\.text: must name[\s\S]*columns\.reportedAt/u);
});
