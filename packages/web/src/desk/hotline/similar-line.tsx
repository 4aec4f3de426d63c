import type { DuplicateCandidate } from '@gridkeeper/domain/cases/wire.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { DuplicateRow } from '../case/duplicate-row.tsx';
import { keysOf } from './call-keys.ts';
import { KeyCap } from './key-cap.tsx';
import { hotlineTexts } from './texts.ts';

type Props = {
  readonly found: readonly DuplicateCandidate[];
  /** Words and a place are there, so that it could be asked. */
  readonly asked: boolean;
  readonly followId: string | null;
  readonly onFollow: (caseId: string | null) => void;
};

/** Open cases that may be the same matter: the caller may follow one of them instead. Nobody is kept from filing. */
export function SimilarLine({ found, asked, followId, onFollow }: Props) {
  const say = useTexts(hotlineTexts);
  const keys = keysOf('follow');
  return (
    <section className="panel" aria-live="polite">
      <h2>{say('similarTitle')}</h2>
      {found.length === 0 && <p className="soft">{say(asked ? 'similarNone' : 'similarAsk')}</p>}
      <ul className="call__cases">
        {found.map((each, i) => (
          <li key={each.caseId} className="call__similar">
            <DuplicateRow candidate={each} />
            <button
              type="button"
              className="chip"
              aria-pressed={followId === each.caseId}
              onClick={() => onFollow(followId === each.caseId ? null : each.caseId)}
            >
              <KeyCap>{keys[i] ?? ''}</KeyCap> {say(followId === each.caseId ? 'followChosen' : 'followThis')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
