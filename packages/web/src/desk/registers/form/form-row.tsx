import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formTexts } from './texts.ts';

/** The id of a field's control, so that a summary of faults can lead to it. */
export const controlId = (field: string) => `entry-${field}`;
export const hintId = (field: string) => `entry-${field}-hint`;

type Props = {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  /** A checksum that does not fit; may be let pass. */
  readonly warning?: { readonly words: string; readonly passed: boolean; readonly onPass: (passed: boolean) => void } | undefined;
  readonly children: ReactNode;
};

/** One line of the form: label, control, hint, and what is wrong with it. */
export function FormRow({ field, label, hint, fault, warning, children }: Props) {
  const say = useTexts(formTexts);
  return (
    <div className="field">
      <label htmlFor={controlId(field)}>{label}</label>
      {children}
      <div id={hintId(field)}>
        {hint !== undefined && <p className="field__hint">{hint}</p>}
        {fault !== undefined && <p className="field__error">{fault}</p>}
        {warning !== undefined && <p className="field__error">{warning.words}</p>}
      </div>
      {warning !== undefined && (
        <Checkbox checked={warning.passed} onChange={(event) => warning.onPass(event.target.checked)}>
          {say('override')}
        </Checkbox>
      )}
    </div>
  );
}
