import { expect, it } from 'vitest';
import { checkPack } from './check-pack.ts';
import type { Role } from './pack.ts';
import { soundPack, withMore } from './testing/sound-pack.ts';

const told = (pack: typeof soundPack) => checkPack(pack).map(({ what }) => what.zh);

const head: Role = {
  code: 'centre-head',
  label: { zh: '中心主任', en: 'head of the centre' },
  scope: 'area',
  level: null,
  capabilities: ['case.view', 'case.review', 'case.approve'],
};

it('anybody at all may only object', () => {
  expect(told(withMore(soundPack, 'given', { kind: 'object', by: ['resident'], requires: ['note'] }))).toEqual([]);
  expect(told(withMore(soundPack, 'given', { kind: 'progress', by: ['resident'] }))).toEqual([expect.stringContaining('居民（resident）')]);
});

it('restricted cases take no workflow that makes something public', () => {
  const publishes = withMore(soundPack, 'given', { kind: 'publish', by: ['centre'], requires: ['public-text'] });
  expect(told(publishes)).toEqual([]);
  const restricted = {
    ...publishes,
    roles: [...publishes.roles, head],
    categories: publishes.categories.map((category) => ({ ...category, restricted: true })),
  };
  expect(told(restricted)).toEqual([expect.stringContaining('绝不公开')]);
});

it('what others wait for is not left to those alone who do not see a restricted case; the head of a centre does', () => {
  const restricted = { ...soundPack, categories: soundPack.categories.map((category) => ({ ...category, restricted: true })) };
  expect(told(restricted).filter((what) => what.includes('永远做不了'))).toHaveLength(2); // to approve and to refuse what a unit asks for
  expect(told({ ...restricted, roles: [...restricted.roles, head] })).toEqual([]);
});
