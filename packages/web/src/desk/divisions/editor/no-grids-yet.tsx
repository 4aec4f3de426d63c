import type { DivisionRow } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Computing } from '../list/computing.tsx';
import { divisionTexts } from '../texts.ts';

/** A proposal that is being computed for the first time, or whose computation came to nothing. */
export function NoGridsYet({ view }: { readonly view: DivisionRow }) {
  const say = useTexts(divisionTexts);
  const { name, communityId, computingSince } = view;
  return (
    <div className="page page--narrow">
      <PageHead title={name}>
        <Link to={`/areas/divisions?community=${communityId}`}>{say('toList')}</Link>
      </PageHead>
      {computingSince === null ? (
        <Notice title={say('failed', { name })} detail={say('failedDetail')}>
          <Link to={`/areas/divisions/new?community=${communityId}`}>{say('again')}</Link>
        </Notice>
      ) : (
        <Computing name={name} since={Date.parse(computingSince)} />
      )}
    </div>
  );
}
