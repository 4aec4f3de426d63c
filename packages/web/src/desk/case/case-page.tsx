import { useState } from 'react';
import { useParams } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { LibraryLink } from '../library/library-link.tsx';
import { ActionPanel, type OpenForm } from './action-panel.tsx';
import { Board } from './board.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseMap } from './case-map.tsx';
import './case.css';
import { CaseText } from './case-text.tsx';
import { Coordination } from './coordination.tsx';
import { Duplicates } from './duplicates.tsx';
import { Facts } from './facts.tsx';
import { Looks } from './looks.tsx';
import { useCase } from './queries.ts';
import { Related } from './related.tsx';
import { Release } from './release.tsx';
import { SlipList } from './slip-list.tsx';
import { caseTexts } from './texts.ts';
import { Timeline } from './timeline.tsx';

export function CasePage() {
  const { id = '' } = useParams();
  return <OpenCase key={id} id={id} />; // a form half written for one case never shows up in another
}

function OpenCase({ id }: { readonly id: string }) {
  const say = useTexts(caseTexts);
  const found = useCase(id);
  const [open, setOpen] = useState<OpenForm | null>(null);
  if (found.isPending) return <Waiting />;
  if (found.data === undefined) return <FailureNotice failure={found.error} onRetry={() => void found.refetch()} />;
  const detail = found.data;
  const merge = detail.can.find((action) => action.kind === 'merge');
  return (
    <article className="case">
      <title>{say('title', { number: detail.number })}</title>
      <CaseHead detail={detail} />
      <div className="case__body">
        <div className="case__words">
          <CaseText detail={detail} />
        </div>
        <div className="case__side">
          <ActionPanel detail={detail} open={open} setOpen={setOpen} />
          <Facts detail={detail} />
          <Looks detail={detail} />
          <SlipList detail={detail} />
          <LibraryLink category={detail.category} />
        </div>
        <div className="case__main">
          <Related detail={detail} />
          <Board detail={detail} />
          <Coordination detail={detail} />
          <Duplicates
            duplicates={detail.duplicates}
            {...(merge !== undefined && {
              onMerge: (otherCaseId: string) => setOpen({ action: merge, version: detail.version, otherCaseId }),
            })}
          />
          <CaseMap detail={detail} />
          <Timeline entries={detail.timeline} />
          {(detail.canRelease || detail.summary !== null) && <Release detail={detail} />}
        </div>
      </div>
    </article>
  );
}
