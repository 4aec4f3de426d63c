import type { CompiledPack, Workflow } from '@gridkeeper/domain/policy/pack.ts';
import { useMemo, useState } from 'react';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { drawWorkflow } from './draw-workflow.ts';
import { Graph } from './graph.tsx';
import { StateButtons } from './state-buttons.tsx';
import { StateCard } from './state-card.tsx';
import { useNarrow } from './use-narrow.ts';

/** The drawing. A state that is pointed at, or has the focus, lights its arrows and tells its actions: beside it, or below where it is narrow. */
export function GraphPanel({ pack, workflow }: { readonly pack: CompiledPack; readonly workflow: Workflow }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const narrow = useNarrow();
  const drawing = useMemo(() => drawWorkflow(pack, workflow), [pack, workflow]);
  const [lit, setLit] = useState<string | null>(null);
  const state = workflow.states.find((each) => each.code === lit);
  return (
    <>
      <p className="soft gap-below no-print">{say('graphHint')}</p>
      <section className="flow" aria-label={say('graphOf', { name: label(workflow.label) })}>
        <div className="flow__sheet" style={{ aspectRatio: `${drawing.width} / ${drawing.height}`, maxWidth: drawing.width }}>
          <Graph pack={pack} workflow={workflow} drawing={drawing} lit={lit} />
          <StateButtons pack={pack} workflow={workflow} drawing={drawing} beside={!narrow} onLight={setLit} />
        </div>
      </section>
      {narrow && state && (
        <div className="flow__below no-print">
          <StateCard pack={pack} workflow={workflow} state={state} />
        </div>
      )}
    </>
  );
}
