import type { DuplicateCandidate } from '@gridkeeper/domain/cases/wire.ts';
import { Button } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { DuplicateRow } from './duplicate-row.tsx';
import { caseTexts } from './texts.ts';

type Props = { readonly duplicates: readonly DuplicateCandidate[]; readonly onMerge?: (caseId: string) => void };

export function Duplicates({ duplicates, onMerge }: Props) {
  const say = useTexts(caseTexts);
  if (duplicates.length === 0) return null;
  return (
    <section className="panel no-print">
      <h2>{say('duplicates')}</h2>
      <p className="soft">{say('duplicatesHint')}</p>
      <ul className="duplicates">
        {duplicates.map((each) => (
          <li key={each.caseId}>
            <DuplicateRow candidate={each} />
            {onMerge !== undefined && <Button onClick={() => onMerge(each.caseId)}>{say('mergeInto')}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
