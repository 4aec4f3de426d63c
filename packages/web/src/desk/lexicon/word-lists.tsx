import type { LexiconView } from '@gridkeeper/domain/text/wire.ts';
import { useState } from 'react';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { byCategory, findWords } from './find-words.ts';
import { OwnWord } from './own-word.tsx';
import { lexiconTexts } from './texts.ts';

const mostShown = 150;

/** The office's own words first, then those of its rules by category; found by word or by the category's name. */
export function WordLists({ lexicon }: { readonly lexicon: LexiconView }) {
  const say = useTexts(lexiconTexts);
  const label = useLabel();
  const [q, setQ] = useState('');
  const own = findWords(lexicon.words, q);
  const fromPack = findWords(lexicon.pack, q);
  const beyond = Math.max(0, fromPack.length - mostShown);
  return (
    <section className="panel">
      <h2>{say('words')}</h2>
      <SearchBox label={say('search')} hint={say('searchHint')} value={q} onSearch={setQ} />
      <p role="status">{q !== '' && own.length + fromPack.length === 0 && say('none')}</p>
      {(q === '' || own.length > 0) && <h3>{say('own')}</h3>}
      {lexicon.words.length === 0 && q === '' && <p className="soft">{say('ownNone')}</p>}
      <ul className="lexicon__own">
        {own.map((each) => (
          <OwnWord key={`${each.word} ${each.category.code}`} word={each} canEdit={lexicon.canEdit} />
        ))}
      </ul>
      {fromPack.length > 0 && (
        <>
          <h3>{say('fromPack')}</h3>
          <p className="soft small">{say('fromPackHint')}</p>
          <dl className="lexicon__pack">
            {byCategory(fromPack.slice(0, mostShown)).map((each) => (
              <div key={each.code}>
                <dt>{label(each.label)}</dt>
                <dd>
                  {each.words.map((word) => (
                    <span key={word} className="lexicon__word">
                      {word}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {beyond > 0 && <p className="soft">{say('more', { count: beyond })}</p>}
    </section>
  );
}
