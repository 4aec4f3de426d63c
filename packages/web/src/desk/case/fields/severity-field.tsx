import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { Radio } from 'antd';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { caseTexts } from '../texts.ts';

type Props = {
  readonly choices: CaseDetail['severities'];
  readonly value: string | null;
  readonly onChange: (severity: string) => void;
};

/** How grave it is 轻重缓急: limits and routing may depend on it. */
export function SeverityField({ choices, value, onChange }: Props) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  return (
    <fieldset className="field">
      <legend>{say('severity')}</legend>
      <Radio.Group
        value={value}
        options={choices.map((choice) => ({ value: choice.code, label: label(choice.label) }))}
        onChange={(event) => onChange(String(event.target.value))}
      />
    </fieldset>
  );
}
