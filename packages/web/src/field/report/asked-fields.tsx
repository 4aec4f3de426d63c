import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import type { ReportForm } from '@gridkeeper/domain/cases/wire.ts';
import { useId } from 'react';
import { FormFields } from '../../shared/act/form-fields.tsx';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import type { FieldDraft } from './field-draft.ts';
import { fieldReportTexts } from './field-report-texts.ts';

type Props = {
  readonly asks: ReportForm | undefined;
  readonly draft: FieldDraft;
  readonly faulty: boolean;
  readonly onChange: (part: Pick<FieldDraft, 'severity'> | Pick<FieldDraft, 'form'>) => void;
};

/** What the rules ask with a report: how grave it is (W12), and the form of its category (W6); nothing where they ask nothing. */
export function AskedFields({ asks, draft, faulty, onChange }: Props) {
  const say = useTexts(fieldReportTexts);
  const label = useLabel();
  const name = useId();
  if (asks === undefined) return null;
  const chosen = draft.severity ?? asks.severities[0]?.code;
  return (
    <>
      {asks.severities.length > 1 && (
        <fieldset className="field">
          <legend>{say('severity')}</legend>
          <div className="choices">
            {asks.severities.map((each) => (
              <label key={each.code} className="choice">
                <input type="radio" name={name} checked={chosen === each.code} onChange={() => onChange({ severity: each.code })} />
                {label(each.label)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {asks.form !== null && (
        <FormFields
          form={asks.form}
          answers={draft.form}
          faults={faulty ? formFaults(asks.form, draft.form) : []}
          onChange={(form) => onChange({ form })}
        />
      )}
    </>
  );
}
