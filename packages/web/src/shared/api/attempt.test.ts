import { expect, test } from 'vitest';
import { attemptFor } from './attempt.ts';

test('a second tap with nothing changed is the same command; a changed report is a new one', () => {
  let made = 0;
  const makeId = () => `id-${++made}`;
  const first = attemptFor({ text: 'lamp broken' }, null, makeId);
  const again = attemptFor({ text: 'lamp broken' }, first, makeId);
  const changed = attemptFor({ text: 'lamp broken, gate 3' }, again, makeId);
  expect([first.commandId, again.commandId, changed.commandId]).toEqual(['id-1', 'id-1', 'id-2']);
});

test('the attempt survives being written into a draft and read back', () => {
  const first = attemptFor({ text: 'x', photos: ['a'] }, null, () => 'id-1');
  const reread = JSON.parse(JSON.stringify(first));
  expect(attemptFor({ text: 'x', photos: ['a'] }, reread, () => 'other').commandId).toBe('id-1');
});
