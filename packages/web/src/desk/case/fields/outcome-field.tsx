import { type Outcome, outcomes } from '@gridkeeper/domain/cases/outcome.ts';
import { useId } from 'react';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { Field } from '../../ui/field.tsx';

/** How it ended; taking back is the reporter's own word and not offered here. */
const offered = outcomes.filter((outcome) => outcome !== 'withdrawn');

export function OutcomeField({
  value,
  onChange,
}: {
  readonly value: Outcome | null;
  readonly onChange: (outcome: Outcome | null) => void;
}) {
  const say = useTexts(commonTexts);
  const id = useId();
  const choices = offered.map((outcome) => ({ value: outcome, label: say(`outcome.${outcome}`), depth: 0 }));
  return (
    <Field label={say('act.outcome')} htmlFor={id}>
      <Pick
        id={id}
        label={say('act.outcome')}
        choices={choices}
        value={value}
        onChange={(chosen) => onChange(offered.find((outcome) => outcome === chosen) ?? null)}
      />
    </Field>
  );
}
