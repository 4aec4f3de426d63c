import { useState } from 'react';
import { Link } from 'wouter';
import { CodeBox } from '../../shared/report/code-box.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { forgetCode } from '../follow/kept-codes.ts';
import { Title } from '../frame/title.tsx';
import { portalReportTexts } from './report-texts.ts';

export type Sent = {
  readonly number: string;
  readonly followCode: string;
  readonly gridName: string | null;
  /** Followed somebody else's report instead of making one. */
  readonly followed: boolean;
};

export function SentPage({ sent }: { readonly sent: Sent }) {
  const say = useTexts(portalReportTexts);
  const [kept, setKept] = useState(true);
  const forget = () => {
    forgetCode(sent.followCode);
    setKept(false);
  };
  return (
    <div className="stack stack--wide narrow">
      <div className="stack stack--tight">
        <p className="done">
          <Icon name="check" />
        </p>
        <Title>{say(sent.followed ? 'sent.followed' : 'sent.title')}</Title>
        <p>{say('sent.number', { number: sent.number })}</p>
        {!sent.followed && <p>{sent.gridName === null ? say('sent.noGrid') : say('sent.grid', { grid: sent.gridName })}</p>}
      </div>
      <section className="card stack">
        <CodeBox code={sent.followCode} />
        <p className="soft" role="status">
          {say(kept ? 'sent.kept' : 'sent.forgotten')}
        </p>
        {kept && (
          <button type="button" className="button button--plain" onClick={forget}>
            {say('sent.forget')}
          </button>
        )}
      </section>
      <div className="pair">
        <Link href={`/f#${sent.followCode}`} className="button button--main">
          {say('sent.follow')}
        </Link>
        <Link href="/" className="button">
          {say('sent.home')}
        </Link>
      </div>
    </div>
  );
}
