import type { SolvedItem } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { getJson } from '../../shared/api/request.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { PhotoStrip } from '../../shared/photo/photo-strip.tsx';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDayShort } from '../../shared/time.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { homeTexts } from './home-texts.ts';

const atOnce = 6;

type Props = { readonly gridId: string | null; readonly category?: string };

/** Released summaries of what was solved, in the whole office, in one grid, or of one kind. */
export function SolvedList({ gridId, category = '' }: Props) {
  const say = useTexts(homeTexts);
  const [shown, setShown] = useState(atOnce);
  const solved = useLoaded(`solved ${gridId} ${category}`, (signal) =>
    getJson<{ readonly items: readonly SolvedItem[] }>('/public/solved', { signal, query: { gridId, category } }),
  );
  return (
    <section className="stack" aria-labelledby="solved">
      <h2 id="solved">{say(category !== '' ? 'solved.kind' : gridId === null ? 'solved.title' : 'solved.mine')}</h2>
      <ShowLoaded from={solved}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card empty">{say(category === '' ? 'solved.none' : 'solved.none.kind')}</p>
          ) : (
            <>
              <ul className="solved">
                {items.slice(0, shown).map((item) => (
                  <Solved key={item.number} item={item} />
                ))}
              </ul>
              {items.length > shown && (
                <button type="button" className="button" onClick={() => setShown(shown + atOnce)}>
                  {say('solved.more')}
                </button>
              )}
            </>
          )
        }
      </ShowLoaded>
    </section>
  );
}

function Solved({ item }: { readonly item: SolvedItem }) {
  const say = useTexts(homeTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const day = formatDayShort(item.closedAt, locale, zone);
  return (
    <li className="card stack stack--tight">
      <p className="row row--spread">
        <strong>{item.category?.[locale] ?? common('noCategory')}</strong>
        <span className="soft">{item.place}</span>
      </p>
      <p>{item.summary}</p>
      <PhotoStrip photos={item.photos} />
      <p className="soft small">{item.days === 0 ? say('solved.sameDay', { day }) : say('solved.meta', { day, days: item.days })}</p>
    </li>
  );
}
