import type { InputRef } from 'antd';
import { Suspense, useRef } from 'react';
import { Outlet, useParams } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { CaseList } from './case-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { QueueRail } from './queue-rail.tsx';
import './queue.css';
import { queueTexts } from './texts.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListQuery } from './use-list-query.ts';

/** Queues, list and, beside them on a wide screen, the open case; on a phone one after the other. */
export function QueuePage() {
  const say = useTexts(queueTexts);
  const { id } = useParams();
  const [query, change] = useListQuery();
  const search = useRef<InputRef>(null);
  const list = useRef<HTMLElement>(null);
  useListKeys({ list, search });
  return (
    <div className={id === undefined ? 'queue' : 'queue queue--open'}>
      {id === undefined && <title>{`${say(`queue.${query.queue}`)} · ${say('title')}`}</title>}
      <h1 className="visually-hidden">{say('title')}</h1>
      <QueueRail query={query} />
      <div className="queue__work">
        <FilterBar query={query} change={change} searchRef={search} />
        <div className="queue__split">
          <div className="queue__list">
            <CaseList ref={list} query={query} change={change} />
            <p className="queue__keys soft">{say('keys')}</p>
          </div>
          {id !== undefined && (
            <div className="queue__case">
              <Suspense fallback={<Waiting />}>
                <Outlet />
              </Suspense>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
