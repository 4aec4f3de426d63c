import {
  AimOutlined,
  BorderOutlined,
  EditOutlined,
  ExpandOutlined,
  GatewayOutlined,
  LockOutlined,
  MergeCellsOutlined,
  ReloadOutlined,
  ScissorOutlined,
  SwapOutlined,
  UnlockOutlined,
} from '@ant-design/icons';
import type { DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import type { EditorState } from './editor-state.ts';
import { lockOf } from './gestures.ts';
import { editorTexts } from './texts.ts';
import { type Act, actKeys, type Tool, toolKeys, tools } from './tools.ts';
import type { Acts } from './use-acts.ts';

const icons: Readonly<Record<Tool, ReactNode>> = {
  select: <AimOutlined aria-hidden />,
  split: <ScissorOutlined aria-hidden />,
  merge: <MergeCellsOutlined aria-hidden />,
  draw: <BorderOutlined aria-hidden />,
  give: <SwapOutlined aria-hidden />,
  reshape: <GatewayOutlined aria-hidden />,
};

type Props = { readonly state: EditorState; readonly view: DivisionView; readonly acts: Acts };

/** The tools of the map, each with its key, and what can be done with the grids that are chosen. */
export function ToolBar({ state, view, acts }: Props) {
  const say = useTexts(editorTexts);
  const lock = lockOf(state.selected, view.grids);
  const unlocks = lock?.do === 'lock' && !lock.locked;
  const button = (act: Act, icon: ReactNode, text: string, enabled: boolean) => (
    <Button key={act} type="text" icon={icon} disabled={!enabled} title={actKeys[act].toUpperCase()} onClick={() => acts.act(act)}>
      {text}
    </Button>
  );
  return (
    <fieldset className="toolbar">
      <legend className="visually-hidden">{say('tools')}</legend>
      {tools.map((tool) => (
        <Button
          key={tool}
          type="text"
          className={state.tool === tool ? 'toolbar__on' : ''}
          icon={icons[tool]}
          aria-pressed={state.tool === tool}
          title={toolKeys[tool].toUpperCase()}
          onClick={() => acts.take(tool)}
        >
          {say(`tool.${tool}`)}
        </Button>
      ))}
      <span className="toolbar__gap" />
      {button('rename', <EditOutlined aria-hidden />, say('act.rename'), state.selected.length === 1)}
      {button(
        'lock',
        unlocks ? <UnlockOutlined aria-hidden /> : <LockOutlined aria-hidden />,
        say(unlocks ? 'act.unlock' : 'act.lock'),
        lock !== undefined,
      )}
      {button('rerun', <ReloadOutlined aria-hidden />, say('act.rerun'), true)}
      {button('all', <ExpandOutlined aria-hidden />, say('act.all'), true)}
    </fieldset>
  );
}
