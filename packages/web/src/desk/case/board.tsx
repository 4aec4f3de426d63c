import type { CaseDetail, ShownView } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import './board.css';
import { boardTexts } from './board-texts.ts';
import { ContactReveal } from './contact-reveal.tsx';

/** What of the case stands before the public 公示、公开承诺、挂牌, word for word, and what came back of it. */
export function Board({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(boardTexts);
  if (detail.shown.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('title')}</h2>
      <ul className="board">
        {detail.shown.map((shown) => (
          <li key={shown.kind}>
            <OnBoard shown={shown} number={detail.number} />
          </li>
        ))}
      </ul>
      {detail.objections > 0 && <Objections detail={detail} />}
    </section>
  );
}

function OnBoard({ shown, number }: { readonly shown: ShownView; readonly number: string }) {
  const say = useTexts(boardTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { kind, until, endedAt } = shown;
  const facts = [
    say('since', { moment: formatMoment(shown.since, locale, zone) }),
    until !== null && say(`until.${kind}`, { day: until }),
    endedAt !== null && say('ended', { moment: formatMoment(endedAt, locale, zone) }),
  ].filter((fact) => fact !== false);
  return (
    <>
      <p className="board__head">
        <strong>{say(kind)}</strong>
        {endedAt === null && <span className="tag">{say('standing')}</span>}
        <span className="soft">{facts.join(' · ')}</span>
      </p>
      <p className="board__words">{shown.text}</p>
      {kind === 'notice' && (
        <a className="no-print" href={`/notices/${number}`} target="_blank" rel="noreferrer">
          {say('read')}
        </a>
      )}
    </>
  );
}

function Objections({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(boardTexts);
  return (
    <div className="board__objections">
      <p className="strong">{say('objections', { count: detail.objections })}</p>
      <ul>
        {detail.objectors.map((objector) => (
          <li key={objector.version}>
            {say('objector', { name: [objector.name ?? say('anonymous'), objector.phoneMasked].filter(Boolean).join(' · ') })}{' '}
            {objector.canUnmask && objector.phoneMasked !== null && <ContactReveal caseId={detail.id} version={objector.version} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
