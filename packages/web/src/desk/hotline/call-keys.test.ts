import { expect, test } from 'vitest';
import { callCommand, keysOf, type Press } from './call-keys.ts';

const press = (key: string, more: Partial<Press> = {}) =>
  callCommand({ key, ctrl: false, alt: false, composing: false, typing: false, ...more });

test('outside of fields a letter goes to its field, a figure chooses', () => {
  expect(press('w')).toEqual({ does: 'go', to: 'text' });
  expect(press('W')).toEqual({ does: 'go', to: 'text' });
  expect(press('2')).toEqual({ does: 'category', nth: 1 });
  expect(press('4')).toEqual({ does: 'follow', nth: 0 });
  expect(press('9')).toEqual({ does: 'severity', nth: 2 });
  expect(press('?')).toEqual({ does: 'help' });
  expect(press('？')).toEqual({ does: 'help' });
  for (const nothing of ['0', 'x', '', 'Tab', 'Enter', 'Process']) expect(press(nothing), nothing).toBeUndefined();
});

test('in a field every letter is written; Escape leaves it', () => {
  for (const letter of ['w', '1', '4', '7', '?', 'Enter']) expect(press(letter, { typing: true }), letter).toBeUndefined();
  expect(press('Escape', { typing: true })).toEqual({ does: 'leave-field' });
  expect(press('Escape')).toBeUndefined();
});

test('Ctrl+Enter files from everywhere, and no other key of the browser is taken', () => {
  expect(press('Enter', { ctrl: true, typing: true })).toEqual({ does: 'save' });
  expect(press('Enter', { ctrl: true })).toEqual({ does: 'save' });
  for (const key of ['w', 'p', 'l', 'c', 'a', '1', '9', 't', 'f']) {
    expect(press(key, { ctrl: true }), `Ctrl+${key}`).toBeUndefined();
    expect(press(key, { alt: true }), `Alt+${key}`).toBeUndefined();
  }
});

test('while an input method composes, nothing is ours', () => {
  for (const key of ['Enter', 'Escape', '1', ' ']) {
    expect(press(key, { composing: true, typing: true }), key).toBeUndefined();
    expect(press(key, { composing: true, ctrl: true }), key).toBeUndefined();
  }
});

test('each choice has its own key', () => {
  const all = (['category', 'follow', 'severity'] as const).flatMap(keysOf);
  expect(new Set(all).size).toBe(9);
});
