import type { NoticePage as Notice } from '@gridkeeper/domain/cases/public-wire.ts';
import type { FollowAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { hasStatus } from '../../shared/api/failure.ts';
import { getJson } from '../../shared/api/request.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay, formatLongMoment } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { useRefreshOnReturn } from '../../shared/ui/use-refresh-on-return.ts';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { Title } from '../frame/title.tsx';
import { NoticeTags } from './notice-tags.tsx';
import './notices.css';
import { noticesTexts } from './notices-texts.ts';
import { Objecting } from './objecting.tsx';
import { ObjectionSent } from './objection-sent.tsx';

/** One public notice, as it hangs: on a screen with the way to object, on paper as a sheet for the board. */
export function NoticePage({ number }: { readonly number: string }) {
  const say = useTexts(noticesTexts);
  const [sent, setSent] = useState<FollowAnswer | null>(null);
  const { loaded, reload } = useLoaded(`notice ${number}`, (signal) => getJson<Notice>(`/public/notices/${number}`, { signal }));
  useRefreshOnReturn(reload);
  const gone = loaded.state === 'failed' && hasStatus(loaded.failure, 404);
  if (sent !== null) return <ObjectionSent sent={sent} />;
  return (
    <div className="stack stack--wide narrow">
      {loaded.state !== 'ready' && <Title>{say(gone ? 'gone' : 'title')}</Title>}
      {gone && <p>{say('gone.text')}</p>}
      {loaded.state === 'loading' && <Waiting />}
      {loaded.state === 'failed' && !gone && <FailureNotice failure={loaded.failure} onRetry={reload} />}
      {loaded.state === 'ready' && (
        <>
          <Sheet notice={loaded.data} />
          <Objecting notice={loaded.data} onSent={setSent} onStale={reload} />
        </>
      )}
      <div className="pair no-print">
        {loaded.state === 'ready' && (
          <button type="button" className="button" onClick={() => print()}>
            {say('print')}
          </button>
        )}
        <Link href="/notices" className="button">
          {say('back')}
        </Link>
      </div>
    </div>
  );
}

function Sheet({ notice }: { readonly notice: Notice }) {
  const say = useTexts(noticesTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone, office } = useOffice();
  const [board] = notice.boards;
  const kind = board === 'community' || board === 'street' ? board : 'other';
  return (
    <article className="card stack notice-sheet">
      <header className="stack stack--tight">
        <p className="soft">{say(`board.${kind}`)}</p>
        <Title>{notice.category?.[locale] ?? common('noCategory')}</Title>
        <NoticeTags item={notice} />
      </header>
      <p className="pre notice-sheet__words">{notice.text}</p>
      <footer className="soft">
        <p>
          {notice.place} · {say('number', { number: notice.number })}
        </p>
        <p>{say('since', { moment: formatLongMoment(notice.since, locale, zone) })}</p>
        {office !== null && (
          <p className="notice-sheet__office">
            {office.district.street}
            <br />
            {formatDay(notice.since, locale, zone)}
          </p>
        )}
      </footer>
    </article>
  );
}
