import { Button } from 'antd';
import { type Ref, useRef } from 'react';
import { useParams } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWhenSeen } from '../ui/use-when-seen.ts';
import { isFiltered, type ListQuery, withoutFilters, writeQuery } from './case-query.ts';
import { CaseRow } from './case-row.tsx';
import { useCases } from './queries.ts';
import { queueTexts } from './texts.ts';

type Props = { readonly query: ListQuery; readonly change: (change: Partial<ListQuery>) => void; readonly ref: Ref<HTMLElement> };

export function CaseList({ query, change, ref }: Props) {
  const say = useTexts(queueTexts);
  const { id } = useParams();
  const cases = useCases(query);
  const more = useRef<HTMLDivElement>(null);
  const canLoad = cases.hasNextPage && !cases.isFetching && !cases.isError;
  useWhenSeen(more, canLoad, () => void cases.fetchNextPage());
  if (cases.isPending) return <Waiting />;
  if (cases.isError && cases.data === undefined) return <FailureNotice failure={cases.error} onRetry={() => void cases.refetch()} />;
  const items = cases.data.pages.flatMap((page) => page.items);
  const count = cases.data.pages[0]?.count ?? { value: 0, capped: false };
  const total = say(count.capped ? 'countCapped' : 'count', { count: count.value });
  const search = writeQuery(query);
  return (
    <section
      ref={ref}
      className={cases.isPlaceholderData ? 'case-list case-list--stale' : 'case-list'}
      aria-label={say('list')}
      aria-busy={cases.isFetching}
    >
      <p className="case-list__count" role="status">
        {total}
      </p>
      {items.length > 0 && <Columns />}
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <CaseRow item={item} search={search} current={item.id === id} />
          </li>
        ))}
      </ol>
      {items.length === 0 && (
        <Notice
          title={say('emptyTitle')}
          detail={say(query.sample !== null ? 'emptySample' : isFiltered(query) ? 'emptyFilter' : 'emptyQueue')}
        >
          {isFiltered(query) && <Button onClick={() => change(withoutFilters(query))}>{say('clear')}</Button>}
        </Notice>
      )}
      {cases.isError && <FailureNotice failure={cases.error} onRetry={() => void cases.fetchNextPage()} />}
      <div ref={more} className="case-list__more">
        {cases.hasNextPage && (
          <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Heads of the columns for the eye only: each row reads as one sentence to a screen reader. */
function Columns() {
  const say = useTexts(queueTexts);
  const heads = ['clock', 'title', 'number', 'category', 'place', 'unit', 'time', 'state'] as const;
  return (
    <div className="case-row case-row--head" aria-hidden>
      {heads.map((head) => (
        <span key={head} className={`case-row__${head}`}>
          {say(`columns.${head}`)}
        </span>
      ))}
    </div>
  );
}
