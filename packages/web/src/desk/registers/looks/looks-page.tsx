import type { LookRow } from '@gridkeeper/domain/registers/wire.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { NoRegisters } from '../no-registers.tsx';
import { LooksFilters } from './looks-filters.tsx';
import { isNarrowed, type LooksQuery, readLooksQuery, useAllLooks, writeLooksQuery } from './looks-query.ts';
import { LooksTable } from './looks-table.tsx';
import { OneEntry } from './one-entry.tsx';
import { looksTexts } from './texts.ts';
import '../registers.css';
import '../table.css';
import '../entry/entry.css';
import './looks.css';

/** 查看记录: who looked at data on persons, why, and who was refused; for the audit administrators. */
export function LooksPage() {
  const say = useTexts(looksTexts);
  const [params, setParams] = useSearchParams();
  const query = readLooksQuery(params);
  const change = (changed: Partial<LooksQuery>) => setParams(writeLooksQuery({ ...query, ...changed }), { replace: true });
  const [opened, setOpened] = useState<LookRow | null>(null);
  const looks = useAllLooks(query);
  const items = looks.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <PageHead title={say('title')} />
      <p className="soft gap-below">{say('lead')}</p>
      <LooksFilters kinds={looks.data?.pages[0]?.kinds ?? []} query={query} change={change} />
      {looks.isPending && <Waiting />}
      {looks.isError && <NoRegisters failure={looks.error} onRetry={() => void looks.refetch()} />}
      {looks.data !== undefined && items.length === 0 && (
        <Notice title={say(isNarrowed(query) ? 'noneFound' : 'none')} detail={say(isNarrowed(query) ? 'noneFoundDetail' : 'noneDetail')} />
      )}
      {items.length > 0 && (
        <div className="panel looks-panel">
          <LooksTable items={items} onOpen={setOpened} />
        </div>
      )}
      {looks.hasNextPage && (
        <p className="looks-more">
          <Button loading={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
            {say('more')}
          </Button>
        </p>
      )}
      {opened?.entryId && <OneEntry id={opened.entryId} kind={opened.kind} onClose={() => setOpened(null)} />}
    </div>
  );
}
