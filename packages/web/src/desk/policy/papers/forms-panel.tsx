import type { Form } from '@gridkeeper/domain/policy/pack.ts';
import { clauseWords } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';

export function FormsPanel({ forms }: { readonly forms: readonly Form[] }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <section className="panel">
      <h2>{say('forms')}</h2>
      {forms.map((form) => (
        <div key={form.code}>
          <h3>
            {label(form.label)} <span className="soft small">{label(clauseWords(form.clause))}</span>
          </h3>
          <ul className="policy-list">
            {form.fields.map((field) => (
              <li key={field.code} className="policy-line">
                <span>
                  {label(field.label)}
                  {field.unit && ` (${label(field.unit)})`}
                  {field.options.length > 0 && (
                    <span className="soft"> · {field.options.map((option) => label(option.label)).join(' / ')}</span>
                  )}
                </span>
                <span className="soft">{say(field.required ? 'required' : 'optional')}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
