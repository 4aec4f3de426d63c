import type { CompiledPack, Workflow } from '@gridkeeper/domain/policy/pack.ts';
import { phaseWords } from '@gridkeeper/domain/policy/sentences-words.ts';
import { useLabel } from '../../../shared/texts/use-texts.ts';
import { columnsOf } from './columns.ts';
import { StateCard } from './state-card.tsx';

/** The whole workflow in words, phase by phase. */
export function StateList({ pack, workflow }: { readonly pack: CompiledPack; readonly workflow: Workflow }) {
  const label = useLabel();
  return columnsOf(workflow).map(({ phase, states }) => (
    <div key={states[0]?.code ?? phase} className="state-list">
      <p className="state-list__phase">{label(phaseWords[phase])}</p>
      {states.map((state) => (
        <StateCard key={state.code} pack={pack} workflow={workflow} state={state} />
      ))}
    </div>
  ));
}
