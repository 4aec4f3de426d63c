import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { type SeenKind, useEntries } from '../queries.ts';
import { RestrictedBanner } from '../restricted-banner.tsx';
import { WithKind } from '../with-kind.tsx';
import { EntriesMap } from './entries-map.tsx';
import { EntryFilters } from './entry-filters.tsx';
import { type EntryQuery, readEntryQuery, writeEntryQuery } from './entry-query.ts';
import { EntryRows } from './entry-rows.tsx';
import './list.css';
import { useNarrow } from '../../divisions/editor/use-narrow.ts';
import { ListHead } from './list-head.tsx';

/** One register: its entries as a list, and beside it where they are; on a phone one or the other. */
export function ListPage() {
  const { kind = '' } = useParams();
  return <WithKind code={kind}>{(known) => <Register key={known.code} kind={known} />}</WithKind>;
}

function Register({ kind }: { readonly kind: SeenKind }) {
  const [params, setParams] = useSearchParams();
  const query = readEntryQuery(params);
  const change = (changed: Partial<EntryQuery>) => setParams(writeEntryQuery({ ...query, ...changed }), { replace: true });
  const entries = useEntries(kind.code, query);
  const [chosen, setChosen] = useState<string | null>(null);
  const [mapFirst, setMapFirst] = useState(false); // on phones only; a desk shows both
  const narrow = useNarrow();
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={mapFirst ? 'reg-list reg-list--map' : 'reg-list'}>
      <ListHead kind={kind} query={query} mapFirst={mapFirst} onMapFirst={setMapFirst} />
      <RestrictedBanner kind={kind} />
      <EntryFilters kind={kind} query={query} change={change} />
      <div className="reg-list__split">
        <div className="reg-list__rows">
          {entries.isPending && <Waiting />}
          {entries.isError && <FailureNotice failure={entries.error} onRetry={() => void entries.refetch()} />}
          {entries.data !== undefined && (
            <EntryRows
              kind={kind}
              query={query}
              items={items}
              total={entries.data.pages[0]?.total ?? 0}
              chosen={chosen}
              onChoose={setChosen}
              onShowMap={() => setMapFirst(true)}
              more={{ there: entries.hasNextPage, busy: entries.isFetchingNextPage, fetch: () => void entries.fetchNextPage() }}
            />
          )}
        </div>
        {/* Never drawn where it is not seen: it would take its measure from nothing. */}
        {(!narrow || mapFirst) && <EntriesMap kind={kind} items={items} areaId={query.areaId} chosen={chosen} onChoose={setChosen} />}
      </div>
    </div>
  );
}
