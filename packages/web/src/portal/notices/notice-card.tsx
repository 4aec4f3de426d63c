import type { NoticeItem } from '@gridkeeper/domain/cases/public-wire.ts';
import { Link } from 'wouter';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { NoticeTags } from './notice-tags.tsx';

/** One notice in a list; the whole card leads to its page. */
export function NoticeCard({ item }: { readonly item: NoticeItem }) {
  const common = useTexts(commonTexts);
  const locale = useLocale();
  return (
    <Link href={`/notices/${item.number}`} className="card board-card">
      <span className="row row--spread">
        <strong className="board-card__title">{item.category?.[locale] ?? common('noCategory')}</strong>
        <span className="soft">{item.place}</span>
      </span>
      <span className="board-card__words">{item.text}</span>
      <NoticeTags item={item} />
    </Link>
  );
}
