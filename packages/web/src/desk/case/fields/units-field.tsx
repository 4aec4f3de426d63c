import { Select } from 'antd';
import { useId } from 'react';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { unitChoices } from '../../reference/options.ts';
import { useUnits } from '../../reference/reference.ts';
import { Field } from '../../ui/field.tsx';
import { caseTexts } from '../texts.ts';

type Props = { readonly except: string | null; readonly value: readonly string[]; readonly onChange: (units: readonly string[]) => void };

/** The units that are called to take part 协办单位; the lead unit stays. */
export function UnitsField({ except, value, onChange }: Props) {
  const say = useTexts(caseTexts);
  const locale = useLocale();
  const id = useId();
  const choices = unitChoices(useUnits().items, locale).filter((choice) => choice.value !== except);
  return (
    <Field label={say('chooseUnits')} htmlFor={id} hint={say('chooseUnitsHint')}>
      <Select
        id={id}
        mode="multiple"
        aria-label={say('chooseUnits')}
        value={[...value]}
        options={choices}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(units: string[]) => onChange(units)}
      />
    </Field>
  );
}
