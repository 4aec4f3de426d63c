import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { FormFields } from '../../shared/act/form-fields.tsx';
import { PhotoPicker } from '../../shared/photo/photo-picker.tsx';
import { usePhotos } from '../../shared/photo/use-photos.ts';
import { useLate } from '../../shared/place/use-late.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { upload } from '../app/api.ts';
import { CategoryField } from '../case/fields/category-field.tsx';
import { SeverityField } from '../case/fields/severity-field.tsx';
import { usePolicy } from '../policy/queries.ts';
import { Field } from '../ui/field.tsx';
import { useKeep } from '../ui/use-keep.ts';
import { ContactFields } from './contact-fields.tsx';
import { formOf } from './form-of.ts';
import { emptyIntake, type IntakeDraft, isBegun, longestText } from './intake-draft.ts';
import { PlaceFields } from './place-fields.tsx';
import { useSuggestions } from './queries.ts';
import type { SentCase } from './sent.tsx';
import { SimilarCases } from './similar-cases.tsx';
import { intakeTexts } from './texts.ts';
import { useIntake } from './use-intake.ts';

const pauseMs = 500;

export function IntakeForm({ onSent }: { readonly onSent: (answer: SentCase) => void }) {
  const say = useTexts(intakeTexts);
  const sayCommon = useTexts(commonTexts);
  const id = useId();
  const [draft, setDraft] = useState<IntakeDraft>(emptyIntake);
  const photos = usePhotos(upload);
  const { busy, failure, fault, submit } = useIntake(photos, (answer) => onSent({ ...answer, followed: false }));
  const enter = (part: Partial<IntakeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const words = useLate(draft.text.trim(), pauseMs);
  const suggestions = useSuggestions(words);
  const pack = usePolicy().data?.pack ?? undefined;
  const form = formOf(pack, draft.category);
  useKeep(isBegun(draft) && !busy, { title: say('leaveTitle'), leave: say('leave'), stay: say('stay') });
  return (
    <form
      className="intake"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(draft, form);
      }}
    >
      <div className="panel intake__words">
        <Field label={say('text')} htmlFor={id}>
          <Input.TextArea
            id={id}
            autoFocus
            aria-invalid={fault === 'textMissing' || fault === 'textLong'}
            autoSize={{ minRows: 6, maxRows: 18 }}
            count={{ max: longestText }}
            showCount={draft.text.length > longestText * 0.9}
            placeholder={say('textPlaceholder')}
            value={draft.text}
            onChange={(event) => enter({ text: event.target.value })}
          />
        </Field>
        <CategoryField
          label={say('category')}
          value={draft.category}
          suggestions={suggestions}
          onChange={(category) => enter({ category, form: {} })}
        />
        {pack !== undefined && pack.severities.length > 0 && (
          <SeverityField
            choices={pack.severities}
            value={draft.severity ?? pack.severities[0]?.code ?? null}
            onChange={(severity) => enter({ severity })}
          />
        )}
        {form !== null && (
          <FormFields
            form={form}
            answers={draft.form}
            faults={fault === 'formFaulty' ? formFaults(form, draft.form) : []}
            onChange={(answers) => enter({ form: answers })}
          />
        )}
        <PhotoPicker photos={photos} label={sayCommon('act.photo')} />
        <ContactFields name={draft.name} phone={draft.phone} onChange={enter} />
        <div aria-live="assertive">{fault !== null && <p className="field__error">{say(fault)}</p>}</div>
        {failure !== null && <FailureNotice failure={failure} />}
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {say('send')}
        </Button>
      </div>
      <div className="intake__place">
        <PlaceFields place={draft.place} onChange={(place) => enter({ place })} />
        <SimilarCases category={draft.category} point={draft.place.point} words={words} onFollowed={onSent} />
      </div>
    </form>
  );
}
