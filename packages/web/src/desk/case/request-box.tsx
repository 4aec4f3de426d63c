import type { AllowedAction, CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { Button } from 'antd';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { caseTexts } from './texts.ts';

type Props = {
  readonly detail: CaseDetail;
  readonly request: NonNullable<CaseDetail['request']>;
  /** A form is open below: its buttons answer now. */
  readonly deciding: boolean;
  readonly onDecide: (action: AllowedAction) => void;
};

export function isDecision({ kind }: AllowedAction): boolean {
  return kind === 'approve' || kind === 'refuse';
}

/** An extension or deferral asked for beforehand and in writing (G5.3), with the two answers where one may give them. */
export function RequestBox({ detail, request, deciding, onDecide }: Props) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const decisions = detail.can.filter(isDecision);
  return (
    <div className="request">
      <p className="strong">{say(`request.${request.kind}`, { day: request.until })}</p>
      <p>{request.reason ?? say('requestNoReason')}</p>
      <p className="soft">{say('requestAt', { moment: formatMoment(request.at, locale, zone) })}</p>
      {decisions.length === 0 && <p className="soft">{say('requestWaits')}</p>}
      {!deciding && (
        <div className="act__buttons">
          {decisions.map((action) => (
            <Button key={action.kind} type={action.kind === 'approve' ? 'primary' : 'default'} onClick={() => onDecide(action)}>
              {label(action.label)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
