import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findExif, withExif } from './exif.ts';

const base = sharp({ create: { width: 40, height: 20, channels: 3, background: '#336699' } });
const takenAt = '2026:03:02 10:20:30';

test('time of taking is carried into the shrunk photo, and the turn is not done twice', async () => {
  const original = await base
    .clone()
    .withExif({ IFD0: { DateTime: takenAt } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const shrunk = await base.clone().resize(20, 10).jpeg().toBuffer();
  const exif = findExif(new Uint8Array(original));
  if (exif === undefined) throw new Error('the original has EXIF');
  const joined = await sharp(withExif(new Uint8Array(shrunk), exif)).metadata();
  expect(joined).toMatchObject({ width: 20, height: 10, orientation: 1 });
  expect(joined.exif?.toString('latin1')).toContain(takenAt);
});

test('a photo without EXIF, another format and a cut file yield none', async () => {
  const plain = await base.clone().jpeg().toBuffer();
  const png = await base.clone().png().toBuffer();
  expect(findExif(new Uint8Array(plain))).toBeUndefined();
  expect(findExif(new Uint8Array(png))).toBeUndefined();
  expect(findExif(new Uint8Array([0xff, 0xd8, 0xff]))).toBeUndefined();
});
