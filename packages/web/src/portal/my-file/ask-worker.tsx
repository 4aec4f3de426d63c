import type { OwnFile } from '@gridkeeper/domain/registers/own-wire.ts';
import { useState } from 'react';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { AskForm } from './ask-form.tsx';
import { myFileTexts } from './my-file-texts.ts';
import type { OwnPage } from './own-act.ts';
import { useDayWords } from './use-day-words.ts';

/** What is not his alone to set the person has corrected by the worker. */
export function AskWorker({ page }: { readonly page: OwnPage }) {
  const say = useTexts(myFileTexts);
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const { asked, can, endedOn } = page.file;
  if (!can.ask && endedOn !== null && asked.length === 0) return null;
  return (
    <section className="stack">
      {open && (
        <AskForm
          page={page}
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
          onCancel={() => setOpen(false)}
        />
      )}
      {!can.ask && endedOn === null && <p className="no-print">{say('ask.nobody')}</p>}
      {can.ask && !open && (
        <button
          type="button"
          className="button button--wide no-print"
          onClick={() => {
            setDone(false);
            setOpen(true);
          }}
        >
          {say('ask')}
        </button>
      )}
      <p role="status" className={done ? 'kept' : 'visually-hidden'}>
        {done && say('ask.done')}
      </p>
      {asked.length > 0 && <Asked asked={asked} />}
    </section>
  );
}

function Asked({ asked }: Pick<OwnFile, 'asked'>) {
  const say = useTexts(myFileTexts);
  const label = useLabel();
  const words = useDayWords();
  return (
    <ul className="soft">
      {[...new Set(asked.map(({ day, field }) => say('ask.before', { day: words(day), field: label(field) })))].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
