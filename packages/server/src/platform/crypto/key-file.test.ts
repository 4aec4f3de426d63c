import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderStore } from '../files/file-store.ts';
import { officeSecret } from './key-file.ts';

const home = mkdtempSync(join(tmpdir(), 'gk-key-'));
afterAll(() => rmSync(home, { recursive: true }));
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('the first start makes the key and the office’s folder for this account alone; later starts read it', () => {
  const keyFile = join(home, 'data/office/key');
  const secret = officeSecret({ key: undefined, keyFile });
  expect([modeOf(keyFile), modeOf(join(home, 'data/office'))]).toEqual(['600', '700']);
  expect(officeSecret({ key: undefined, keyFile })).toEqual(secret);
});

test('with a key from the environment the folder is made by the first photo, likewise', async () => {
  const folder = join(home, 'other/files');
  await folderStore(folder).put('1/ab/photo.jpg', Buffer.from('x'));
  expect([modeOf(join(home, 'other')), modeOf(join(folder, '1/ab/photo.jpg'))]).toEqual(['700', '600']);
});

test('a damaged key file is told, not replaced', () => {
  const keyFile = join(home, 'damaged');
  writeFileSync(keyFile, 'not a key');
  expect(() => officeSecret({ key: undefined, keyFile })).toThrow('Put the saved key back');
});
