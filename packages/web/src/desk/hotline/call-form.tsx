import { outcomeAtOnce } from '@gridkeeper/domain/cases/answer-at-once.ts';
import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { FormFields } from '../../shared/act/form-fields.tsx';
import { useLate } from '../../shared/place/use-late.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { formOf } from '../intake/form-of.ts';
import { useDuplicates, useSuggestions } from '../intake/queries.ts';
import { useMe } from '../session/me.ts';
import { Field } from '../ui/field.tsx';
import { AnswerLine } from './answer-line.tsx';
import { CategoryLine } from './category-line.tsx';
import { fieldId } from './field-id.ts';
import { KeyCap } from './key-cap.tsx';
import { KeyHelp } from './key-help.tsx';
import { PhoneHistory } from './phone-history.tsx';
import { PhoneLine } from './phone-line.tsx';
import { PlaceLine } from './place-line.tsx';
import { isPhone } from './queries.ts';
import { SeverityLine } from './severity-line.tsx';
import { SimilarLine } from './similar-line.tsx';
import { hotlineTexts } from './texts.ts';
import type { useCall } from './use-call.ts';
import { useCallKeys } from './use-call-keys.ts';

const pauseMs = 500;
const mostSimilar = 3;

type Props = { readonly call: ReturnType<typeof useCall>; readonly pack: CompiledPack };

/** One call, from top to bottom in the order in which it is spoken; the keyboard alone is enough. */
export function CallForm({ call, pack }: Props) {
  const say = useTexts(hotlineTexts);
  const { draft, enter, fault } = call;
  const [asked, setAsked] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const root = useRef<HTMLFormElement>(null);
  const capabilities = useMe().data?.capabilities ?? [];
  const words = useLate(draft.text.trim(), pauseMs);
  const suggestions = useSuggestions(words);
  const similar = useDuplicates(draft.category, draft.place.point, words).slice(0, mostSimilar);
  const form = formOf(pack, draft.category);
  const outcome = outcomeAtOnce(pack, { category: draft.category, severity: draft.severity, capabilities });
  const followed = similar.find((each) => each.caseId === draft.followId);
  const file = () => call.file(form, outcome);
  const press = useCallKeys({
    root,
    file,
    help: () => setHelp(true),
    answer: () => outcome !== undefined && enter({ answer: draft.answer ?? '' }),
    choose: {
      category: (nth) => suggestions[nth] && enter({ category: suggestions[nth].code, form: {} }),
      follow: (nth) => similar[nth] && enter({ followId: similar[nth].caseId === draft.followId ? null : similar[nth].caseId }),
      severity: (nth) => pack.severities[nth] && enter({ severity: pack.severities[nth].code }),
    },
  });
  return (
    <form
      ref={root}
      className="call"
      aria-label={say('call')}
      tabIndex={-1}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        file();
      }}
    >
      <div className="panel call__words">
        <PhoneLine draft={draft} enter={enter} onNumber={() => setAsked(isPhone(draft.phone) ? draft.phone.trim() : null)} />
        <Field label={say('text')} htmlFor={fieldId('text')}>
          <Input.TextArea
            id={fieldId('text')}
            className="call__text"
            aria-invalid={fault === 'fault.text' || fault === 'fault.long'}
            rows={5}
            placeholder={say('textPlaceholder')}
            value={draft.text}
            onChange={(event) => enter({ text: event.target.value })}
          />
        </Field>
        <CategoryLine
          value={draft.category}
          suggestions={suggestions}
          sure={pack.suggestions.sure}
          onChange={(category) => enter({ category, form: {} })}
        />
        <PlaceLine place={draft.place} onChange={(place) => enter({ place })} />
        <SeverityLine choices={pack.severities} value={draft.severity} onChange={(severity) => enter({ severity })} />
        {form && (
          <FormFields
            form={form}
            answers={draft.form}
            faults={fault === 'fault.form' ? formFaults(form, draft.form) : []}
            onChange={(answers) => enter({ form: answers })}
          />
        )}
        <AnswerLine
          answer={outcome === undefined ? null : draft.answer}
          allowed={outcome !== undefined}
          categorised={draft.category !== null}
          faulty={fault === 'fault.answer'}
          onChange={(answer) => enter({ answer })}
        />
        <div aria-live="assertive">{fault !== null && <p className="field__error">{say(fault)}</p>}</div>
        {call.failure !== null && <FailureNotice failure={call.failure} />}
        <div className="call__buttons">
          <Button type="primary" size="large" htmlType="submit" loading={call.busy}>
            {followed ? say('fileFollow', { number: followed.number }) : say(draft.answer !== null && outcome ? 'fileAnswered' : 'file')}
            <KeyCap>Ctrl+Enter</KeyCap>
          </Button>
          <Button size="large" onClick={call.clear}>
            {say('clear')}
          </Button>
          <Button size="large" type="link" onClick={() => setHelp(true)}>
            {say('keysShow')} <KeyCap>?</KeyCap>
          </Button>
        </div>
      </div>
      <div className="call__beside">
        <PhoneHistory phone={asked} />
        <SimilarLine
          found={similar}
          asked={draft.place.point !== null && words !== ''}
          followId={draft.followId}
          onFollow={(followId) => enter({ followId })}
        />
      </div>
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </form>
  );
}
