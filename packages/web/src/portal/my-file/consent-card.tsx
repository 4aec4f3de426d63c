import type { OwnFile } from '@gridkeeper/domain/registers/own-wire.ts';
import { useState } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { civilDate } from '../../shared/time.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { myFileTexts } from './my-file-texts.ts';
import { type OwnPage, useOwnAct } from './own-act.ts';
import { useDayWords } from './use-day-words.ts';

type Props = { readonly page: OwnPage; readonly consent: NonNullable<OwnFile['consent']> };

/** What was agreed to, until when, and the one button that takes it back. */
export function ConsentCard({ page, consent }: Props) {
  const say = useTexts(myFileTexts);
  const label = useLabel();
  const state = useConsentWords(consent);
  const [done, setDone] = useState(false);
  const { work, send } = useOwnAct<OwnFile>(page.code, 'withdraw', (file) => {
    setDone(true);
    page.onFile(file);
  });
  return (
    <section className="card stack">
      <h2>{say(consent.by === 'guardian' ? 'consent.title.guardian' : 'consent.title')}</h2>
      <p>{state}</p>
      {consent.text === null && <p className="soft">{say('consent.none', { version: consent.version })}</p>}
      {consent.text !== null && (
        <>
          <details className="fold no-print">
            <summary>{say('consent.text')}</summary>
            <p className="pre">{label(consent.text)}</p>
          </details>
          <p className="pre print-only">{label(consent.text)}</p>
        </>
      )}
      <p role="status" className={done ? 'kept' : 'visually-hidden'}>
        {done && say('withdraw.done')}
      </p>
      {page.file.can.withdraw && (
        <ConfirmStep
          words={{ act: say('withdraw'), ask: say('withdraw.ask'), text: say('withdraw.text'), yes: say('withdraw.yes') }}
          work={work}
          onYes={() => send()}
        />
      )}
    </section>
  );
}

function useConsentWords({ givenOn, endsOn, withdrawnOn }: Props['consent']): string {
  const say = useTexts(myFileTexts);
  const words = useDayWords();
  const { zone } = useOffice();
  if (withdrawnOn !== null) return say('consent.withdrawn', { day: words(withdrawnOn) });
  const over = endsOn < civilDate(Date.now(), zone);
  return say(over ? 'consent.over' : 'consent.given', { day: words(givenOn), until: words(endsOn) });
}
