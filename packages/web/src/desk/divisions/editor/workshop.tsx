import type { DivisionGround, DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import { useMemo, useReducer, useRef, useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { DivisionMap } from '../map/division-map.tsx';
import type { DivisionMapControls } from '../map/map-types.ts';
import './editor.css';
import { isComputing } from '../queries.ts';
import { useKeys } from '../use-keys.ts';
import { EditorHead } from './editor-head.tsx';
import { reduceEditor, restingState } from './editor-state.ts';
import { splitBy } from './gestures.ts';
import { Legend } from './legend.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { refusalOf } from './refusal-of.ts';
import { SidePanel } from './side-panel.tsx';
import { editorTexts } from './texts.ts';
import { ToolBar } from './tool-bar.tsx';
import { ToolLine } from './tool-line.tsx';
import { useActs } from './use-acts.ts';
import { useEdit } from './use-edit.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useNarrow } from './use-narrow.ts';

type Props = {
  readonly view: DivisionView;
  readonly ground: DivisionGround | null;
  readonly base: MapData | null;
  readonly onLatest: () => Promise<unknown>;
};

/** The workshop: a map of full height, the tools above it, the grids beside it; map and list point at each other. */
export function Workshop({ view, ground, base, onLatest }: Props) {
  const say = useTexts(editorTexts);
  const narrow = useNarrow();
  const mayEdit = view.can.edit && !narrow;
  const [state, change] = useReducer(reduceEditor, restingState);
  const [hovered, setHovered] = useState<string | null>(null);
  const [missed, setMissed] = useState(false);
  const controls = useRef<DivisionMapControls | null>(null);
  const { work, send } = useEdit(view, ({ grids }) => change({ kind: 'done', grids }));
  const acts = useActs({ view, state, change, send, controls, busy: work.busy, mayEdit });
  const place = useRef<HTMLDivElement>(null);
  useKeys(place, acts.onKey);
  useFocusKept(controls, view.revision);
  const buildings = useMemo(() => ground?.buildings ?? [], [ground]);
  const refusal = useMemo(() => refusalOf(work.failure, buildings), [work.failure, buildings]);
  const refused = useMemo(() => refusal?.buildings ?? [], [refusal]);
  const outlines = useMemo(() => (state.shape === null ? [] : [state.shape]), [state.shape]);
  const [only] = state.selected;
  const chosen = state.selected.length === 1 ? view.grids.find(({ key, locked }) => key === only && !locked) : undefined;
  const choose = (key: string, more: boolean) => change({ kind: 'grid', key, more });
  return (
    <div className="workshop" ref={place}>
      <EditorHead view={view} mayEdit={mayEdit} acts={acts} />
      <div className="workshop__body">
        <div className="workshop__stage">
          {mayEdit && <ToolBar state={state} view={view} acts={acts} />}
          <ToolLine view={view} buildings={buildings} state={state} mayEdit={mayEdit} missed={missed} change={change} send={send} />
          <div className="workshop__map">
            <DivisionMap
              label={say('map')}
              boundary={view.boundary}
              base={base}
              ground={ground}
              grids={view.grids}
              rules={view.rules}
              selected={state.selected}
              hovered={hovered}
              buildings={state.buildings}
              refused={refused}
              outlines={outlines}
              tool={work.busy || !mayEdit ? null : state.tool}
              reshaping={chosen?.key ?? null}
              onHover={setHovered}
              onGrid={choose}
              onBuildings={(refs, toggle) => change({ kind: 'buildings', refs, toggle })}
              onLine={(line) => {
                const edit = splitBy(line, view.grids, state.selected);
                setMissed(edit === undefined);
                if (edit !== undefined) send(edit);
              }}
              onShape={(shape) => change({ kind: 'shape', shape })}
              onReady={(ready) => {
                controls.current = ready;
              }}
            />
            <span className="workshop__cross" aria-hidden="true" />
            <Legend rules={view.rules} estates={(ground?.estates.length ?? 0) > 0} />
            {(work.busy || isComputing(view)) && (
              <p className="workshop__busy" role="status">
                <span className="waiting__wheel" aria-hidden="true" />
                {say(work.busy ? 'working' : 'computing')}
              </p>
            )}
            {work.failure !== null && refusal !== null && (
              <RefusalNotice
                failure={work.failure}
                conflict={refusal.conflict}
                onLatest={() => work.run(async () => void (await onLatest()))}
                onClose={() => work.run(async () => undefined)}
                onLook={acts.lookAtBuilding(refused, buildings)}
              />
            )}
          </div>
        </div>
        <SidePanel
          view={view}
          selected={state.selected}
          hovered={hovered}
          mayEdit={mayEdit}
          onHover={setHovered}
          onChoose={(key, more) => {
            choose(key, more);
            if (!more) controls.current?.lookAt({ key });
          }}
          onLock={(key, locked) => send({ do: 'lock', keys: [key], locked })}
          onLook={(at) => controls.current?.lookAt({ at })}
        />
      </div>
    </div>
  );
}
