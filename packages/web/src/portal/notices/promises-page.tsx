import type { ListingItem, PromiseItem } from '@gridkeeper/domain/cases/public-wire.ts';
import type { ReactNode } from 'react';
import { getJson } from '../../shared/api/request.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { Title } from '../frame/title.tsx';
import { BoardCard } from './board-card.tsx';
import './notices.css';
import { promisesTexts } from './promises-texts.ts';
import { useBoardWords } from './use-board-words.ts';

/** Dates promised in public 公开承诺 and listed hazards 挂牌, what was missed first and said to be so. */
export function PromisesPage() {
  const say = useTexts(promisesTexts);
  const words = useBoardWords();
  return (
    <div className="stack stack--wide narrow">
      <div className="stack stack--tight">
        <Title>{say('title')}</Title>
        <p className="soft">{say('lead')}</p>
      </div>
      <Board<PromiseItem> path="promises" title={say('promises')} none={say('promises.none')}>
        {(item) => <BoardCard item={item} words={words.promise(item)} />}
      </Board>
      <Board<ListingItem> path="listings" title={say('listings')} none={say('listings.none')}>
        {(item) => <BoardCard item={item} words={words.listing(item)} />}
      </Board>
    </div>
  );
}

type Props<Item> = {
  readonly path: 'promises' | 'listings';
  readonly title: string;
  readonly none: string;
  readonly children: (item: Item) => ReactNode;
};

function Board<Item extends { readonly number: string }>({ path, title, none, children }: Props<Item>) {
  const found = useLoaded(path, (signal) => getJson<{ readonly items: readonly Item[] }>(`/public/${path}`, { signal }));
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ShowLoaded from={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card empty">{none}</p>
          ) : (
            <ul className="stack">
              {items.map((item) => (
                <li key={item.number}>{children(item)}</li>
              ))}
            </ul>
          )
        }
      </ShowLoaded>
    </section>
  );
}
