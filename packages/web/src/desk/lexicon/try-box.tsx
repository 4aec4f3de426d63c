import type { SuggestionLimits } from '@gridkeeper/domain/policy/pack.ts';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useLate } from '../../shared/place/use-late.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { ConfidenceBar } from '../../shared/ui/confidence-bar.tsx';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Field } from '../ui/field.tsx';
import { fewestLetters, useTry } from './queries.ts';
import { lexiconTexts } from './texts.ts';

const pauseMs = 400;

/** What would be suggested for some words; nothing is saved. */
export function TryBox({ limits }: { readonly limits: SuggestionLimits }) {
  const say = useTexts(lexiconTexts);
  const label = useLabel();
  const id = useId();
  const [text, setText] = useState('');
  const late = useLate(text.trim(), pauseMs);
  const tried = useTry(late);
  const found = late.length >= fewestLetters ? tried.data?.suggestions : undefined;
  return (
    <section className="panel">
      <h2>{say('tryOut')}</h2>
      <Field label={say('tryLabel')} htmlFor={id}>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2_000}
          value={text}
          placeholder={say('tryHint')}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div aria-live="polite" className="lexicon__tried">
        {tried.isError && <FailureNotice failure={tried.error} onRetry={() => void tried.refetch()} />}
        {late.length < fewestLetters && <p className="soft">{say('tryWait')}</p>}
        {found?.length === 0 && <p>{say('tryNone')}</p>}
        {found !== undefined && found.length > 0 && (
          <ol>
            {found.map((each) => (
              <li key={each.code}>
                <span>{label(each.label)}</span>
                <ConfidenceBar confidence={each.confidence} />
                <span className="soft">
                  {say('confidence', { percent: Math.round(each.confidence * 100) })}
                  {each.likely && ` · ${say('likely')}`}
                  {each.confidence < limits.show && ` · ${say('hidden')}`}
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
