import type { RoutingSuggestion } from '@gridkeeper/domain/cases/wire.ts';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { unitChoices } from '../../reference/options.ts';
import { Pick } from '../../reference/pick.tsx';
import { useUnits } from '../../reference/reference.ts';
import { Field } from '../../ui/field.tsx';
import type { DeskDraft } from '../desk-draft.ts';
import { caseTexts } from '../texts.ts';
import { RoutingWhy } from './routing-why.tsx';

type Props = {
  readonly draft: DeskDraft;
  readonly routing: RoutingSuggestion | undefined;
  readonly onChange: (part: Partial<DeskDraft>) => void;
};

/** The unit that should handle it, with the reason; a clerk may choose otherwise. */
export function UnitField({ draft, routing, onChange }: Props) {
  const say = useTexts(caseTexts);
  const locale = useLocale();
  const id = useId();
  const choices = unitChoices(useUnits().items, locale);
  const overridden = routing !== undefined && draft.unit !== null && draft.unit !== routing.lead.code;
  return (
    <>
      {routing !== undefined && <RoutingWhy routing={routing} />}
      <Field label={say('chooseUnit')} htmlFor={`${id}-unit`}>
        <Pick
          id={`${id}-unit`}
          label={say('chooseUnit')}
          choices={choices}
          value={draft.unit}
          clearable={false}
          onChange={(unit) => onChange({ unit })}
        />
        {overridden && (
          <p className="act__override">
            {say('overridden')}{' '}
            <Button type="link" size="small" onClick={() => onChange({ unit: null, assisting: null })}>
              {say('useSuggested')}
            </Button>
          </p>
        )}
      </Field>
      <Field label={say('chooseAssisting')} htmlFor={`${id}-assisting`}>
        <Select
          id={`${id}-assisting`}
          mode="multiple"
          aria-label={say('chooseAssisting')}
          value={[...(draft.assisting ?? [])]}
          options={choices.filter((choice) => choice.value !== draft.unit)}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(assisting: string[]) => onChange({ assisting })}
        />
      </Field>
    </>
  );
}
