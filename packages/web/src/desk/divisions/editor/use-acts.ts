import type { DivisionEdit, DivisionGround, DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { RefObject } from 'react';
import { mapKeys } from '../map/map-keys.ts';
import type { DivisionMapControls } from '../map/map-types.ts';
import type { EditorAction, EditorState } from './editor-state.ts';
import { lockOf, mergeOf } from './gestures.ts';
import { type Act, keyCommand, type Tool } from './tools.ts';

type Given = {
  readonly view: DivisionView;
  readonly state: EditorState;
  readonly change: (action: EditorAction) => void;
  readonly send: (edit: DivisionEdit) => void;
  readonly controls: RefObject<DivisionMapControls | null>;
  readonly busy: boolean;
  readonly mayEdit: boolean;
};
export type Acts = ReturnType<typeof useActs>;

/** What buttons and keys of the workshop do: one way for both. */
export function useActs({ view, state, change, send, controls, busy, mayEdit }: Given) {
  const { can, grids } = view;
  const give = (edit: DivisionEdit | undefined) => {
    if (edit !== undefined && !busy && mayEdit) send(edit);
  };
  const take = (tool: Tool) => {
    // Two chosen neighbours and "merge" leave nothing more to ask.
    const merge = tool === 'merge' ? mergeOf(state.selected) : undefined;
    if (merge !== undefined) give(merge);
    else change({ kind: 'tool', tool });
  };
  const act = (what: Act | 'undo' | 'redo') => {
    if (what === 'all') controls.current?.zoomAll();
    else if (what === 'undo' || what === 'redo') give(can[what] ? { do: what } : undefined);
    else if (what === 'lock') give(lockOf(state.selected, grids));
    else if (what === 'rerun' || state.selected.length === 1) change({ kind: 'ask', asking: what });
  };
  const rest = () => change({ kind: 'tool', tool: 'select' });

  function onKey(event: KeyboardEvent): void {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio') return;
    if (busy || event.defaultPrevented || mapKeys(event, controls.current, rest)) return;
    const command = keyCommand({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey });
    if (command === undefined) return;
    if ('tool' in command && mayEdit) take(command.tool);
    else if ('act' in command && (mayEdit || command.act === 'all')) act(command.act);
    else return;
    event.preventDefault();
  }

  /** Shows the first building that a refusal names; undefined: it names none. */
  function lookAtBuilding(refs: readonly string[], buildings: DivisionGround['buildings']): (() => void) | undefined {
    const found = buildings.find(({ ref }) => ref === refs[0]);
    return found && (() => controls.current?.lookAt({ at: found.point }));
  }
  return { take, act, onKey, lookAtBuilding };
}
