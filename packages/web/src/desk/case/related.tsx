import type { CaseDetail, CaseRef } from '@gridkeeper/domain/cases/wire.ts';
import { Link } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import './related.css';
import { caseTexts } from './texts.ts';

/** Where a case went by a merge 并案, what came to it, and what it is linked with 关联. */
export function Related({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { merged, joined, links } = detail;
  if (merged === null && joined.length === 0 && links.length === 0) return null;
  return (
    <section className="panel related">
      <h2>{say('related')}</h2>
      {merged !== null && (
        <p className="related__way">
          <strong>
            {say('mergedInto')} <OtherCase other={merged.into} />
          </strong>{' '}
          <span className="soft">{formatMoment(merged.at, locale, zone)}</span>
        </p>
      )}
      {merged !== null && merged.goesOnAs.number !== merged.into.number && (
        <p>
          {say('mergedFurther')} <OtherCase other={merged.goesOnAs} />
        </p>
      )}
      {joined.length > 0 && (
        <>
          <p>{say('joinedHere', { count: joined.length })}</p>
          <ul className="related__list">
            {joined.map((other) => (
              <li key={other.number}>
                <OtherCase other={other} />
              </li>
            ))}
          </ul>
        </>
      )}
      {links.length > 0 && (
        <>
          <p>{say('linkedHere')}</p>
          <ul className="related__list">
            {links.map(({ number, office }) => (
              <li key={`${office} ${number}`}>{say('linkedCase', { number, office })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function OtherCase({ other }: { readonly other: CaseRef }) {
  const say = useTexts(caseTexts);
  if (other.id === null) return <span>{say('otherUnseen', { number: other.number })}</span>;
  return <Link to={`/cases/${other.id}`}>{other.number}</Link>;
}
