import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { categoryChoices } from '../reference/options.ts';
import { Pick } from '../reference/pick.tsx';
import { useCategories } from '../reference/reference.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import './library.css';
import { LibraryRow } from './library-row.tsx';
import { useLibrary } from './queries.ts';
import { libraryTexts } from './texts.ts';

/** 案例库: how things of a kind were settled before. What is looked for stands in the address, so that it can be passed on. */
export function LibraryPage() {
  const say = useTexts(libraryTexts);
  const locale = useLocale();
  const [params, setParams] = useSearchParams();
  const query = { q: params.get('q') ?? '', category: params.get('category') };
  const categories = categoryChoices(useCategories().items, locale, 'filter');
  const change = (part: Partial<typeof query>) => {
    const { q, category } = { ...query, ...part };
    setParams({ ...(q !== '' && { q }), ...(category !== null && { category }) }, { replace: true });
  };
  return (
    <div className="page">
      <PageHead title={say('title')} />
      <p className="soft library__lead">{say('lead')}</p>
      <search className="library__search">
        <SearchBox label={say('search')} hint={say('searchHint')} value={query.q} onSearch={(q) => change({ q })} />
        <Pick label={say('category')} choices={categories} value={query.category} onChange={(category) => change({ category })} />
      </search>
      <Found query={query} />
    </div>
  );
}

function Found({ query }: { readonly query: { readonly q: string; readonly category: string | null } }) {
  const say = useTexts(libraryTexts);
  const library = useLibrary(query);
  if (library.isPending) return <Waiting />;
  if (library.data === undefined) return <FailureNotice failure={library.error} onRetry={() => void library.refetch()} />;
  const items = library.data.pages.flatMap((page) => page.items);
  const asked = query.q !== '' || query.category !== null;
  if (items.length === 0) return <Notice title={say(asked ? 'none' : 'empty')} detail={say(asked ? 'noneDetail' : 'emptyDetail')} />;
  return (
    <>
      <ul className="library" aria-label={say('list')} aria-busy={library.isFetching}>
        {items.map((item) => (
          <LibraryRow key={item.id} item={item} />
        ))}
      </ul>
      {library.isError && <FailureNotice failure={library.error} onRetry={() => void library.fetchNextPage()} />}
      {library.hasNextPage && (
        <Button loading={library.isFetchingNextPage} onClick={() => void library.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </>
  );
}
