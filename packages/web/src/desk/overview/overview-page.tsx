import type { Overview } from '@gridkeeper/domain/measures/wire.ts';
import { useQuery } from '@tanstack/react-query';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { get } from '../app/api.ts';
import { SamplesPanel } from '../samples/samples-panel.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ByGrid } from './by-grid.tsx';
import { ByHead } from './by-head.tsx';
import { ByUnit } from './by-unit.tsx';
import { Daily } from './daily.tsx';
import { KeyFigures } from './key-figures.tsx';
import './overview.css';
import { OverviewMap } from './overview-map.tsx';
import { overviewTexts } from './texts.ts';

/** What is overdue and where, for whoever leads; each figure opens the list behind it. */
export function OverviewPage() {
  const say = useTexts(overviewTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => get<Overview>('/overview', { signal }) });
  if (overview.isPending) return <Waiting />;
  if (overview.data === undefined) return <FailureNotice failure={overview.error} onRetry={() => void overview.refetch()} />;
  const { data } = overview;
  return (
    <div className="page">
      <PageHead title={say('title')}>
        <span className="soft">{say('at', { moment: formatMoment(data.at, locale, zone) })}</span>
      </PageHead>
      <KeyFigures overview={data} />
      {data.restricted && <p className="soft overview__restricted">{say('restricted')}</p>}
      <div className="overview">
        <div>
          <OverviewMap grids={data.byGrid} />
          <ByGrid grids={data.byGrid} />
          <Daily daily={data.daily} />
        </div>
        <div>
          <ByUnit units={data.byUnit} />
          <ByHead heads={data.byHead} />
        </div>
      </div>
      <SamplesPanel />
    </div>
  );
}
