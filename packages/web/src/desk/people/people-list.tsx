import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { ExportButton } from '../sheets/export-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import type { Doing } from './doing.ts';
import { PersonRow } from './person-row.tsx';
import { usePeople } from './queries.ts';
import { peopleTexts } from './texts.ts';

export function PeopleList({ onDo }: { readonly onDo: (doing: Doing) => void }) {
  const say = useTexts(peopleTexts);
  const [q, setQ] = useState('');
  const people = usePeople(q);
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <search className="people__search">
        <SearchBox label={say('search')} hint={say('searchHint')} value={q} onSearch={setQ} />
        <ExportButton path="/people" query={{ q }} />
      </search>
      {people.isPending && <Waiting />}
      {people.isError && <FailureNotice failure={people.error} onRetry={() => void people.refetch()} />}
      {people.isSuccess && items.length === 0 && <Notice title={say('empty')} detail={say('emptyDetail')} />}
      {items.length > 0 && (
        <ul className="sheet-list">
          {items.map((person) => (
            <PersonRow key={person.id} person={person} onDo={onDo} />
          ))}
        </ul>
      )}
      {people.hasNextPage && (
        <p className="people__more">
          <Button loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {say('more')}
          </Button>
        </p>
      )}
    </>
  );
}
