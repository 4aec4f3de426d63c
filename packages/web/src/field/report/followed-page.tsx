import { Link } from 'wouter';
import { CodeBox } from '../../shared/report/code-box.tsx';
import type { Followed } from '../../shared/report/similar-list.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { Title } from '../frame/title.tsx';
import { fieldReportTexts } from './field-report-texts.ts';

/** Instead of a second report: the case that is there already, and the code for the resident who spoke to the worker. */
export function FollowedPage({ followed, onAgain }: { readonly followed: Followed; readonly onAgain: () => void }) {
  const say = useTexts(fieldReportTexts);
  return (
    <div className="stack stack--wide narrow">
      <div className="stack stack--tight">
        <p className="done">
          <Icon name="check" />
        </p>
        <Title>{say('followed.title')}</Title>
        <p>{say('sent.number', { number: followed.number })}</p>
      </div>
      <section className="card stack">
        <CodeBox code={followed.followCode} hint={say('followed.hint')} />
      </section>
      <div className="pair">
        <Link href={`/cases/${followed.caseId}`} className="button button--main">
          {say('sent.open')}
        </Link>
        <button type="button" className="button" onClick={onAgain}>
          {say('sent.again')}
        </button>
        <Link href="/" className="button">
          {say('sent.home')}
        </Link>
      </div>
    </div>
  );
}
