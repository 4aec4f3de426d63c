import type { FilledForm } from '@gridkeeper/domain/cases/wire.ts';
import { useLabel } from '../../shared/texts/use-texts.ts';
import { FactList } from '../ui/fact-list.tsx';

/** A form as it was filled in, in the order of the form. */
export function FilledFormView({ form }: { readonly form: FilledForm }) {
  const label = useLabel();
  return (
    <div className="filled-form">
      <p className="strong">{label(form.label)}</p>
      <FactList rows={form.answers.map((answer) => [label(answer.label), answer.text])} />
    </div>
  );
}
