import type { DuplicateCandidate } from '@gridkeeper/domain/cases/wire.ts';
import { Link } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import './duplicates.css';
import { caseTexts } from './texts.ts';

/** Opens in a window of its own: the form or case beside it is not left for a look. */
export function DuplicateRow({ candidate }: { readonly candidate: DuplicateCandidate }) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <span>
      <Link to={`/cases/${candidate.caseId}`} target="_blank">
        {candidate.number}
      </Link>{' '}
      {candidate.category ? label(candidate.category) : say('noCategory')} · {candidate.place} · {label(candidate.state)}
      <br />
      <span className="soft">
        {say('distance', { metres: Math.round(candidate.distanceMetres) })} ·{' '}
        {say('likeness', { percent: Math.round(candidate.likeness * 100) })} · {formatMoment(candidate.reportedAt, locale, zone)}
      </span>
    </span>
  );
}
