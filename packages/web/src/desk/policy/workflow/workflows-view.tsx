import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { policyTexts } from '../texts.ts';
import { GraphPanel } from './graph-panel.tsx';
import { StateList } from './state-list.tsx';
import { useNarrow } from './use-narrow.ts';
import './workflow.css';

const forms = ['graph', 'list'] as const;
type Form = (typeof forms)[number];

/** A workflow as a drawing or as a list; paper gets both. */
export function WorkflowsView({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const [form, setForm] = useState<Form>(useNarrow() ? 'list' : 'graph');
  const [code, setCode] = useState<string | null>(null);
  const workflow = pack.workflows.find((each) => each.code === code) ?? pack.workflows[0];
  if (workflow === undefined) return null;
  return (
    <section className="panel">
      <div className="policy-bar">
        <h2>{label(workflow.label)}</h2>
        <div className="policy-bar__end no-print">
          {pack.workflows.length > 1 && (
            <Pick
              label={say('workflow')}
              choices={pack.workflows.map((each) => ({ value: each.code, label: label(each.label), depth: 0 }))}
              value={workflow.code}
              clearable={false}
              onChange={setCode}
            />
          )}
          <Segmented<Form>
            aria-label={say('shownAs')}
            value={form}
            options={forms.map((each) => ({ value: each, label: say(each) }))}
            onChange={setForm}
          />
        </div>
      </div>
      <div className={form === 'graph' ? undefined : 'flow--paper'}>
        <GraphPanel key={workflow.code} pack={pack} workflow={workflow} />
      </div>
      <div className={form === 'list' ? undefined : 'flow--paper'}>
        <StateList pack={pack} workflow={workflow} />
      </div>
    </section>
  );
}
