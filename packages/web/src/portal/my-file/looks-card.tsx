import type { OwnLook } from '@gridkeeper/domain/registers/own-wire.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { myFileTexts } from './my-file-texts.ts';
import { useDayWords } from './use-day-words.ts';

const first = 8;

/** Who looked 谁看过, the latest first: day, post, what, why. */
export function LooksCard({ looks }: { readonly looks: readonly OwnLook[] }) {
  const say = useTexts(myFileTexts);
  const rest = looks.slice(first);
  return (
    <section className="card stack">
      <h2>{say('looks.title')}</h2>
      <p className="soft">{say('looks.lead')}</p>
      {looks.length === 0 ? <p className="strong">{say('looks.none')}</p> : <Looks looks={looks.slice(0, first)} />}
      {rest.length > 0 && (
        <>
          <details className="fold no-print">
            <summary>{say('looks.more', { count: rest.length })}</summary>
            <Looks looks={rest} />
          </details>
          <div className="print-only">
            <Looks looks={rest} />
          </div>
        </>
      )}
    </section>
  );
}

function Looks({ looks }: { readonly looks: readonly OwnLook[] }) {
  const say = useTexts(myFileTexts);
  const label = useLabel();
  const words = useDayWords();
  const what = ({ what, field }: OwnLook) =>
    what === 'revealed' && field !== null ? say('looks.revealed.field', { field: label(field) }) : say(`looks.${what}`);
  return (
    <ol className="looks">
      {keyed(looks).map(({ key, look }) => (
        <li key={key}>
          <p className="soft">
            {words(look.day)} · {look.who === null ? say('looks.staff') : label(look.who)}
          </p>
          <p className="strong">{what(look)}</p>
          {look.reason !== null && <p>{say('looks.reason', { reason: look.reason })}</p>}
        </li>
      ))}
    </ol>
  );
}

/** Looks have no id, and two may be alike: they are told apart by their place in the list, which only grows at its head. */
function keyed(looks: readonly OwnLook[]) {
  return looks.map((look, i) => ({ key: looks.length - i, look }));
}
