import type { NoticeItem } from '@gridkeeper/domain/cases/public-wire.ts';
import { useState } from 'react';
import { getJson } from '../../shared/api/request.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { Title } from '../frame/title.tsx';
import { findMyGridId } from '../grid/my-grid-id.ts';
import { NoticeCard } from './notice-card.tsx';
import './notices.css';
import { noticesTexts } from './notices-texts.ts';

type Items = { readonly items: readonly NoticeItem[] };

/** All public notices 公示: those that hang, then those that are over; on a device that remembers its grid also those of its area alone. */
export function NoticesPage() {
  const say = useTexts(noticesTexts);
  const [myGridId] = useState(findMyGridId);
  const [mine, setMine] = useState(false);
  const gridId = mine ? myGridId : null;
  const notices = useLoaded(`notices ${gridId}`, (signal) => getJson<Items>('/public/notices', { signal, query: { gridId } }));
  return (
    <div className="stack stack--wide narrow">
      <div className="stack stack--tight">
        <Title>{say('title')}</Title>
        <p className="soft">{say('lead')}</p>
      </div>
      {myGridId !== null && (
        <label className="choice">
          <input type="checkbox" checked={mine} onChange={(event) => setMine(event.target.checked)} />
          {say('mine')}
        </label>
      )}
      <ShowLoaded from={notices}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card empty">{say(mine ? 'none.mine' : 'none')}</p>
          ) : (
            <>
              <Group title={say('list.open')} items={items.filter(({ status }) => status === 'open')} />
              <Group title={say('list.over')} items={items.filter(({ status }) => status !== 'open')} />
            </>
          )
        }
      </ShowLoaded>
    </div>
  );
}

function Group({ title, items }: { readonly title: string; readonly items: readonly NoticeItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="stack">
        {items.map((item) => (
          <li key={item.number}>
            <NoticeCard item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
