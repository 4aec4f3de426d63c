import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderStore } from '../files/file-store.ts';
import { addFieldKey, openKeyring, readOfficeKeys } from './key-file.ts';

const home = mkdtempSync(join(tmpdir(), 'gk-key-'));
afterAll(() => rmSync(home, { recursive: true }));
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const inFile = (name: string) => ({ key: undefined, keyFile: join(home, name) });

test('the first start makes the key and the office’s folder for this account alone; later starts read it', () => {
  const place = inFile('data/office/key');
  const keys = readOfficeKeys(place);
  expect([modeOf(place.keyFile), modeOf(join(home, 'data/office'))]).toEqual(['600', '700']);
  expect(readOfficeKeys(place)).toEqual(keys);
});

test('with a key from the environment the folder is made by the first photo, likewise', async () => {
  const folder = join(home, 'other/files');
  await folderStore(folder).put('1/ab/photo.jpg', Buffer.from('x'));
  expect([modeOf(join(home, 'other')), modeOf(join(folder, '1/ab/photo.jpg'))]).toEqual(['700', '600']);
});

test('a damaged key file is told, not replaced, in its first line or a later one', () => {
  const place = inFile('damaged');
  appendFileSync(place.keyFile, 'not a key');
  expect(() => openKeyring(place)).toThrow('Put the saved key back');
  const half = inFile('half');
  readOfficeKeys(half);
  appendFileSync(half.keyFile, '2 aes 00ff\n');
  expect(() => openKeyring(half)).toThrow('Put the saved key back');
});

test('a server that runs follows a rotation: it opens what the new key sealed, seals with it, and still opens the old', () => {
  const place = inFile('rotated');
  const server = openKeyring(place);
  const before = server.seal('13800000001', 'a:1');
  expect(addFieldKey(place, 'sm4')).toBe(2);
  expect(modeOf(place.keyFile)).toBe('600');
  const beside = openKeyring(place).seal('13800000001', 'a:1');
  expect([before[0], beside[0]]).toEqual([1, 2]);
  expect([server.open(beside, 'a:1'), server.open(before, 'a:1'), server.seal('x', 'a:1')[0]]).toEqual(['13800000001', '13800000001', 2]);
  expect(addFieldKey(place, 'aes')).toBe(3);
  expect([server.newest(), server.open(beside, 'a:1')]).toEqual([3, '13800000001']);
});

test('blind indexes and signatures stay when keys of fields change, so that codes on paper go on', () => {
  const place = inFile('codes');
  const server = openKeyring(place);
  const [blind, signed] = [server.blind('13800000001', 'phone'), server.sign('1/2', 'follow-code')];
  addFieldKey(place, 'aes');
  const later = openKeyring(place);
  expect([later.blind('13800000001', 'phone'), later.sign('1/2', 'follow-code')]).toEqual([blind, signed]);
});

test('keys of the environment cannot be rotated here, and the way out is told', () => {
  expect(() => addFieldKey({ key: Buffer.alloc(32, 1), keyFile: join(home, 'none') }, 'aes')).toThrow('Put it into the file "key"');
});
