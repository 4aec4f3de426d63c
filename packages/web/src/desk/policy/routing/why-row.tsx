import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { ReactNode } from 'react';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';

/** One question of an answer and what is to be said to it. */
export function AnswerPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

type Passed = { readonly row: number; readonly sentence: Label; readonly why: Label };

/** The row that decides, word for word, and the other rows that name the category, each with the reason why it does not hold here. */
export function WhyRow({ decides, passedOver }: { readonly decides: Label; readonly passedOver: readonly Passed[] }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <>
      <AnswerPart title={say('decides')}>
        <p className="answer__row">{label(decides)}</p>
      </AnswerPart>
      <AnswerPart title={say('passedOver')}>
        {passedOver.length === 0 && <p className="soft">{say('noPassedOver')}</p>}
        <ul className="passed">
          {passedOver.map(({ row, sentence, why }) => (
            <li key={row}>
              <p>{label(sentence)}</p>
              <p className="soft">{label(why)}</p>
            </li>
          ))}
        </ul>
      </AnswerPart>
    </>
  );
}
