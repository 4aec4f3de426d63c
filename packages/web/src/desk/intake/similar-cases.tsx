import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { DuplicateRow } from '../case/duplicate-row.tsx';
import { useDuplicates } from './queries.ts';
import { intakeTexts } from './texts.ts';

type Props = { readonly category: string | null; readonly point: LonLat | null; readonly words: string };

/** Likely duplicates while the visitor is still there; nobody is kept from filing. */
export function SimilarCases({ category, point, words }: Props) {
  const say = useTexts(intakeTexts);
  const found = useDuplicates(category, point, words);
  if (found.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('duplicates')}</h2>
      <p className="soft">{say('duplicatesHint')}</p>
      <ul className="duplicates">
        {found.map((each) => (
          <li key={each.caseId}>
            <DuplicateRow candidate={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}
