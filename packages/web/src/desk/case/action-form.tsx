import type { ActionAnswer, AllowedAction, CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import type { Requirement } from '@gridkeeper/domain/policy/pack.ts';
import { Alert, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { usePhotos } from '../../shared/photo/use-photos.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { upload } from '../app/api.ts';
import { ActionFields } from './action-fields.tsx';
import { type DeskDraft, emptyDeskDraft } from './desk-draft.ts';
import { FaultLine } from './fields/fault-line.tsx';
import { useRouting } from './queries.ts';
import { caseTexts } from './texts.ts';
import { useAction } from './use-action.ts';
import { useClause } from './use-clause.ts';

type Props = {
  readonly detail: CaseDetail;
  readonly action: AllowedAction;
  /** The version when the form was opened; another one means that something happened meanwhile. */
  readonly openedAt: number;
  readonly start?: Partial<DeskDraft>;
  readonly onCancel: () => void;
  readonly onDone: (answer: ActionAnswer) => void;
};

export function ActionForm({ detail, action, openedAt, start, onCancel, onDone }: Props) {
  const say = useTexts(caseTexts);
  const sayCommon = useTexts(commonTexts);
  const label = useLabel();
  const clauseOf = useClause();
  const photos = usePhotos(upload);
  const [entered, setEntered] = useState<DeskDraft>({ ...emptyDeskDraft, ...start });
  const { busy, failure, fault, clearFault, submit } = useAction(detail, action, onDone);
  const needs = (requirement: Requirement) => action.requires.includes(requirement);
  const category = entered.category ?? detail.category?.code ?? null;
  const severity = entered.severity ?? detail.severity?.code ?? null;
  const routing = useRouting(detail.id, needs('unit') ? category : null, severity).data;
  const usual = action.kind === 'rework' ? detail.unit?.code : routing?.lead.code;
  const draft: DeskDraft = {
    ...entered,
    category,
    unit: entered.unit ?? usual ?? null,
    // The grid's own worker checks as a rule (G5.5).
    checkerId: entered.checkerId ?? (needs('checker') ? (detail.gridWorkers[0]?.personId ?? null) : null),
    assisting: entered.assisting ?? (needs('unit') ? routing?.assisting.map((unit) => unit.code) : undefined) ?? null,
    severity,
    photos: photos.items,
  };
  const gone = !detail.can.some((allowed) => allowed.kind === action.kind);
  const enter = (part: Partial<DeskDraft>) => {
    clearFault();
    setEntered((before) => ({ ...before, ...part }));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit(draft);
  };
  return (
    <form className="act" noValidate onSubmit={send} aria-label={label(action.label)}>
      <h3>
        {label(action.label)} <span className="soft act__clause">{say('clause', { clause: clauseOf(action.clause) })}</span>
      </h3>
      {gone && !busy && <Alert type="warning" showIcon role="alert" title={say('actionGone')} />}
      {!gone && detail.version !== openedAt && <Alert type="info" showIcon role="alert" title={say('changedMeanwhile')} />}
      <ActionFields detail={detail} action={action} draft={draft} routing={routing} fault={fault} photos={photos} enter={enter} />
      <FaultLine fault={fault} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="act__buttons">
        <Button type="primary" htmlType="submit" loading={busy} disabled={gone && !busy}>
          {label(action.label)}
        </Button>
        <Button onClick={onCancel} disabled={busy}>
          {sayCommon('cancel')}
        </Button>
      </div>
    </form>
  );
}
