import { Input } from 'antd';
import { useId } from 'react';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { civilDate } from '../../../shared/time.ts';
import { unitChoices } from '../../reference/options.ts';
import { useUnits } from '../../reference/reference.ts';
import type { DeskDraft, ShareDraft } from '../desk-draft.ts';
import { caseTexts } from '../texts.ts';
import './shares-field.css';
import { UnitsField } from './units-field.tsx';

type Props = {
  readonly except: string | null;
  readonly draft: Pick<DeskDraft, 'assisting' | 'shares'>;
  readonly onChange: (part: Pick<DeskDraft, 'assisting' | 'shares'>) => void;
};

const dayMs = 86_400_000;
const empty: ShareDraft = { task: '', until: '' };

/** A division of tasks 分工: which units take part, and for each what it has to do until when (Z1). Task and day may be left open. */
export function SharesField({ except, draft, onChange }: Props) {
  const say = useTexts(caseTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const id = useId();
  const names = new Map(unitChoices(useUnits().items, locale).map((choice) => [choice.value, choice.label]));
  const units = draft.assisting ?? [];
  const enter = (unit: string, part: Partial<ShareDraft>) =>
    onChange({ assisting: units, shares: { ...draft.shares, [unit]: { ...empty, ...draft.shares[unit], ...part } } });
  return (
    <>
      <UnitsField except={except} value={units} onChange={(assisting) => onChange({ assisting, shares: draft.shares })} />
      {units.map((unit) => {
        const { task, until } = draft.shares[unit] ?? empty;
        const name = names.get(unit) ?? unit;
        return (
          <fieldset key={unit} className="share-field">
            <legend>{name}</legend>
            <label htmlFor={`${id}-${unit}-task`}>{say('share.task')}</label>
            <Input.TextArea
              id={`${id}-${unit}-task`}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={2_000}
              value={task}
              onChange={(event) => enter(unit, { task: event.target.value })}
            />
            <label htmlFor={`${id}-${unit}-until`}>{say('share.until')}</label>
            <Input
              id={`${id}-${unit}-until`}
              type="date"
              min={civilDate(Date.now() + dayMs, zone)}
              value={until}
              onChange={(event) => enter(unit, { until: event.target.value })}
            />
          </fieldset>
        );
      })}
    </>
  );
}
