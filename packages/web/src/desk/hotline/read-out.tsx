import { Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { KeyCap } from './key-cap.tsx';
import { ReadDue } from './read-due.tsx';
import { spellCode } from './spell-code.ts';
import { hotlineTexts } from './texts.ts';
import type { Taken } from './use-call.ts';

const title = { filed: 'filed', answered: 'filedAnswered', follows: 'follows' } as const;

/** What is read to the caller before the receiver goes down: the code in groups, and by when it will be settled. */
export function ReadOut({ taken, onNext }: { readonly taken: Taken; readonly onNext: () => void }) {
  const say = useTexts(hotlineTexts);
  return (
    <section className="panel read-out" aria-labelledby="read-out-title">
      <h2 id="read-out-title" role="status">
        {say(title[taken.how], { number: taken.number })}
      </h2>
      <p className="soft">{say('readCode')}</p>
      <p className="read-out__code">
        <span className="visually-hidden">{taken.followCode}</span>
        {spellCode(taken.followCode).map(({ place, letters }) => (
          <span key={place} className="read-out__group" aria-hidden>
            {letters}
          </span>
        ))}
      </p>
      <p className="soft">{say('readCodeHint')}</p>
      <ReadDue caseId={taken.caseId} />
      {taken.how === 'filed' && <p>{say('firstAsked')}</p>}
      <p className="read-out__next">
        <Button type="primary" size="large" autoFocus onClick={onNext}>
          {say('next')} <KeyCap>Enter</KeyCap>
        </Button>
        <Link to={`/cases/${taken.caseId}`}>{say('open')}</Link>
      </p>
    </section>
  );
}
