import type { AllowedAction, CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { ActionForm } from './action-form.tsx';
import { Done, type DoneAction } from './done.tsx';
import { isDecision, RequestBox } from './request-box.tsx';
import { caseTexts } from './texts.ts';

export type OpenForm = { readonly action: AllowedAction; readonly version: number; readonly otherCaseId: string | null };

type Props = {
  readonly detail: CaseDetail;
  readonly open: OpenForm | null;
  readonly setOpen: (open: OpenForm | null) => void;
};

/** Only what may be done now, the most likely step first; the form opens here, beside the text it is about. */
export function ActionPanel({ detail, open, setOpen }: Props) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  const [done, setDone] = useState<DoneAction | null>(null);
  const begin = (action: AllowedAction) => {
    setDone(null);
    setOpen({ action, version: detail.version, otherCaseId: null });
  };
  const leadsOn = ({ to }: AllowedAction) => detail.request === null && to !== null && to !== detail.state.code;
  const buttons = detail.can.filter((action) => detail.request === null || !isDecision(action));
  return (
    <section className="panel act-panel no-print" aria-label={say('actions')}>
      {done !== null && <Done caseId={detail.id} done={done} unanswered={detail.callBack?.reached === false} />}
      {detail.request !== null && <RequestBox detail={detail} request={detail.request} deciding={open !== null} onDecide={begin} />}
      {open === null ? (
        <>
          <h2>{say('actions')}</h2>
          {detail.can.length === 0 && <p className="soft">{say(detail.phase === 'closed' ? 'closedNoActions' : 'noActions')}</p>}
          <div className="act-panel__buttons">
            {buttons.map((action, index) => (
              <Button key={action.kind} type={index === 0 && leadsOn(action) ? 'primary' : 'default'} onClick={() => begin(action)}>
                {label(action.label)}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <ActionForm
          key={`${open.action.kind} ${open.version}`}
          detail={detail}
          action={open.action}
          openedAt={open.version}
          start={{ otherCaseId: open.otherCaseId }}
          onCancel={() => setOpen(null)}
          onDone={({ linked }) => {
            setDone({ action: open.action, linked });
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}
