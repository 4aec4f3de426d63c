import type { RegisterField } from '@gridkeeper/domain/policy/registers.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { isMasked } from '../values.ts';
import { shownField, withField, withoutField } from './draft.ts';
import { FieldControl } from './field-control.tsx';
import { controlId, FormRow, hintId } from './form-row.tsx';
import { MaskedInput } from './masked-input.tsx';
import type { EntryForm } from './use-entry-form.ts';

/** A field that the register's kind declares, with what stands there, what was typed, and what is wrong with it. */
export function DeclaredField({ field, form }: { readonly field: RegisterField; readonly form: EntryForm }) {
  const say = useTexts(commonTexts);
  const locale = useLocale();
  const { before, draft, setDraft, passed, setPassed } = form;
  const { code } = field;
  const typed = draft.fields?.[code];
  const stood = before?.fields[code] ?? null;
  const shown = shownField(before, draft, code);
  const name = field.label[locale];
  const doubt = form.warnings[code];
  const warning = doubt === undefined ? undefined : { words: doubt, passed: passed.includes(code), onPass };
  function onPass(yes: boolean) {
    setPassed(yes ? [...passed, code] : passed.filter((one) => one !== code));
  }
  const control = (
    <FieldControl
      id={controlId(code)}
      field={field}
      value={isMasked(shown) ? null : shown}
      faulty={form.faults[code] !== undefined || doubt !== undefined}
      describedBy={hintId(code)}
      onChange={(value) => setDraft(withField(draft, code, value))}
    />
  );
  return (
    <FormRow field={code} label={field.required ? say('form.required', { label: name }) : name} fault={form.faults[code]} warning={warning}>
      {isMasked(stood) ? (
        <MaskedInput
          masked={stood.masked}
          label={name}
          state={typed === undefined ? 'kept' : typed === null ? 'cleared' : 'rewritten'}
          clearable={!field.required}
          onRewrite={() => setDraft(withField(draft, code, ''))}
          onClear={() => setDraft(withField(draft, code, null))}
          onKeep={() => setDraft(withoutField(draft, code))}
        >
          {control}
        </MaskedInput>
      ) : (
        control
      )}
    </FormRow>
  );
}
