import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { Tool } from './tools.ts';

/** What a clerk is about to do; nothing of it is saved before it is sent as an edit. */
export type EditorState = {
  readonly tool: Tool;
  readonly selected: readonly string[];
  /** Buildings to be given away, by their ref. */
  readonly buildings: readonly string[];
  /** A drawn outline that waits for its name, or a border that waits to be applied. */
  readonly shape: AreaShape | null;
  readonly asking: 'rename' | 'rerun' | null;
};

export type EditorAction =
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'grid'; readonly key: string; readonly more: boolean }
  | { readonly kind: 'buildings'; readonly refs: readonly string[]; readonly toggle: boolean }
  | { readonly kind: 'shape'; readonly shape: AreaShape | null }
  | { readonly kind: 'ask'; readonly asking: EditorState['asking'] }
  | { readonly kind: 'done'; readonly grids: readonly Pick<ProposedGrid, 'key'>[] };

export const restingState: EditorState = { tool: 'select', selected: [], buildings: [], shape: null, asking: null };

export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  switch (action.kind) {
    case 'tool':
      return { ...restingState, tool: action.tool, selected: state.selected };
    case 'grid':
      return { ...state, asking: null, shape: null, selected: chosen(state, action) };
    case 'buildings':
      return { ...state, buildings: action.toggle ? toggled(state.buildings, action.refs) : union(state.buildings, action.refs) };
    case 'shape':
      return { ...state, shape: action.shape };
    case 'ask':
      return { ...state, asking: action.asking };
    case 'done': {
      // The tool stays in the hand; what it had gathered is used up, and grids that are gone cannot stay selected.
      const keys = new Set(action.grids.map(({ key }) => key));
      const tool = state.tool === 'merge' || state.tool === 'reshape' ? 'select' : state.tool;
      return { ...restingState, tool, selected: state.selected.filter((key) => keys.has(key)) };
    }
  }
}

function chosen({ tool, selected }: EditorState, { key, more }: { readonly key: string; readonly more: boolean }): readonly string[] {
  if (more || tool === 'merge') return toggled(selected, [key]);
  return tool === 'select' && selected.length === 1 && selected[0] === key ? [] : [key];
}

function toggled(before: readonly string[], refs: readonly string[]): readonly string[] {
  return [...before.filter((ref) => !refs.includes(ref)), ...refs.filter((ref) => !before.includes(ref))];
}

function union(before: readonly string[], refs: readonly string[]): readonly string[] {
  return [...new Set([...before, ...refs])];
}
