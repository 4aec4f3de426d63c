import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import type { AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import { useId } from 'react';
import { chosenOutcome, offeredOutcomes } from '../../../shared/act/act-draft.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { Field } from '../../ui/field.tsx';
import type { DeskDraft } from '../desk-draft.ts';

type Props = {
  readonly action: AllowedAction;
  readonly draft: DeskDraft;
  readonly onChange: (outcome: Outcome | null) => void;
};

/** How it ended: what the rules of this step allow. */
export function OutcomeField({ action, draft, onChange }: Props) {
  const say = useTexts(commonTexts);
  const id = useId();
  const offered = offeredOutcomes(action);
  return (
    <Field label={say('act.outcome')} htmlFor={id}>
      <Pick
        id={id}
        label={say('act.outcome')}
        choices={offered.map((outcome) => ({ value: outcome, label: say(`outcome.${outcome}`), depth: 0 }))}
        value={chosenOutcome(action, draft)}
        onChange={(chosen) => onChange(offered.find((outcome) => outcome === chosen) ?? null)}
      />
    </Field>
  );
}
