import type { FormAnswers } from '@gridkeeper/domain/cases/wire.ts';
import type { Form, FormField } from '@gridkeeper/domain/policy/pack.ts';
import { useId } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useLabel, useTexts } from '../texts/use-texts.ts';

type Answer = FormAnswers[string];
type Props = {
  readonly form: Form;
  readonly answers: FormAnswers;
  /** Codes of the fields that are missing or wrong; told beside each. */
  readonly faults: readonly string[];
  /** What the server says of a field, in place of the usual words. */
  readonly told?: Readonly<Record<string, string>>;
  readonly onChange: (answers: FormAnswers) => void;
};

/** The fields of a pack's form 表单, as native controls: the same on desk and phone. */
export function FormFields({ form, answers, faults, told = {}, onChange }: Props) {
  const label = useLabel();
  const put = (code: string, answer: Answer | undefined) => {
    const { [code]: _before, ...others } = answers;
    onChange(answer === undefined ? others : { ...others, [code]: answer });
  };
  return (
    <fieldset className="field form-fields">
      <legend>{label(form.label)}</legend>
      {form.fields.map((field) => (
        <OneField
          key={field.code}
          field={field}
          answer={answers[field.code]}
          faulty={faults.includes(field.code)}
          told={told[field.code]}
          onChange={(answer) => put(field.code, answer)}
        />
      ))}
    </fieldset>
  );
}

type FieldProps = {
  readonly field: FormField;
  readonly answer: Answer | undefined;
  readonly faulty: boolean;
  readonly told: string | undefined;
  readonly onChange: (answer: Answer | undefined) => void;
};

function OneField({ field, answer, faulty, told, onChange }: FieldProps) {
  const say = useTexts(commonTexts);
  const label = useLabel();
  const id = useId();
  const words = label(field.label);
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.required ? say('form.required', { label: words }) : words}
        {field.unit && <span className="soft"> {say('form.unit', { unit: label(field.unit) })}</span>}
      </label>
      <Control id={id} field={field} answer={answer} faulty={faulty} onChange={onChange} />
      {faulty && (
        <p className="field__error">{told ?? say(field.type === 'number' ? 'form.faulty.number' : 'form.faulty', rangeOf(field))}</p>
      )}
    </div>
  );
}

function Control({ id, field, answer, faulty, onChange }: Omit<FieldProps, 'told'> & { readonly id: string }) {
  const say = useTexts(commonTexts);
  const label = useLabel();
  const common = { id, className: 'input', 'aria-invalid': faulty, 'aria-required': field.required };
  const text = typeof answer === 'string' ? answer : '';
  switch (field.type) {
    case 'long-text':
      return <textarea {...common} maxLength={5_000} value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'number':
      return (
        <input
          {...common}
          type="number"
          inputMode="decimal"
          step="any"
          value={typeof answer === 'number' ? answer : ''}
          onChange={(event) => onChange(Number.isNaN(event.target.valueAsNumber) ? undefined : event.target.valueAsNumber)}
        />
      );
    case 'date':
      return <input {...common} type="date" value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'yes-no':
      return (
        <select
          {...common}
          value={answer === undefined ? '' : String(answer)}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value === 'true')}
        >
          <option value="" />
          <option value="true">{say('form.yes')}</option>
          <option value="false">{say('form.no')}</option>
        </select>
      );
    case 'choice':
      return (
        <select {...common} value={text} onChange={(event) => onChange(event.target.value)}>
          <option value="" />
          {field.options.map((option) => (
            <option key={option.code} value={option.code}>
              {label(option.label)}
            </option>
          ))}
        </select>
      );
    case 'text':
      return <input {...common} maxLength={5_000} value={text} onChange={(event) => onChange(event.target.value)} />;
  }
}

function rangeOf({ min, max }: FormField): Readonly<Record<string, string>> {
  return { range: [min ?? '', max ?? ''].join('–') };
}
