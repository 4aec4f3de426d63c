import type { Category, CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { categoryLabel } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { policyTexts } from '../texts.ts';
import { Answer } from './answer.tsx';
import { findCategories } from './find-categories.ts';
import './search.css';

/** From somebody's words to a category, and from there to who handles it, by when and why. Words and category live in the address. */
export function SearchView({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(params.get('category'));
  const words = params.get('q') ?? '';
  const found = useMemo(() => findCategories(words, pack.categories), [words, pack]);
  const linked = pack.categories.find((each) => each.code === chosen && each.parent !== null);
  const category = words === '' ? linked : (found.find((each) => each.code === chosen) ?? found[0]);
  const search = (q: string) => {
    setChosen(null);
    setParams(q === '' ? {} : { q }, { replace: true });
  };
  return (
    <div className="lookup">
      <section className="panel">
        <SearchBox label={say('search')} hint={say('searchHint')} value={words} onSearch={search} />
        <div aria-live="polite">
          {words === '' && linked === undefined && <p className="soft lookup__hint">{say('searchEmpty')}</p>}
          {words !== '' && found.length === 0 && <p className="lookup__hint">{say('noSuggestions')}</p>}
        </div>
        {found.length > 0 && (
          <>
            <h3>{say('suggestions')}</h3>
            <ul className="lookup__list">
              {found.map((each) => (
                <li key={each.code}>
                  <Suggested pack={pack} category={each} chosen={each === category} onChoose={setChosen} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {category && <Answer pack={pack} category={category} />}
    </div>
  );
}

type SuggestedProps = {
  readonly pack: CompiledPack;
  readonly category: Category;
  readonly chosen: boolean;
  readonly onChoose: (code: string) => void;
};

function Suggested({ pack, category, chosen, onChoose }: SuggestedProps) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <button type="button" className="lookup__category" aria-pressed={chosen} onClick={() => onChoose(category.code)}>
      <span>
        <strong>{label(category.label)}</strong>{' '}
        {category.parent !== null && <span className="soft">{label(categoryLabel(pack, category.parent))}</span>}
      </span>
      {category.keywords.length > 0 && (
        <span className="soft small">{say('keywords', { words: category.keywords.join(say('comma')) })}</span>
      )}
    </button>
  );
}
