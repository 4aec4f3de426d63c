import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import type { useWork } from '../../shared/ui/use-work.ts';
import { takeTexts } from './take-texts.ts';

type Props = {
  readonly words: { readonly act: string; readonly ask: string; readonly text: string; readonly yes: string };
  readonly work: ReturnType<typeof useWork>;
  readonly onYes: () => void;
};

/** The button that was tapped is gone: who uses a keyboard or listens goes on with the question. */
const focusIt = (question: HTMLElement | null) => question?.focus();

/** One button and one question, in place: what happens stands beside it. */
export function ConfirmStep({ words, work, onYes }: Props) {
  const say = useTexts(takeTexts);
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" className="button button--wide no-print" onClick={() => setAsked(true)}>
        {words.act}
      </button>
    );
  return (
    <section ref={focusIt} tabIndex={-1} className="ask-once stack stack--tight no-print" aria-label={words.ask}>
      <p className="strong">{words.ask}</p>
      <p>{words.text}</p>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      <div className="pair">
        <button type="button" className="button button--main" aria-disabled={work.busy} onClick={onYes}>
          {words.yes}
        </button>
        <button type="button" className="button" onClick={() => setAsked(false)}>
          {say('back')}
        </button>
      </div>
    </section>
  );
}
