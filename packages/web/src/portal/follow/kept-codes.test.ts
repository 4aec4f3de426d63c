import { expect, test } from 'vitest';
import { parseCodes, withCode } from './kept-codes.ts';

const code = (n: number) => ({ number: `2026-${n}`, code: `C${n}` });

test('newest first, each code once, at most twenty', () => {
  const many = Array.from({ length: 25 }, (_, n) => code(n)).reduce<ReturnType<typeof parseCodes>>(
    (kept, each) => withCode(kept, each),
    [],
  );
  expect(many).toHaveLength(20);
  expect(many[0]).toEqual(code(24));
  expect(withCode(many, code(10)).filter((each) => each.code === 'C10')).toHaveLength(1);
});

test('strange storage yields what is readable of it', () => {
  expect(parseCodes([code(1), null, { number: 1, code: 'x' }, 'x'])).toEqual([code(1)]);
  expect(parseCodes({})).toEqual([]);
});
