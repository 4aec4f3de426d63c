import { expect, test } from 'vitest';
import { keyringFrom, keyringOf } from './keyring.ts';

const secret = Buffer.alloc(32, 7);

test('what was sealed before there were several keys still opens', () => {
  const old = Buffer.from(
    '010303030303030303030303039aca0e357f03c515beb428970f44ffc7c811a957ac7bc427bebe14de11cc24cebe77c8b8409d2b699badee3aa888f69eb2',
    'hex',
  );
  const keys = keyringOf({ secret, later: [{ id: 2, cipher: 'sm4', secret: Buffer.alloc(32, 9) }] }, () => []);
  expect(keys.open(old, 'people.phone:1')).toBe('张三 13800000001 𬭎㛃䶮𠅤');
});

test.each(['aes', 'sm4'] as const)('%s: a value moved to another row, changed in any byte, or cut short does not open', (cipher) => {
  const keys = keyringOf({ secret, later: [{ id: 2, cipher, secret: Buffer.alloc(32, 9) }] }, () => []);
  const sealed = keys.seal('13800000001', 'a:1');
  expect(keys.open(sealed, 'a:1')).toBe('13800000001');
  expect(() => keys.open(sealed, 'a:2')).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => keys.open(changed, 'a:1')).toThrow();
  }
  for (let length = 1; length < sealed.length; length += 1) expect(() => keys.open(sealed.subarray(0, length), 'a:1')).toThrow();
});

test('a value under a key that nobody has is told by the number of the key', () => {
  const sealed = Buffer.concat([Buffer.from([9]), Buffer.alloc(40)]);
  expect(() => keyringFrom(secret).open(sealed, 'a:1')).toThrow('key 9, which is not at hand');
});
