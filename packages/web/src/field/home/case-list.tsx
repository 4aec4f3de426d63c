import type { CasePage, CaseQuery } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { getJson } from '../../shared/api/request.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { useRefreshOnReturn } from '../../shared/ui/use-refresh-on-return.ts';
import { CaseCard } from './case-card.tsx';
import { homeTexts } from './home-texts.ts';

const step = 20;
const most = 100;

/** Cases as cards, a few at a time. */
export function CaseList({ query, empty }: { readonly query: CaseQuery; readonly empty: string }) {
  const say = useTexts(homeTexts);
  const [limit, setLimit] = useState(step);
  const asked = { ...query, limit };
  const cases = useLoaded(JSON.stringify(query), (signal) => getJson<CasePage>('/cases', { signal, query: asked }));
  useRefreshOnReturn(cases.reload);
  const more = () => {
    setLimit(Math.min(limit + step, most));
    cases.reload();
  };
  return (
    <ShowLoaded from={cases}>
      {({ items, next }) =>
        items.length === 0 ? (
          <p className="card empty">{empty}</p>
        ) : (
          <>
            <ul className="stack stack--tight">
              {items.map((item) => (
                <li key={item.id}>
                  <CaseCard item={item} />
                </li>
              ))}
            </ul>
            {next !== null && limit < most && (
              <button type="button" className="button" onClick={more}>
                {say('more')}
              </button>
            )}
          </>
        )
      }
    </ShowLoaded>
  );
}
