import type { ObjectionView } from '@gridkeeper/domain/cases/public-wire.ts';
import type { FollowView } from '@gridkeeper/domain/cases/wire.ts';
import { Link } from 'wouter';
import { postJson } from '../../shared/api/request.ts';
import { ClockBadge } from '../../shared/clock/clock-badge.tsx';
import { useOffice } from '../../shared/office/office-context.tsx';
import { PhotoStrip } from '../../shared/photo/photo-strip.tsx';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { useRefreshOnReturn } from '../../shared/ui/use-refresh-on-return.ts';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { Boards } from '../boards.tsx';
import { Title } from '../frame/title.tsx';
import { FollowActions } from './follow-actions.tsx';
import { followTexts } from './follow-texts.ts';
import { Phases } from './phases.tsx';
import { Timeline } from './timeline.tsx';

export function FollowedCase({ code }: { readonly code: string }) {
  const say = useTexts(followTexts);
  const { loaded, reload } = useLoaded(code, (signal) => postJson<FollowView | ObjectionView>('/public/follow', { code }, { signal }));
  useRefreshOnReturn(reload);
  return (
    <div className="stack stack--wide narrow">
      {loaded.state !== 'ready' && <Title>{say('title')}</Title>}
      {loaded.state === 'loading' && <Waiting />}
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} onRetry={reload} />}
      {loaded.state === 'ready' &&
        (loaded.data.role === 'objector' ? <Objection view={loaded.data} /> : <Shown code={code} view={loaded.data} reload={reload} />)}
      <div className="pair">
        <button type="button" className="button" onClick={reload}>
          {say('case.refresh')}
        </button>
        <Link href="/f" className="button">
          {say('another')}
        </Link>
      </div>
    </div>
  );
}

function Objection({ view }: { readonly view: ObjectionView }) {
  return <Boards>{({ ObjectionCourse }) => <ObjectionCourse view={view} />}</Boards>;
}

function Shown({ code, view, reload }: { readonly code: string; readonly view: FollowView; readonly reload: () => void }) {
  const say = useTexts(followTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <>
      <div className="stack stack--tight">
        <Title>{view.category?.[locale] ?? common('noCategory')}</Title>
        <p className="soft">
          {say('case.title', { number: view.number })} · {view.place} ·{' '}
          {say('case.reported', { day: formatDay(view.reportedAt, locale, zone) })}
        </p>
      </div>
      {view.merged !== null && <p className="notice">{say('case.merged', { number: view.merged.number })}</p>}
      <section className="card stack">
        <Phases phase={view.phase} />
        <p className="row">
          <strong className="state">{view.state.label[locale]}</strong>
          {view.phase === 'closed' && view.outcome !== null && <span className="tag">{common(`outcome.${view.outcome}`)}</span>}
          {view.clock !== null && <ClockBadge clock={view.clock} />}
        </p>
        {view.unit !== null && <p>{say('case.unit', { unit: view.unit[locale] })}</p>}
        {view.unit === null && view.phase !== 'closed' && <p>{say('case.noUnit')}</p>}
        {view.summary !== null && (
          <div>
            <h2>{say('case.summary')}</h2>
            <p className="pre">{view.summary}</p>
          </div>
        )}
        {view.rating !== null && <p>{say('case.rated', { rating: ratingWords(view.rating, common) })}</p>}
        {view.contests > 0 && <p>{say('case.contests', { count: view.contests })}</p>}
      </section>
      <FollowActions code={code} view={view} onDone={reload} />
      {view.role === 'follower' && <p className="soft">{say('case.follower')}</p>}
      {view.text !== null && (
        <section className="card stack stack--tight">
          <h2>{say('case.text')}</h2>
          <p className="pre">{view.text}</p>
          <PhotoStrip photos={view.photos} />
        </section>
      )}
      <Timeline entries={view.timeline} />
    </>
  );
}

function ratingWords(rating: number, common: (key: 'rating.1' | 'rating.2' | 'rating.3' | 'rating.4' | 'rating.5') => string): string {
  const words = [common('rating.1'), common('rating.2'), common('rating.3'), common('rating.4'), common('rating.5')];
  return words[rating - 1] ?? String(rating);
}
