import type { LibraryItem } from '@gridkeeper/domain/cases/public-wire.ts';
import { Link } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { PhotoStrip } from '../../shared/photo/photo-strip.tsx';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { libraryTexts } from './texts.ts';

export function LibraryRow({ item }: { readonly item: LibraryItem }) {
  const say = useTexts(libraryTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { number, place, days } = item;
  const facts = { number, place, days, day: formatDay(item.closedAt, locale, zone) };
  return (
    <li className="panel library__row">
      <p className="library__head">
        <strong>{item.category?.label[locale] ?? common('noCategory')}</strong>
        {item.outcome !== null && <span className="tag">{common(`outcome.${item.outcome}`)}</span>}
      </p>
      <p className="library__words">{item.summary}</p>
      <PhotoStrip photos={item.photos} />
      <p className="library__foot soft">
        <span>{say(days === 0 ? 'sameDay' : 'meta', facts)}</span>
        {item.canOpen && <Link to={`/cases/${item.id}`}>{say('open')}</Link>}
      </p>
    </li>
  );
}
