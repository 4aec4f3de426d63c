import { expect, test } from 'vitest';
import { type EditorAction, type EditorState, reduceEditor, restingState } from './editor-state.ts';
import { keyCommand } from './tools.ts';

const after = (...actions: readonly EditorAction[]): EditorState => actions.reduce(reduceEditor, restingState);
const grid = (key: string, more = false): EditorAction => ({ kind: 'grid', key, more });

test('a click chooses one grid, a second click on it none, Ctrl adds', () => {
  expect(after(grid('a'), grid('b')).selected).toEqual(['b']);
  expect(after(grid('a'), grid('a')).selected).toEqual([]);
  expect(after(grid('a'), grid('b', true)).selected).toEqual(['a', 'b']);
});

test('with the merge tool every click adds; once merged, the grid that is gone is no longer chosen and the tool is put down', () => {
  const gathered = after({ kind: 'tool', tool: 'merge' }, grid('a'), grid('b'));
  expect(gathered.selected).toEqual(['a', 'b']);
  const merged = reduceEditor(gathered, { kind: 'done', grids: [{ key: 'a' }, { key: 'c' }] });
  expect([merged.selected, merged.tool]).toEqual([['a'], 'select']);
});

test('a split leaves the knife in the hand', () => {
  const cut = after({ kind: 'tool', tool: 'split' }, { kind: 'done', grids: [] });
  expect(cut.tool).toBe('split');
});

test('boxes add buildings, clicks add and take away; another tool forgets them', () => {
  const boxed: EditorAction = { kind: 'buildings', refs: ['1', '2'], toggle: false };
  const clicked: EditorAction = { kind: 'buildings', refs: ['2'], toggle: true };
  expect(after(boxed, boxed).buildings).toEqual(['1', '2']);
  expect(after(boxed, clicked).buildings).toEqual(['1']);
  expect(after(boxed, { kind: 'tool', tool: 'select' }).buildings).toEqual([]);
});

test('Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo, plain letters take tools, Ctrl with a letter stays the browser’s', () => {
  const key = (pressed: string, ctrl = false, shift = false) => keyCommand({ key: pressed, ctrl, shift });
  expect([key('z', true), key('Z', true, true), key('y', true)]).toEqual([{ act: 'undo' }, { act: 'redo' }, { act: 'redo' }]);
  expect([key('s'), key('l')]).toEqual([{ tool: 'split' }, { act: 'lock' }]);
  expect([key('s', true), key('x')]).toEqual([undefined, undefined]);
});
