import type { AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import { type ActDraft, chosenForm, faultyFields } from './act-draft.ts';
import { FormChoice } from './form-choice.tsx';
import { FormFields } from './form-fields.tsx';

type Props = {
  readonly action: AllowedAction;
  readonly draft: ActDraft;
  /** What is missing or wrong is told beside each field. */
  readonly faulty: boolean;
  readonly onChange: (part: Pick<ActDraft, 'form'> & Partial<Pick<ActDraft, 'formCode'>>) => void;
};

/** The form of an action, or the choice among its forms and the one chosen: the same on desk and phone. */
export function PackForm({ action, draft, faulty, onChange }: Props) {
  const form = chosenForm(action, draft);
  if (form === undefined) return null;
  return (
    <>
      <FormChoice forms={action.forms} chosen={form} onChange={(formCode) => onChange({ formCode, form: {} })} />
      <FormFields
        form={form}
        answers={draft.form}
        faults={faulty ? faultyFields(action, draft) : []}
        onChange={(answers) => onChange({ form: answers })}
      />
    </>
  );
}
