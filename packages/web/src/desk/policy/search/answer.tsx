import { explain } from '@gridkeeper/domain/policy/explain/explain.ts';
import type { Category, CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { listLabels } from '@gridkeeper/domain/policy/sentences-lists.ts';
import { useMemo, useState } from 'react';
import { useNow } from '../../../shared/clock/use-now.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { Circumstanced } from '../routing/circumstanced.tsx';
import { type Circumstances, dimensionsOf } from '../routing/matrix.ts';
import '../routing/routing.css';
import { AnswerPart, WhyRow } from '../routing/why-row.tsx';
import { policyTexts } from '../texts.ts';
import { AnswerClocks } from './answer-clocks.tsx';
import { useCalendar } from './use-calendar.ts';

/** Who handles a category at a place, by when if it were dispatched now, and by which row: the rules' own words. */
export function Answer({ pack, category }: { readonly pack: CompiledPack; readonly category: Category }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const calendar = useCalendar();
  const now = useNow();
  const { levels, severities } = dimensionsOf(pack);
  const [zone, setZone] = useState(pack.zones[0]?.code ?? '');
  const [asked, setAsked] = useState<Circumstances>({ level: levels[0] ?? null, severity: severities[0] ?? null, time: 'working' });
  const told = useMemo(() => {
    const { level, severity } = asked;
    const question = {
      category: category.code,
      zone,
      zoneBy: 'named',
      level: level ?? undefined,
      severity: severity ?? undefined,
    } as const;
    return explain(pack, { ...question, at: now }, calendar);
  }, [pack, category, zone, asked, now, calendar]);
  const { lead, assisting, workflow, notices } = told;
  return (
    <section className="panel answer" aria-label={say('answer')}>
      <div className="policy-bar">
        <h2>{label(category.label)}</h2>
        <div className="policy-bar__end no-print">
          <Pick
            label={say('zone')}
            choices={pack.zones.map((each) => ({ value: each.code, label: label(each.label), depth: 0 }))}
            value={told.zone.code}
            clearable={false}
            onChange={(code) => setZone(code ?? '')}
          />
          <Circumstanced pack={pack} value={asked} onChange={setAsked} timed={false} />
        </div>
      </div>
      <AnswerPart title={say('handles')}>
        <p className="answer__unit">{label(lead.label)}</p>
        {assisting.length > 0 && (
          <p className="soft">
            {say('assisting')} · {label(listLabels(assisting.map((unit) => unit.label)))}
          </p>
        )}
      </AnswerPart>
      <AnswerClocks pack={pack} told={told} />
      <AnswerPart title={say('flow')}>
        <p>{label(workflow.label)}</p>
        <p className="soft">{workflow.way.map((state) => label(state.label)).join(' → ')}</p>
      </AnswerPart>
      {notices.length > 0 && (
        <AnswerPart title={say('notices')}>
          {notices.map((notice) => (
            <p key={notice.code}>{label(notice.sentence)}</p>
          ))}
        </AnswerPart>
      )}
      <WhyRow decides={told.decides.sentence} passedOver={told.passedOver} />
    </section>
  );
}
