import { Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useDivision, useMoves } from '../queries.ts';
import './effect.css';
import { Report } from './report.tsx';
import { effectTexts } from './texts.ts';

/** The report of a division in effect 调整报告, to be read and printed. */
export function ReportPage({ id }: { readonly id: string }) {
  const say = useTexts(effectTexts);
  const division = useDivision(id);
  const effective = division.data?.state === 'effective';
  const moves = useMoves(id, effective);
  const back = (
    <Link to={`/areas/divisions/${id}`} className="divisions__link">
      {say('back')}
    </Link>
  );
  if (division.isPending || (effective && moves.isPending)) return <Waiting />;
  const failed = division.error ?? moves.error;
  if (failed !== null) return <FailureNotice failure={failed} onRetry={() => void division.refetch().then(() => moves.refetch())} />;
  if (division.data === undefined || moves.data === undefined) return <Notice title={say('notYet')}>{back}</Notice>;
  return (
    <div className="page page--narrow">
      <div className="no-print">
        <PageHead title={say('reportTitle')}>
          {back}
          <Button type="primary" onClick={() => print()}>
            {say('print')}
          </Button>
        </PageHead>
      </div>
      <Report division={division.data} moves={moves.data} />
    </div>
  );
}
