import { useId } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Pick } from '../../reference/pick.tsx';
import { Field } from '../../ui/field.tsx';
import { useCheckers } from '../queries.ts';
import { caseTexts } from '../texts.ts';

type Props = { readonly areaId: string | undefined; readonly value: string | null; readonly onChange: (personId: string | null) => void };

/** Who can check here, with how much each has in hand already. */
export function CheckerField({ areaId, value, onChange }: Props) {
  const say = useTexts(caseTexts);
  const id = useId();
  const checkers = useCheckers(areaId);
  if (checkers.isError) return <FailureNotice failure={checkers.error} onRetry={() => void checkers.refetch()} />;
  const choices = (checkers.data?.items ?? []).map((each) => ({
    value: each.personId,
    label: say('checkerOption', { name: each.name, grids: each.gridNames.join('、'), open: each.open }),
    depth: 0,
  }));
  const nobody = checkers.isSuccess && choices.length === 0;
  return (
    <Field label={say('chooseChecker')} htmlFor={id} {...(nobody && { hint: say('noCheckers') })}>
      <Pick id={id} label={say('chooseChecker')} choices={choices} value={value} onChange={onChange} />
    </Field>
  );
}
