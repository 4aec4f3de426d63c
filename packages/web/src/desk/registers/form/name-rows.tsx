import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { Input } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import type { SeenKind } from '../queries.ts';
import { isMasked } from '../values.ts';
import { controlId, FormRow, hintId } from './form-row.tsx';
import { MaskedInput } from './masked-input.tsx';
import { formTexts } from './texts.ts';
import type { EntryForm } from './use-entry-form.ts';

/** The entry's name, and its code where it has one. */
export function NameRows({ kind, form }: { readonly kind: SeenKind; readonly form: EntryForm }) {
  const say = useTexts(formTexts);
  const { before, draft, setDraft, faults } = form;
  const care = isRestricted(kind);
  const stood = before?.name ?? null;
  const name = draft.name ?? (typeof stood === 'string' ? stood : '');
  const label = say(care ? 'personName' : 'name');
  const hint = care ? say('name.care') : kind.sort === 'household' ? say('name.household') : undefined;
  const { name: _, ...unnamed } = draft;
  const input = (
    <Input
      id={controlId('name')}
      autoComplete="off"
      maxLength={200}
      aria-required
      aria-invalid={faults.name !== undefined}
      aria-describedby={hintId('name')}
      {...(faults.name !== undefined && { status: 'error' as const })}
      value={name}
      onChange={(event) => setDraft({ ...draft, name: event.target.value })}
    />
  );
  return (
    <>
      <FormRow field="name" label={label} {...(hint !== undefined && { hint })} fault={faults.name}>
        {isMasked(stood) ? (
          <MaskedInput
            masked={stood.masked}
            label={label}
            state={draft.name === undefined ? 'kept' : 'rewritten'}
            clearable={false}
            onRewrite={() => setDraft({ ...draft, name: '' })}
            onClear={() => undefined}
            onKeep={() => setDraft(unnamed)}
          >
            {input}
          </MaskedInput>
        ) : (
          input
        )}
      </FormRow>
      {!care && (
        <FormRow field="code" label={say(kind.sort === 'facility' ? 'facilityCode' : 'code')} fault={faults.code}>
          <Input
            id={controlId('code')}
            autoComplete="off"
            maxLength={100}
            aria-invalid={faults.code !== undefined}
            aria-describedby={hintId('code')}
            {...(faults.code !== undefined && { status: 'error' as const })}
            value={draft.code === undefined ? (before?.code ?? '') : (draft.code ?? '')}
            onChange={(event) => setDraft({ ...draft, code: event.target.value.trim() === '' ? null : event.target.value })}
          />
        </FormRow>
      )}
    </>
  );
}
