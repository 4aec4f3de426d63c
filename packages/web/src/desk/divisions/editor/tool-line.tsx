import type { DivisionEdit, DivisionGround, DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { Button } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { useCan } from '../../session/me.ts';
import { isComputing } from '../queries.ts';
import { DrawForm } from './draw-form.tsx';
import type { EditorAction, EditorState } from './editor-state.ts';
import { mergeOf, snapMetres } from './gestures.ts';
import { GiveForm } from './give-form.tsx';
import { RenameForm } from './rename-form.tsx';
import { RerunForm } from './rerun-form.tsx';
import { editorTexts } from './texts.ts';

type Props = {
  readonly view: DivisionView;
  readonly buildings: DivisionGround['buildings'];
  readonly state: EditorState;
  readonly mayEdit: boolean;
  /** The last stroke crossed nothing. */
  readonly missed: boolean;
  readonly change: (action: EditorAction) => void;
  readonly send: (edit: DivisionEdit) => void;
};

/** One line under the tools: what the tool in hand does, or what it still has to ask. */
export function ToolLine(props: Props) {
  return (
    <div className="toolline">
      <ToolWords {...props} />
    </div>
  );
}

function ToolWords({ view, buildings, state, mayEdit, missed, change, send }: Props) {
  const say = useTexts(editorTexts);
  const can = useCan();
  const { tool, selected, shape, asking } = state;
  const chosen = view.grids.filter(({ key }) => selected.includes(key));
  const [grid] = chosen;
  const leave = () => change({ kind: 'tool', tool: 'select' });
  if (!mayEdit) return isComputing(view) ? null : <span className="soft">{say(whyNot(view, can('area.edit')))}</span>;
  if (asking === 'rerun') return <RerunForm view={view} onSend={send} onClose={leave} />;
  if (asking === 'rename' && grid !== undefined) return <RenameForm key={grid.key} grid={grid} onSend={send} onClose={leave} />;
  if (tool === 'draw' && shape !== null)
    return <DrawForm shape={shape} onSend={send} onClose={() => change({ kind: 'shape', shape: null })} />;
  if (tool === 'give' && state.buildings.length > 0)
    return (
      <GiveForm
        refs={state.buildings}
        buildings={buildings}
        grids={view.grids}
        onSend={send}
        onClose={() => change({ kind: 'tool', tool })}
      />
    );
  const merge = tool === 'merge' ? mergeOf(selected) : undefined;
  const reshape = tool === 'reshape' && shape !== null && grid !== undefined ? { grid, shape } : undefined;
  const how = tool === 'reshape' && (chosen.length !== 1 || grid?.locked === true) ? 'tool.reshape.first' : (`tool.${tool}.how` as const);
  return (
    <>
      <span>
        {say(how)} {view.failed && tool === 'select' && <strong>{say('recomputeFailed')}</strong>}
        {tool === 'split' && missed && <strong className="overdue">{say('splitNone')}</strong>}
        {(tool === 'split' || tool === 'draw') && <span className="soft toolline__keys">{say('tool.keys')}</span>}
        {tool === 'give' && <span className="soft toolline__keys">{say('tool.keys.give')}</span>}
      </span>
      {merge !== undefined && (
        <Button type="primary" onClick={() => send(merge)}>
          {say('mergeNow', { count: selected.length })}
        </Button>
      )}
      {reshape !== undefined && (
        <Button type="primary" onClick={() => send({ do: 'reshape', key: reshape.grid.key, shape: reshape.shape, snapMetres })}>
          {say('apply')}
        </Button>
      )}
    </>
  );
}

function whyNot({ can, state }: DivisionView, mayDivide: boolean): 'narrow' | 'readOnly' | 'lookOnly' {
  if (can.edit) return 'narrow';
  return state === 'draft' && !mayDivide ? 'lookOnly' : 'readOnly';
}
