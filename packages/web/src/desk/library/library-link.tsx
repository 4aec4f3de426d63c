import { BookOutlined } from '@ant-design/icons';
import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import './library.css';
import { libraryTexts } from './texts.ts';

/** From a case to how things of its kind were settled before 类似已办结. */
export function LibraryLink({ category }: { readonly category: CaseDetail['category'] }) {
  const say = useTexts(libraryTexts);
  if (category === null) return null;
  return (
    <p className="library__link no-print">
      <Link to={`/library?category=${encodeURIComponent(category.code)}`}>
        <BookOutlined aria-hidden /> {say('similar')}
      </Link>
    </p>
  );
}
