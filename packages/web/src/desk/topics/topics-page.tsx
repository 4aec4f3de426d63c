import type { HotTopicsView } from '@gridkeeper/domain/text/wire.ts';
import { useSearchParams } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useTopics } from './queries.ts';
import { topicsTexts } from './texts.ts';
import { TopicCases } from './topic-cases.tsx';
import { TopicRow } from './topic-row.tsx';
import './topics.css';

/** 热点: what several messages are about. The chosen topic stands in the address, so that it can be passed on. */
export function TopicsPage() {
  const say = useTexts(topicsTexts);
  const topics = useTopics();
  return (
    <div className="page">
      <PageHead title={say('title')} />
      <p className="soft topics__lead">{say('lead')}</p>
      {topics.isPending && <Waiting />}
      {topics.isError && <FailureNotice failure={topics.error} onRetry={() => void topics.refetch()} />}
      {topics.data && <Found view={topics.data} />}
    </div>
  );
}

function Found({ view }: { readonly view: HotTopicsView }) {
  const say = useTexts(topicsTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const [params] = useSearchParams();
  const chosen = view.items.find(({ id }) => id === params.get('topic'));
  if (view.items.length === 0) return <Notice title={say('empty')} detail={say(view.foundAt === null ? 'notYet' : 'emptyDetail')} />;
  return (
    <div className="topics">
      <section aria-label={say('list')}>
        {view.foundAt !== null && <p className="soft small">{say('foundAt', { at: formatMoment(view.foundAt, locale, zone) })}</p>}
        <ul className="topics__list">
          {view.items.map((topic) => (
            <li key={topic.id}>
              <TopicRow topic={topic} chosen={topic === chosen} />
            </li>
          ))}
        </ul>
      </section>
      <div className="topics__one">{chosen ? <TopicCases topic={chosen} /> : <p className="soft topics__choose">{say('choose')}</p>}</div>
    </div>
  );
}
