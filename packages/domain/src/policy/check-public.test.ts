import { expect, it } from 'vitest';
import { checkPack } from './check-pack.ts';
import { soundPack, withMore } from './testing/sound-pack.ts';

const told = (pack: typeof soundPack) => checkPack(pack).map(({ what }) => what.zh);

it('anybody at all may only object', () => {
  expect(told(withMore(soundPack, 'given', { kind: 'object', by: ['resident'], requires: ['note'] }))).toEqual([]);
  expect(told(withMore(soundPack, 'given', { kind: 'progress', by: ['resident'] }))).toEqual([expect.stringContaining('居民（resident）')]);
});

it('restricted cases take no workflow that makes something public', () => {
  const publishes = withMore(soundPack, 'given', { kind: 'publish', by: ['centre'], requires: ['public-text'] });
  expect(told(publishes)).toEqual([]);
  const restricted = { ...publishes, categories: publishes.categories.map((category) => ({ ...category, restricted: true })) };
  expect(told(restricted)).toEqual([expect.stringContaining('绝不公开')]);
});
