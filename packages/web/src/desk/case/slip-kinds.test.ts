import { expect, test } from 'vitest';
import { slipKinds } from './slip-kinds.ts';

const slip = (code: string, version: number) => ({
  code,
  label: { zh: code, en: code },
  clause: 'test',
  version,
  at: '2026-09-18T01:00:00.000Z',
  serial: null,
});

test('three urgings are one line of three, the newest first; a kind stands where its newest slip does', () => {
  const kinds = slipKinds([slip('urging', 9), slip('feedback', 8), slip('urging', 6), slip('urging', 5), slip('assignment', 2)]);
  expect(kinds.map(({ newest, all }) => [newest.code, all.map(({ version }) => version)])).toEqual([
    ['urging', [9, 6, 5]],
    ['feedback', [8]],
    ['assignment', [2]],
  ]);
});
