import type { CompiledPack, Workflow } from '@gridkeeper/domain/policy/pack.ts';
import { useMemo, useState } from 'react';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { drawWorkflow } from './draw-workflow.ts';
import { Graph } from './graph.tsx';
import { StateButtons } from './state-buttons.tsx';
import { StateCard } from './state-card.tsx';

/** The drawing, with the chosen state's actions below it. Pointing at a state or moving the focus there is enough to choose it. */
export function GraphPanel({ pack, workflow }: { readonly pack: CompiledPack; readonly workflow: Workflow }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const drawing = useMemo(() => drawWorkflow(pack, workflow), [pack, workflow]);
  const [chosen, setChosen] = useState(workflow.start);
  const state = workflow.states.find((each) => each.code === chosen);
  return (
    <>
      <p className="soft gap-below no-print">{say('graphHint')}</p>
      <section className="flow" aria-label={say('graphOf', { name: label(workflow.label) })}>
        <div className="flow__sheet" style={{ aspectRatio: `${drawing.width} / ${drawing.height}`, maxWidth: drawing.width * 1.15 }}>
          <Graph pack={pack} workflow={workflow} drawing={drawing} chosen={chosen} />
          <StateButtons pack={pack} drawing={drawing} chosen={chosen} onChoose={setChosen} />
        </div>
      </section>
      {state && (
        <div className="flow__chosen no-print">
          <StateCard pack={pack} workflow={workflow} state={state} />
        </div>
      )}
    </>
  );
}
