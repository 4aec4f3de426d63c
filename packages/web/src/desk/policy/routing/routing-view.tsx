import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { Circumstanced } from './circumstanced.tsx';
import { CoverLine } from './cover-line.tsx';
import { type Circumstances, dimensionsOf } from './matrix.ts';
import { MatrixTable } from './matrix-table.tsx';
import './routing.css';
import { RowsTable } from './rows-table.tsx';

const forms = ['table', 'rows'] as const;
type Form = (typeof forms)[number];

/** Who answers for what, where: the table drawn out to its last cell, with its proof, and the rows it is made of. */
export function RoutingView({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const [form, setForm] = useState<Form>('table');
  const { levels, severities, times } = dimensionsOf(pack);
  const [circumstances, setCircumstances] = useState<Circumstances>({
    level: levels[0] ?? null,
    severity: severities[0] ?? null,
    time: times[0] ?? 'working',
  });
  const [open, setOpen] = useState<{ readonly category: string; readonly zone: string } | null>(null);
  return (
    <section className="panel">
      <CoverLine pack={pack} />
      <div className="policy-bar">
        <Segmented<Form>
          className="no-print"
          aria-label={say('shownAs')}
          value={form}
          options={forms.map((each) => ({ value: each, label: say(each) }))}
          onChange={setForm}
        />
        {form === 'table' && (
          <>
            <p className="soft policy-bar__hint no-print">{say('cellHint')}</p>
            <div className="policy-bar__end">
              <Circumstanced pack={pack} value={circumstances} onChange={setCircumstances} />
            </div>
          </>
        )}
      </div>
      {form === 'table' ? (
        <MatrixTable pack={pack} circumstances={circumstances} onOpen={(category, zone) => setOpen({ category, zone })} />
      ) : (
        <RowsTable pack={pack} />
      )}
      {open && <CellDrawer pack={pack} question={{ ...open, ...circumstances }} onClose={() => setOpen(null)} />}
    </section>
  );
}
