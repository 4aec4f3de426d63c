import { useEffect, useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { divisionTexts } from '../texts.ts';

const secondMs = 1_000;

/** What goes on while a proposal is computed, and how long it has taken since a moment (ms). */
export function Computing({ name, since }: { readonly name: string; readonly since: number }) {
  const say = useTexts(divisionTexts);
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), secondMs);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((now - since) / secondMs));
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
