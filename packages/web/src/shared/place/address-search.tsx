import type { AddressHit } from '@gridkeeper/domain/areas/wire.ts';
import { useId, useState } from 'react';
import { getJson } from '../api/request.ts';
import { placeTexts } from '../texts/place-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { useLate } from './use-late.ts';

type Props = { readonly onHit: (hit: AddressHit) => void };

/** Finds a place by words: village, road, house number. Hits are buttons below the field. */
export function AddressSearch({ onHit }: Props) {
  const say = useTexts(placeTexts);
  const id = useId();
  const [words, setWords] = useState('');
  const q = useLate(words.trim(), 300);
  const { loaded, reload } = useLoaded(q === '' ? null : q, (signal) =>
    getJson<{ readonly items: readonly AddressHit[] }>('/public/addresses', { query: { q }, signal }),
  );
  const hits = loaded.state === 'ready' && q !== '' ? loaded.data.items : null;
  return (
    <search className="field">
      <label htmlFor={id}>{say('place.search')}</label>
      <input
        id={id}
        className="input"
        type="search"
        autoComplete="off"
        maxLength={100}
        placeholder={say('place.search.example')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault(); // the search runs by itself and must not send the form around it
        }}
      />
      {loaded.state === 'failed' && q !== '' && <FailureNotice failure={loaded.failure} onRetry={reload} />}
      <p className="visually-hidden" role="status">
        {hits === null ? '' : say('place.search.count', { count: hits.length })}
      </p>
      {hits !== null && hits.length === 0 && <p className="field__hint">{say('place.search.none')}</p>}
      {hits !== null && hits.length > 0 && (
        <ul className="hits">
          {hits.map((hit) => (
            <li key={`${hit.label} ${hit.point.join()}`}>
              <button
                type="button"
                className="hit"
                onClick={() => {
                  setWords('');
                  onHit(hit);
                }}
              >
                <Icon name="pin" />
                <span className="grow">{hit.label}</span>
                {hit.gridName !== null && <span className="soft small">{hit.gridName}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
