import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { followTexts } from './follow-texts.ts';
import { forgetCode, listCodes } from './kept-codes.ts';

export function KeptList({ onForgotten }: { readonly onForgotten: () => void }) {
  const say = useTexts(followTexts);
  const codes = listCodes();
  if (codes.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="kept">
      <h2 id="kept">{say('kept')}</h2>
      <ul className="hits">
        {codes.map(({ number, code }) => (
          <li key={code} className="kept-code">
            <a className="hit" href={`#${encodeURIComponent(code)}`}>
              <Icon name="list" />
              <span className="grow">{say('kept.number', { number })}</span>
            </a>
            <button
              type="button"
              className="button button--plain"
              aria-label={say('kept.forget', { number })}
              onClick={() => {
                forgetCode(code);
                onForgotten();
              }}
            >
              {say('kept.forget.short')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
