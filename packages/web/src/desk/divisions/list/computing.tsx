import { useEffect, useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { divisionTexts } from '../texts.ts';

/** What goes on while a proposal is computed, and how long it has taken so far. */
export function Computing({ name }: { readonly name: string }) {
  const say = useTexts(divisionTexts);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <section className="panel computing">
      <h2 role="status">
        <span className="waiting__wheel" aria-hidden="true" />
        {say('computing', { name })}
      </h2>
      <p>{say('computing.what')}</p>
      <p className="soft">{say('computing.time', { seconds })}</p>
      <p className="soft">{say('computing.leave')}</p>
    </section>
  );
}
